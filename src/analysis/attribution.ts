import type { SegmentRow } from "../model/projection.js";
import { OCCASIONAL_LINES, type OccasionalLine, occasionalLinesOf } from "../plan/occasional-lines.js";
import type { Plan } from "../plan/plan.js";
import { openingOf } from "../simulation/collect/columns.js";
import { momentsOf } from "../simulation/collect/moments.js";
import { meanOf } from "../simulation/collect/summaries.js";
import type { Estimate, YearTotals } from "../simulation/simulation.js";
import type { PathYearLine } from "../simulation/year-ledgers.js";
import { type Money, subtract, sum } from "../units.js";
import type { OwnLedger } from "./own-ledgers.js";
import { rowsOfYear } from "./own-ledgers.js";
import { type SetLedgers, valuesOf } from "./set-ledgers.js";
import type { Attribution } from "./supplement.js";

/** Lines between opening and closing, with their signs; others are in the plan or they are not. */
const CHANGES = [
  ["inflows", 1],
  ["outflows", -1],
  ["exchanges", 1],
  ["distributions", -1],
  ["benchmarkGain", 1],
  ["alphaGain", 1],
  ["fees", -1],
] as const;
const OCCASIONAL_SIGNS: Readonly<Record<OccasionalLine, 1 | -1>> = {
  reinvested: 1,
  acquisitions: 1,
  disposals: -1,
  realizations: -1,
  scope: 1,
  fx: 1,
};

type Lines = Omit<Attribution, "set" | "group" | "year" | "residual">;

/** The lines that this plan has besides, where they are known. */
const occasional = (
  plan: Plan,
  of: (line: OccasionalLine) => Estimate | undefined,
): Partial<Record<OccasionalLine, Estimate>> =>
  Object.fromEntries(
    occasionalLinesOf(plan).flatMap((line) => {
      const found = of(line);
      return found === undefined ? [] : [[line, found]];
    }),
  );

/** Whose change is explained, by whom and when. */
type Named = Pick<Attribution, "set" | "group" | "year">;

/** An entry with what its lines leave unexplained. */
function explained(named: Named, lines: Lines): Attribution {
  const changes = [...CHANGES, ...OCCASIONAL_LINES.map((line) => [line, OCCASIONAL_SIGNS[line]] as const)];
  const made = changes.reduce((total, [line, sign]) => total + sign * (lines[line]?.value ?? 0), lines.opening.value);
  return { ...named, ...lines, residual: lines.closing.value - made };
}

/** Every year, then (null) the horizon. */
const periodsOf = ({ years }: Plan) => [...years.keys(), null];

/** The exact ledger at expected returns: lines without error. */
export const projectedAttribution = (plan: Plan, ledger: OwnLedger): readonly Attribution[] =>
  periodsOf(plan).map((period) => {
    const year = period === null ? null : (plan.years[period] as Plan["years"][number]);
    const part = <Row>(rows: readonly Row[]): readonly Row[] => (year === null ? rows : rowsOfYear(rows, year));
    const rows = part(ledger.rows);
    const total = (line: Exclude<keyof (typeof rows)[number], "month">): Money => sum(rows.map((row) => row[line]));
    const own: readonly SegmentRow[] = ledger.segments.flatMap((segment) => part(segment.reported));
    const alphaGain = sum(own.map((row) => row.alphaGain));
    return explained(
      { set: "projection", group: ledger.id, year: year?.year ?? null },
      {
        opening: exact(rows[0]?.opening),
        inflows: exact(total("inflows")),
        outflows: exact(total("outflows")),
        exchanges: exact(total("exchanges")),
        distributions: exact(total("distributions")),
        benchmarkGain: exact(subtract(total("marketGain"), alphaGain)),
        alphaGain: exact(alphaGain),
        fees: exact(sum([total("feesInAdvance"), total("feesInArrears")])),
        ...occasional(plan, (line) => exact(total(line))),
        closing: exact(rows[rows.length - 1]?.closing),
      },
    );
  });

const exact = (amount: Money | undefined): Estimate => ({ value: amount?.toNumber() ?? 0, standardError: 0 });

/** Means over all paths. */
export const meanAttribution = (
  plan: Plan,
  { id, group }: OwnLedger,
  totals: readonly YearTotals[],
): readonly Attribution[] => {
  const own = totals.filter((entry) => entry.group === group);
  return own.map((entry) => {
    const first = entry.year === null || entry.year === 0;
    const before = own.find(({ year }) => year !== null && year === (entry.year ?? 0) - 1)?.closing;
    const opening = first || before === undefined ? { value: openingOf(plan, group), standardError: 0 } : before;
    const { inflows, outflows, exchanges, distributions, alphaGain, marketGain, fees, closing } = entry;
    // Alpha is small beside the market: the error of what it leaves is that of the whole.
    const benchmarkGain = { value: marketGain.value - alphaGain.value, standardError: marketGain.standardError };
    return explained(
      { set: "mean", group: id, year: entry.year === null ? null : (plan.years[entry.year]?.year ?? null) },
      {
        opening,
        inflows,
        outflows,
        exchanges,
        distributions,
        benchmarkGain,
        alphaGain,
        fees,
        ...occasional(plan, (line) => entry[line]),
        closing,
      },
    );
  });
};

/**
 * Means over a set of paths, taken as given.
 *
 * @param periods  positions of years; null for the horizon
 */
export const setAttribution = (
  plan: Plan,
  { id, group }: OwnLedger,
  ledgers: SetLedgers,
  periods: readonly (number | null)[] = periodsOf(plan),
): readonly Attribution[] => {
  const members = plan.groups[group]?.members ?? [];
  const has = (line: OccasionalLine): boolean => (ledgers.ledgers.lines as readonly string[]).includes(line);
  return periods.map((period) => {
    const mean = (line: Parameters<typeof valuesOf>[2]["line"]): Estimate =>
      meanOf(momentsOf(valuesOf(plan, ledgers, { line, members, year: period })));
    const first = period === null || period === 0;
    const opening = first
      ? { value: openingOf(plan, group), standardError: 0 }
      : meanOf(momentsOf(valuesOf(plan, ledgers, { line: "closing", members, year: period - 1 })));
    return explained(
      { set: ledgers.id, group: id, year: period === null ? null : (plan.years[period]?.year ?? null) },
      {
        opening,
        inflows: mean("inflows"),
        outflows: mean("outflows"),
        exchanges: mean("exchanges"),
        distributions: mean("distributions"),
        benchmarkGain: mean("benchmarkGain"),
        alphaGain: mean("alphaGain"),
        fees: mean("fees"),
        ...occasional(plan, (line) => (has(line) ? mean(line as PathYearLine) : undefined)),
        closing: mean("closing"),
      },
    );
  });
};
