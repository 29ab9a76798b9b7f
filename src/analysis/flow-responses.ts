import { factorAt, rateAt } from "../model/flow-response.js";
import type { Plan, ResponsePlan, SegmentPlan } from "../plan/plan.js";
import { Exact, HALF } from "../units.js";
import type { FlowResponse } from "./supplement.js";

/** How far the curve of a slope, or of points, is followed on either side of its hurdle. */
const REACH = { "last-month": "0.15", "trailing-year": "0.3", "peer-rank": "0.5" } as const;
const STEPS = 12;

/** What flows that answer to returns or ranks answer with, in the first month. */
export const flowResponses = (plan: Plan): readonly FlowResponse[] =>
  plan.segments.flatMap((segment) =>
    responsesOf(segment).map(({ flow, response }) => {
      const key = `segments.${segment.id}.flows.response.${flow}`;
      const stated = plan.assumptions.find((one) => one.key.startsWith(key));
      return {
        group: `segment:${segment.id}`,
        flow,
        to: response.to,
        over: response.over.toNumber(),
        source: stated?.source ?? null,
        points: curveOf(response, flow),
      };
    }),
  );

function responsesOf({ flows }: SegmentPlan) {
  const { inflows, outflows, netResponse } = flows;
  const all = [
    { flow: "inflows", response: inflows.response },
    { flow: "outflows", response: outflows.response },
    { flow: "net", response: netResponse },
  ] as const;
  return all.flatMap(({ flow, response }) => (response === null ? [] : [{ flow, response }]));
}

/** The regressor without its hurdle, a rank as it is; a factor is never below 0, net flows are a rate a year. */
function curveOf(response: ResponsePlan, flow: FlowResponse["flow"]): FlowResponse["points"] {
  const { to, points } = response;
  const middle = new Exact(to === "peer-rank" ? HALF : 0);
  const reach = new Exact(REACH[to]);
  const grid = Array.from({ length: STEPS + 1 }, (_, step) =>
    middle.plus(reach.times(2 * step - STEPS).dividedBy(STEPS)),
  );
  const kinks = (points ?? []).map(({ x }) => x).filter((x) => x.minus(middle).abs().lessThanOrEqualTo(reach));
  const sorted = [...grid, ...kinks].sort((a, b) => a.comparedTo(b));
  return sorted.flatMap((x, at) => {
    if (at > 0 && sorted[at - 1]?.equals(x)) return [];
    // A slope is of the rank less a half.
    const own = points === null ? x.minus(middle) : x;
    const answer = flow === "net" ? rateAt(response, 0, own).times(12) : factorAt(response, 0, own);
    return [{ x: x.toNumber(), answer: answer.toNumber() }];
  });
}
