import { InputError } from "../errors.js";
import { addMonths, type Month } from "../months.js";
import type { Episode, Stress } from "../scenario/episode.js";
import type { GivenReturns } from "../scenario/given-returns.js";
import type { Markets, Scenario } from "../scenario/scenario.js";
import { type AnnualRate, annualRate, Exact, type MonthlyRate, type Share, share } from "../units.js";
import type { FeeTierPlan } from "./fee-plan.js";
import type { FlowPlan, SegmentPlan } from "./plan.js";

/** Months of an episode. */
export const lengthOf = ({ returns }: Episode): number => [...returns.values()][0]?.length ?? 0;

/** The month of an episode's first return in a forecast. */
const startOf = ({ from }: Stress, months: readonly Month[]): Month => from ?? (months[0] as Month);

/**
 * The returns of episodes as returns that are given: months after the forecast are left out, and betas of the scenario's own take
 * the place of the episode's. Classes that neither name go on being drawn.
 *
 * @throws InputError for an episode that says nothing of any class
 */
export const stressReturns = (
  stress: Scenario["stress"],
  { assets }: Pick<Markets, "assets">,
  months: readonly Month[],
): readonly GivenReturns[] =>
  stress.map((one) => {
    const { at, episode } = one;
    const betas = betasOf(one).filter(({ asset }) => assets.some(({ id }) => id === asset));
    const block = { at, label: episode.name, from: startOf(one, months), returns: episode.returns, betas };
    if (touched(one, assets).length > 0) return { ...block, provenance: episode.provenance };
    const known = [...episode.returns.keys(), ...episode.betas.map(({ asset }) => asset)].join(", ");
    const what = `lays ${episode.id} over asset classes of which it says nothing: ${assets.map(({ id }) => id).join(", ")}`;
    const [first] = episode.returns.keys();
    const example = `betas: { ${assets[0]?.id}: { of: ${first}, beta: 1 } }`;
    throw new InputError([{ at, key: "stress", what, fix: `Add ${example}; the episode knows ${known}` }]);
  });

/** The episode's betas but for classes that the scenario gives one, then the scenario's. */
export const betasOf = ({ episode, betas }: Stress): GivenReturns["betas"] => [
  ...episode.betas.filter(({ asset }) => !betas.some((own) => own.asset === asset)),
  ...betas,
];

/** Classes whose returns an episode gives. */
export function touched(stress: Stress, assets: Markets["assets"]): Markets["assets"] {
  const followers = new Set(betasOf(stress).map(({ asset }) => asset));
  return assets.filter(({ id }) => stress.episode.returns.has(id) || followers.has(id));
}

/** Segments under the assumptions that ride on the scenario's episodes. */
export const underStress = (
  segments: readonly SegmentPlan[],
  { stress }: Pick<Scenario, "stress">,
  months: readonly Month[],
): readonly SegmentPlan[] => segments.map((segment) => stressedSegment(segment, stress, months));

/**
 * A segment under the assumptions that ride on episodes: flows × (1 + change) in the months of the episode, fee rates × (1 + change) from
 * its first month on.
 */
function stressedSegment(segment: SegmentPlan, stress: Scenario["stress"], months: readonly Month[]): SegmentPlan {
  return stress.reduce((under, one) => {
    const first = months.indexOf(startOf(one, months));
    const { inflows, outflows, feeRates } = one.episode;
    const lasting = (change: Share | null) =>
      factors(months.length, change, { from: first, to: first + lengthOf(one.episode) });
    const flows = one.riding.includes("flows");
    return {
      ...under,
      flows: {
        ...under.flows,
        inflows: scaled(under.flows.inflows, flows ? lasting(changeOf(inflows)) : null),
        outflows: scaled(under.flows.outflows, flows ? lasting(changeOf(outflows)) : null),
      },
      fees: one.riding.includes("fees")
        ? cheaper(under.fees, factors(months.length, changeOf(feeRates), { from: first, to: months.length }))
        : under.fees,
    };
  }, segment);
}

/** A relative change that an episode assumes; null where it says nothing of it. */
export const changeOf = (stated: Episode["inflows"]): Share | null =>
  stated === null ? null : share(stated.spans[0]?.value ?? 0);

/** [month] 1 + change between two months, else 1; null where nothing changes. */
function factors(
  months: number,
  change: Share | null,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Share[] | null {
  if (change === null) return null;
  const changed = share(new Exact(1).plus(change));
  return Array.from({ length: months }, (_, month) => (month >= from && month < to ? changed : share(1)));
}

/** The season of a flow is its factor by month. */
const scaled = (flow: FlowPlan, by: readonly Share[] | null): FlowPlan =>
  by === null ? flow : { ...flow, season: by.map((factor, month) => share(factor.times(flow.season?.[month] ?? 1))) };

function cheaper(fees: SegmentPlan["fees"], by: readonly Share[] | null): SegmentPlan["fees"] {
  if (by === null) return fees;
  const tiers = (of: readonly FeeTierPlan[]) =>
    of.map(({ upTo, rate }) => ({
      upTo,
      rate: { ...rate, byMonth: rate.byMonth.map((one, month): AnnualRate => annualRate(one.times(by[month] ?? 1))) },
    }));
  return {
    ...fees,
    tiers: tiers(fees.tiers),
    newUnits: fees.newUnits === null ? null : { ...fees.newUnits, tiers: tiers(fees.newUnits.tiers) },
  };
}

/** How far a course of returns falls from its highest, and when: month 0 is before the first return. */
export function deepestFall(returns: readonly MonthlyRate[]): {
  readonly depth: Share;
  readonly peak: number;
  readonly trough: number;
} {
  let [index, highest, peak] = [new Exact(1), new Exact(1), 0];
  let found = { depth: share(0), peak: 0, trough: 0 };
  returns.forEach((one, month) => {
    index = index.times(one.plus(1));
    if (index.greaterThan(highest)) [highest, peak] = [index, month + 1];
    const depth = share(index.dividedBy(highest).minus(1));
    if (depth.lessThan(found.depth)) found = { depth, peak, trough: month + 1 };
  });
  return found;
}

/** The month that a fall refers to, where the episode is dated. */
export const dated = ({ from }: Episode, month: number): Month | null =>
  from === null ? null : addMonths(from, month - 1);
