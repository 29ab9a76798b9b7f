import type { Plan } from "../plan/plan.js";
import { type Lane, makeBlock, type SegmentLanes, withPaths } from "./kernel/block.js";
import { withKernel } from "./kernel/choose-kernel.js";
import { compileProgram, type SegmentProgram } from "./program.js";
import type { Estimate } from "./simulation.js";

/** The first paths, on which rates are averaged: enough for two digits, and quick beside a run. */
const MOST_PATHS = 512;

/** A flow that answers to the past: its rate a year as stated, and in the mean over paths and months. */
export interface MeanFlowRate {
  /** Position in `Plan.segments`. */
  readonly segment: number;
  /** "net": inflows less outflows, where net flows answer. */
  readonly flow: "inflows" | "outflows" | "net";
  /** Mean over the months of twelve times the month's stated rate. */
  readonly base: number;
  /** Of what is asked for, twelve times a month's share of its balance. */
  readonly mean: Estimate;
  /** Paths that the mean is over. */
  readonly paths: number;
}

/**
 * Mean rates of all flows that answer to returns, ranks or drawdowns, from the first paths of the plan (512, or all where there are
 * fewer). A kinked or convex answer moves the mean away from the stated rate. Flows that are amounts are left out: they have no rate.
 */
export function meanFlowRates(plan: Plan): readonly MeanFlowRate[] {
  const program = compileProgram(plan);
  const wanted = program.segments.flatMap((segment, position) =>
    answering(segment).map((flow) => ({ flow, segment: position })),
  );
  if (wanted.length === 0) return [];
  const paths = plan.paths < MOST_PATHS ? plan.paths : MOST_PATHS;
  const { kernel, block: room } = withKernel("auto", (own) => ({ kernel: own, block: makeBlock(program, paths, own) }));
  const block = withPaths(
    room,
    Uint32Array.from({ length: paths }, (_, path) => path),
  );
  const sums = wanted.map(() => new Float64Array(paths));
  kernel.startBlock(program, block);
  for (let month = 0; month < program.months; month++) {
    kernel.fillMarket(program, block, month);
    kernel.step(program, block, month);
    wanted.forEach(({ flow, segment }, at) => {
      const lanes = block.segments[segment] as SegmentLanes;
      addRates(flow, { ...lanes, onClosing: program.segments[segment]?.flows.onClosing === true }, sums[at] as Lane);
    });
  }
  return wanted.map(({ flow, segment }, at) => ({
    segment,
    flow,
    base: statedRate(program.segments[segment] as SegmentProgram, flow),
    mean: yearly(sums[at] as Float64Array, program.months),
    paths,
  }));
}

/** The flows of a segment that answer, and that are rates. */
function answering({ flows }: SegmentProgram): readonly MeanFlowRate["flow"][] {
  const { inflows, outflows, netResponse, drawdown } = flows;
  const moved = (direction: "inflows" | "outflows"): boolean => {
    const { rate, response } = { inflows, outflows }[direction];
    const falls = drawdown !== null && !Number.isNaN(drawdown[direction]);
    return (response !== null || falls) && rate.some((value) => value !== 0);
  };
  return [...(["inflows", "outflows"] as const).filter(moved), ...(netResponse === null ? [] : (["net"] as const))];
}

interface Asked extends Pick<SegmentLanes, "opening" | "closing" | "undatedIn" | "undatedOut"> {
  readonly onClosing: boolean;
}

/** Adds a month's rates: what is asked for over the balance that it is asked of; nothing where there is none. */
function addRates(flow: MeanFlowRate["flow"], asked: Asked, sum: Lane): void {
  const { opening, closing, undatedIn, undatedOut, onClosing } = asked;
  for (let p = 0; p < sum.length; p++) {
    const [coming, going] = [undatedIn[p] as number, undatedOut[p] as number];
    const balance = onClosing ? (closing[p] as number) - coming + going : (opening[p] as number);
    const amount = flow === "inflows" ? coming : flow === "outflows" ? going : coming - going;
    if (balance > 0) sum[p] = (sum[p] as number) + amount / balance;
  }
}

function statedRate({ flows }: SegmentProgram, flow: MeanFlowRate["flow"]): number {
  const mean = (rates: Float64Array): number => (12 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length;
  if (flow !== "net") return mean(flows[flow].rate);
  return mean(flows.inflows.rate) - mean(flows.outflows.rate) + (flows.net === null ? 0 : mean(flows.net.mean));
}

/** Twelve times the mean month, over the paths, with its standard error. */
function yearly(sums: Float64Array, months: number): Estimate {
  const rates = sums.map((sum) => (12 * sum) / months);
  const count = rates.length;
  const mean = rates.reduce((total, rate) => total + rate, 0) / count;
  const squares = rates.reduce((total, rate) => total + (rate - mean) * (rate - mean), 0);
  return { value: mean, standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : null };
}
