import type { Decimal } from "decimal.js";
import { formatDate } from "../../months.js";
import type { Explained, Explanation } from "../../published/explain.js";
import type { Line, PublishedRollForward } from "../../published/roll-forward.js";
import { inUnit } from "../../published/written-amount.js";
import { CONVENTIONS } from "./bridge-data.js";
import { grouped, textTable } from "./text-table.js";

const HEADS: Readonly<Record<Line, string>> = {
  netFlows: "Net flows",
  marketGain: "Market",
  fx: "FX",
  distributions: "Distributions",
  transfers: "Transfers",
  acquisitions: "Acquired, other",
};
const OUTCOMES = { exact: "exact", "within-rounding": "within rounding", residual: "not reconciled" } as const;

/** A table for each manager, currency and unit, the chains below it; then how many reconcile, and the conventions. */
export function bridgeTable({ rollForwards, chains }: Explanation): string {
  const tables = [...groupedBy(rollForwards, titleOf)].map(([title, rows]) => {
    const below = chains.filter((chain) => titleOf(chain) === title).map(chainLine);
    return [title, "", groupTable(rows), ...below].join("\n");
  });
  return [...tables, [summary(rollForwards), ...CONVENTIONS].join("\n")].join("\n\n");
}

/** "Cohen & Steers, USD million". */
function titleOf({ periods }: Explained): string {
  const { manager, currency, unit } = periods.at(-1) as PublishedRollForward;
  return `${manager}, ${currency}${unit === "one" ? "" : ` ${unit}`}`;
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function groupTable(rows: readonly Explained[]): string {
  const lines = (Object.keys(HEADS) as Line[]).filter((line) => rows.some((row) => row.lines[line] !== null));
  const places = Math.max(
    ...rows.flatMap((row) => amountsOf(row, lines).map((amount) => amount?.decimalPlaces() ?? 0)),
  );
  const body = [...groupedBy(rows, segmentOf).values()]
    .flatMap((segment) => [...segment].sort(byDate))
    .map((row) => [
      segmentOf(row),
      periodOf(row),
      ...amountsOf(row, lines).map((amount) => amountText(amount, places)),
      outcomeOf(row, places),
      ...[row.organicGrowth, row.impliedReturn, row.modifiedDietz, row.moneyWeighted].map(percentText),
    ]);
  const amounts = ["Opening", ...lines.map((line) => HEADS[line]), "Closing"];
  const head = ["", "Period", ...amounts, "Adds up", "Organic", "Implied", "Dietz", "Money-weighted"];
  return textTable(head, body, 2);
}

const segmentOf = ({ periods }: Explained): string => periods[0].segment;

function periodOf({ periods: [first] }: Explained): string {
  return `${first.period === "" ? `${formatDate(first.from)} ` : `${first.period} `}to ${formatDate(first.to)}`;
}

/** By the last day; of two that end together the longer one last. */
function byDate({ periods: [a] }: Explained, { periods: [b] }: Explained): number {
  const keys = [a, b].map(({ from, to }) => [formatDate(to), formatDate(from)] as const);
  const [[toA, fromA], [toB, fromB]] = keys as [readonly [string, string], readonly [string, string]];
  return toA === toB ? (fromA < fromB ? 1 : -1) : toA < toB ? -1 : 1;
}

const amountsOf = ({ periods, opening, lines, closing }: Explained, which: readonly Line[]) =>
  [opening, ...which.map((line) => lines[line]), closing].map((amount) =>
    amount === null ? null : inUnit(amount, periods[0].unit),
  );

const amountText = (amount: Decimal | null, places: number): string =>
  amount === null ? "" : grouped(amount.toFixed(places));
const percentText = (part: Decimal | null): string => (part === null ? "–" : `${part.times(100).toFixed(2)}%`);

function outcomeOf({ periods, reconciles, residual, tolerance }: Explained, places: number): string {
  if (reconciles === "exact") return OUTCOMES.exact;
  const [left, most] = [residual, tolerance].map((amount) => inUnit(amount, periods[0].unit)) as [Decimal, Decimal];
  if (reconciles === "residual") return `no, residual ${amountText(left, places)}`;
  return `${amountText(left, places)} within ±${grouped(most.toFixed())}`;
}

function chainLine(chain: Explained): string {
  const [{ segment, from }, last] = [chain.periods[0], chain.periods.at(-1) as PublishedRollForward];
  const { organicGrowth, modifiedDietz, timeWeighted, moneyWeighted } = chain;
  return [
    `${segment}, ${chain.periods.length} periods chained, ${formatDate(from)} to ${formatDate(last.to)}:`,
    `organic ${percentText(organicGrowth)}, Dietz ${percentText(modifiedDietz)},`,
    `time-weighted ${percentText(timeWeighted)}, money-weighted ${percentText(moneyWeighted)}`,
  ].join(" ");
}

function summary(rollForwards: readonly Explained[]): string {
  const counts = Object.entries(OUTCOMES).map(([outcome, name]) => {
    const found = rollForwards.filter(({ reconciles }) => reconciles === outcome);
    return `${found.length} ${name}`;
  });
  return `${rollForwards.length} ${rollForwards.length === 1 ? "roll-forward" : "roll-forwards"}: ${counts.join(", ")}.`;
}
