import type { Course } from "../model/course.js";
import type { Projection } from "../model/projection.js";
import { type MonthRates, ratesOf } from "../model/translation.js";
import { rollLedger } from "../model/roll-ledger.js";
import { planOfPath } from "../plan/path-plan.js";
import type { Plan } from "../plan/plan.js";
import type { Replay } from "../simulation/simulation.js";
import { type MonthlyRate, monthlyRate, share } from "../units.js";

/**
 * The exact ledger of a replayed path: what was drawn for it (returns, shocks, net rates, its own values of what is uncertain) in
 * place of what is expected. Nothing else is taken from the simulation. Groups are left out: they are sums of segments.
 *
 * @param at  position of the path among those that were replayed
 */
export function exactPath(
  plan: Plan,
  replayed: Replay,
  at: number,
): Pick<Projection, "segments" | "reported" | "economics"> {
  return rollLedger({ ...planOfReplayed(plan, replayed, at), groups: [] }, courseOf(plan, replayed, at));
}

/** The plan as a replayed path has it: what was drawn once for it, in place of what is expected. */
export function planOfReplayed(plan: Plan, { paths, drawn }: Replay, at: number): Plan {
  const drawnAt = (values: Float64Array, place: number) => share(values[place * paths.length + at] as number);
  return planOfPath(plan, {
    shifts: plan.uncertain.map((_, value) => drawnAt(drawn.shifts, value)),
    happens: plan.chances.map((_, chance) => drawnAt(drawn.happens, chance)),
    leaves: plan.clients.map((_, client) =>
      plan.months.map((__, month) => drawnAt(drawn.leaves, client * plan.months.length + month)),
    ),
  });
}

function courseOf(plan: Plan, replayed: Replay, at: number): Course {
  const { benchmarkReturns, inflowShocks, outflowShocks, netRates, hurdleReturns } = replayed.drawn;
  const assetReturns = assetReturnsOf(plan, replayed, at);
  return plan.segments.map((_, segment) => {
    const drawnIn = (values: Float64Array, month: number, row = 0): number =>
      values[placeOf(plan, replayed, { row, segment, month, at })] as number;
    const byMonth = <Value>(values: Float64Array, unit: (value: number) => Value): readonly Value[] =>
      plan.months.map((__, month) => unit(drawnIn(values, month)));
    const returnLine = replayed.lines.indexOf("segmentReturn");
    const returns = plan.months.map((__, month) => monthlyRate(drawnIn(replayed.values, month, returnLine)));
    /** Mostly the same: without alpha and tracking. */
    const ofBenchmark = (month: number): MonthlyRate => {
      const drawn = drawnIn(benchmarkReturns, month);
      return drawn === drawnIn(replayed.values, month, returnLine)
        ? (returns[month] as MonthlyRate)
        : monthlyRate(drawn);
    };
    return {
      returns,
      assetReturns,
      benchmarkReturns: plan.months.map((__, month) => ofBenchmark(month)),
      inflowShocks: byMonth(inflowShocks, share),
      outflowShocks: byMonth(outflowShocks, share),
      netRates: byMonth(netRates, monthlyRate),
      hurdleReturns: byMonth(hurdleReturns, monthlyRate),
      rates: ratesOfPath(plan, replayed, { segment, at }),
    };
  });
}

/** Where a response is measured against an asset class. */
function assetReturnsOf(
  { markets, months }: Plan,
  { paths, drawn }: Replay,
  at: number,
): Course[number]["assetReturns"] {
  if (drawn.assetReturns.length === 0) return [];
  return markets.assets.map((_, asset) =>
    months.map((__, month) =>
      monthlyRate(drawn.assetReturns[(asset * months.length + month) * paths.length + at] as number),
    ),
  );
}

/** The rates of a segment's currency as they were drawn; null in the plan's own. Their changes make them again. */
function ratesOfPath(
  { segments, currencies, months }: Plan,
  { paths, drawn }: Replay,
  { segment, at }: { readonly segment: number; readonly at: number },
): readonly MonthRates[] | null {
  const position = segments[segment]?.currency ?? null;
  const currency = position === null ? undefined : currencies[position];
  if (currency === undefined) return null;
  const ends = months.map((_, month) =>
    share(drawn.rates[((position ?? 0) * months.length + month) * paths.length + at] as number),
  );
  const changes = ends.map((end, month) => monthlyRate(end.dividedBy(ends[month - 1] ?? currency.rate).minus(1)));
  return ratesOf(currency, changes);
}

/** Where a number of a replayed ledger stands. */
export interface Place {
  /** Position of its line among those of the replay. */
  readonly row: number;
  readonly segment: number;
  readonly month: number;
  /** Position of the path among those that were replayed. */
  readonly at: number;
}

export const simulated = (plan: Plan, replayed: Replay, place: Place): number =>
  replayed.values[placeOf(plan, replayed, place)] as number;

/** @param place  of the lines and segments of `Replay.translated` */
export const simulatedTranslation = (
  { months }: Plan,
  { paths, translated }: Replay,
  { row, segment, month, at }: Place,
): number =>
  translated.values[
    ((row * translated.segments.length + segment) * months.length + month) * paths.length + at
  ] as number;

const placeOf = ({ segments, months }: Plan, { paths }: Replay, { row, segment, month, at }: Place): number =>
  ((row * segments.length + segment) * months.length + month) * paths.length + at;
