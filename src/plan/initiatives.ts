import { InputError } from "../errors.js";
import { formatMonth, type Month } from "../months.js";
import type { Change, Initiative, Ramp } from "../scenario/initiative.js";
import type { Scenario, Segment, Stated } from "../scenario/scenario.js";
import { Exact, type Share, share, WHOLE } from "../units.js";
import { CERTAIN, chanced, type ChanceRegister } from "./chances.js";
import type { Chanced } from "./plan.js";
import type { UncertainRegister } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

/** An initiative that is on: its chance, and how much of its effect there is in each month, 0 to 1. */
export interface InitiativePlan extends Chanced {
  readonly initiative: Initiative;
  /** By month, 0 before it begins and after it ends. */
  readonly ramp: readonly Share[];
}

/** A change of one segment's flow or fee rates. */
export interface SegmentChange extends Chanced {
  readonly initiative: Initiative;
  readonly stated: Stated<Change>;
  readonly change: Change;
  readonly ramp: readonly Share[];
  /** The segment's part of an amount: its part of the assets that are meant. */
  readonly part: Share;
}

/** What initiatives do to a segment. */
export interface SegmentChanges {
  readonly inflows: readonly SegmentChange[];
  readonly outflows: readonly SegmentChange[];
  readonly fees: readonly SegmentChange[];
}

export const NO_CHANGES: SegmentChanges = { inflows: [], outflows: [], fees: [] };

/** The initiatives that are on, but for those that never come. Each has a chance of its own, drawn once per path under its id. */
export function planInitiatives(
  { initiatives }: Pick<Scenario, "initiatives">,
  months: readonly Month[],
  registers: { readonly chances: ChanceRegister; readonly uncertain: UncertainRegister },
): readonly InitiativePlan[] {
  return initiatives.flatMap((initiative) => {
    const { probability } = initiative;
    if (!initiative.on) return [];
    const fixed = probability?.uncertainty === null ? probability.spans[0]?.value : undefined;
    if (fixed?.isZero() === true) return [];
    const chance = fixed?.equals(1) === true ? CERTAIN : chanced(chanceKey(initiative), probability, registers);
    return [{ ...chance, initiative, ramp: rampByMonth(initiative, months) }];
  });
}

/** Names the stream of its draw. */
const chanceKey = ({ id }: Initiative): string => `initiatives.${id}`;

/**
 * The part of the effect that there is in each month. Linear over n months: k/n in the k-th month, so that it is whole in the n-th;
 * by year: the share of the year that the month is in, the last share from then on.
 */
export function rampByMonth({ from, until, ramp }: Initiative, months: readonly Month[]): readonly Share[] {
  return months.map((month) => {
    if (month < from || (until !== null && month > until)) return share(0);
    return partOf(ramp, month - from);
  });
}

function partOf(ramp: Ramp, monthsSince: number): Share {
  if (ramp.kind === "shares")
    return ramp.shares[Math.min(Math.floor(monthsSince / 12), ramp.shares.length - 1)] ?? WHOLE;
  return monthsSince + 1 >= ramp.months ? WHOLE : share(new Exact(monthsSince + 1).dividedBy(ramp.months));
}

/** What initiatives do to each segment of the file; an amount for a tag is parted by what the segments open with. */
export function changesBySegment(
  { segments }: Pick<Scenario, "segments">,
  planned: readonly InitiativePlan[],
  months: readonly Month[],
): readonly SegmentChanges[] {
  const parts = (change: Initiative["fees"][number], own: Segment): Share =>
    partOfAssets(
      segments.filter(({ id }) => change.segments.includes(id)),
      own,
      months,
    );
  return segments.map((segment) => {
    const meant = (changes: Initiative["fees"], plan: InitiativePlan): readonly SegmentChange[] =>
      changes.flatMap((change) => {
        const value = change.change.spans[0]?.value;
        if (value === undefined || !change.segments.includes(segment.id)) return [];
        return [{ ...plan, stated: change.change, change: value, part: parts(change, segment) }];
      });
    const flows = (direction: "inflows" | "outflows") =>
      planned.flatMap((plan) =>
        meant(
          plan.initiative.flows.filter((flow) => flow.direction === direction),
          plan,
        ),
      );
    return {
      inflows: flows("inflows"),
      outflows: flows("outflows"),
      fees: planned.flatMap((plan) => meant(plan.initiative.fees, plan)),
    };
  });
}

/** By opening balances; evenly where there are none. */
function partOfAssets(members: readonly Segment[], own: Segment, months: readonly Month[]): Share {
  if (members.length === 1) return WHOLE;
  const year = Math.floor((months[0] as Month) / 12);
  const opening = ({ opening: stated }: Segment) => stated.spans[0]?.value ?? valueIn(stated, year);
  const total = members.reduce((sum, member) => sum.plus(opening(member)), new Exact(0));
  return share(total.isZero() ? new Exact(1).dividedBy(members.length) : opening(own).dividedBy(total));
}

/** Refuses initiatives that together leave less than nothing of something. */
export function refuseBelowZero(changes: readonly SegmentChange[], what: string, month: Month): never {
  const problems = changes.map(({ stated }) => ({
    at: stated.at,
    key: stated.key,
    what: `is ${stated.text}; with what else is on, ${what} would be below zero in ${formatMonth(month)}`,
    fix: "Take less, or take it from another month on",
  }));
  throw new InputError(problems as unknown as ConstructorParameters<typeof InputError>[0]);
}
