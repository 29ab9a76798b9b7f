import type { Course } from "../model/course.js";
import type { Projection } from "../model/projection.js";
import { type MonthRates, ratesOf } from "../model/translation.js";
import { rollLedger } from "../model/roll-ledger.js";
import { planOfPath } from "../plan/path-plan.js";
import type { Plan } from "../plan/plan.js";
import type { Replay, ReplayLine, TranslatedLine } from "../simulation/simulation.js";
import { monthlyRate, share } from "../units.js";

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
    const byMonth = <Value>(values: Float64Array, unit: (value: number) => Value, row = 0): readonly Value[] =>
      plan.months.map((__, month) => unit(values[placeOf(plan, replayed, { row, segment, month, at })] as number));
    return {
      returns: byMonth(replayed.values, monthlyRate, replayed.lines.indexOf("segmentReturn")),
      assetReturns,
      benchmarkReturns: byMonth(benchmarkReturns, monthlyRate),
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

/** A number of a replayed ledger. */
export interface Cell {
  readonly line: ReplayLine;
  readonly segment: number;
  readonly month: number;
  /** Position of the path among those that were replayed. */
  readonly at: number;
}

export const simulated = (plan: Plan, replayed: Replay, { line, segment, month, at }: Cell): number =>
  replayed.values[placeOf(plan, replayed, { row: replayed.lines.indexOf(line), segment, month, at })] as number;

/** @param cell  its segment is a position in `TranslatedReplay.segments` */
export function simulatedTranslation(
  { months }: Plan,
  { paths, translated }: Replay,
  { line, segment, month, at }: Omit<Cell, "line"> & { readonly line: TranslatedLine },
): number {
  const row = translated.lines.indexOf(line) * translated.segments.length + segment;
  return translated.values[(row * months.length + month) * paths.length + at] as number;
}

const placeOf = (
  { segments, months }: Plan,
  { paths }: Replay,
  { row, segment, month, at }: Omit<Cell, "line"> & { readonly row: number },
): number => ((row * segments.length + segment) * months.length + month) * paths.length + at;
