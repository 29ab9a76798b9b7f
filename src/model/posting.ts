import type { Decimal } from "decimal.js";
import { add, Exact, type Money, money, subtract } from "../units.js";
import { largestRemainder } from "./largest-remainder.js";
import { CHANGES } from "./ledger-row.js";
import type { LedgerRow } from "./projection.js";

type Rows = readonly (readonly LedgerRow[])[];

/**
 * Posts the exact ledger to the currency's minor unit. All of this holds exactly of what comes out: every row adds up, every
 * month opens with what the month before closed at, exchanges net to zero over the segments, and a group (the sum of posted
 * segments, see `sumRows`) does as well.
 *
 * 1. Balances are rounded half up, each by itself, so that no error is carried from month to month.
 * 2. A month's exchanges are rounded over the segments by largest remainder to the total 0.
 * 3. The other lines of a row are rounded by largest remainder to what steps 1 and 2 leave, ties to the earlier line. A line
 *    without a fraction stays; when the others cannot take the difference (balances and exchanges may each have moved it by a
 *    unit), the market gain takes the rest.
 *
 * So each line lies within one minor unit of the exact one, the market gain within two, each balance within half of one.
 * Revenue, bills and unmet outflows stand beside the identity. Bills that are deducted are the posted fee; revenue is the bills
 * and what is yet to be billed (or was billed before), so that the two meet wherever nothing is; all else is rounded
 * cumulatively, so that its total never drifts by more than half a unit.
 *
 * @param segments  [segment][month], all over the same months
 * @param minorUnitDigits  decimals of the currency: 2 for cents
 */
export function post(segments: Rows, minorUnitDigits: number): readonly (readonly LedgerRow[])[] {
  const unit = new Exact(10).pow(minorUnitDigits);
  const exchanges = postedExchanges(segments, unit);
  return segments.map((rows, segment) => {
    const unmet = cumulative(unit);
    const memo = postedMemo(unit);
    return rows.map((row, month) => {
      const lines = postedLines(row, exchanges[month]?.[segment] ?? new Exact(0), unit);
      const unmetOutflows = unmet(row.unmetOutflows);
      return { month: row.month, ...lines, unmetOutflows, ...memo(row, lines) };
    });
  });
}

type RowLine = Exclude<(typeof CHANGES)[number][0], "exchanges">;

/** The lines of a row with their signs in the identity, in the order in which ties are settled; exchanges go before. */
const SIGNED = CHANGES.flatMap(([line, sign]) => (line === "exchanges" ? [] : [[line, sign] as const]));

/** Lines beside the identity. */
type Memo = "revenue" | "billed" | "collected" | "netRevenue" | "performanceFees" | "performanceAccrual";

/** Posts what a segment earns and bills, month after month. */
function postedMemo(unit: Decimal): (row: LedgerRow, posted: PostedLines) => Pick<LedgerRow, Memo> {
  const [bills, unbilled, payments, net] = [cumulative(unit), cumulative(unit), cumulative(unit), cumulative(unit)];
  const performance = cumulative(unit);
  return (row, { feesInAdvance, feesInArrears }) => {
    const [asBilled, paid, kept] = [bills(row.billed), payments(row.collected), net(row.netRevenue)];
    const gains = performance(row.performanceFees);
    const deducted = row.billed.equals(add(row.feesInAdvance, row.feesInArrears));
    const billed = deducted ? add(feesInAdvance, feesInArrears) : asBilled;
    const revenue = add(billed, unbilled(subtract(row.revenue, row.billed)));
    return {
      revenue,
      billed,
      collected: row.collected.equals(row.billed) ? billed : paid,
      netRevenue: row.netRevenue.equals(row.revenue) ? revenue : kept,
      performanceFees: row.performanceFees.equals(row.revenue) ? revenue : gains,
      performanceAccrual: money(rounded(row.performanceAccrual, unit).dividedBy(unit)),
    };
  };
}

type PostedLines = Omit<LedgerRow, "month" | "unmetOutflows" | Memo>;

function postedLines(row: LedgerRow, exchanges: Decimal, unit: Decimal): PostedLines {
  const [opening, closing] = [rounded(row.opening, unit), rounded(row.closing, unit)];
  const exact = SIGNED.map(([line, sign]) => row[line].times(sign).times(unit));
  const { parts, rest } = largestRemainder(exact, closing.minus(opening).minus(exchanges));
  const inMoney = (units: Decimal): Money => money(units.isZero() ? 0 : units.dividedBy(unit));
  const posted = SIGNED.map(([line, sign], position) => {
    const units = parts[position] as Decimal;
    return [line, inMoney((line === "marketGain" ? units.plus(rest) : units).times(sign))] as const;
  });
  return {
    ...(Object.fromEntries(posted) as Record<RowLine, Money>),
    opening: inMoney(opening),
    exchanges: inMoney(exchanges),
    closing: inMoney(closing),
    daily: inMoney(rounded(row.daily, unit)),
    dailyFromNextDay: inMoney(rounded(row.dailyFromNextDay, unit)),
  };
}

/** [month][segment] in units. */
const postedExchanges = (segments: Rows, unit: Decimal): readonly (readonly Decimal[])[] =>
  (segments[0] ?? []).map((_, month) =>
    netted(segments.map((rows) => (rows[month] as LedgerRow).exchanges.times(unit))),
  );

function netted(exchanges: readonly Decimal[]): readonly Decimal[] {
  const { parts, rest } = largestRemainder(exchanges, new Exact(0));
  const largest = exchanges.reduce(
    (best, one, index) => (one.abs().greaterThan(exchanges[best] ?? 0) ? index : best),
    0,
  );
  return parts.map((part, index) => (index === largest ? part.plus(rest) : part));
}

const rounded = (amount: Decimal, unit: Decimal): Decimal =>
  amount.times(unit).toDecimalPlaces(0, Exact.ROUND_HALF_CEIL);

/** Rounds a running total and gives what each amount adds to it. */
export function cumulative(unit: Decimal): (amount: Money) => Money {
  let exact = new Exact(0);
  return (amount) => {
    const before = rounded(exact, unit);
    exact = exact.plus(amount);
    return money(rounded(exact, unit).minus(before).dividedBy(unit));
  };
}
