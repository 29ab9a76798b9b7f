import { Exact, type Money, subtract, sum } from "../units.js";
import type { EconomicsRow } from "./economics.js";
import { cumulative } from "./posting.js";
import type { LedgerRow } from "./projection.js";

/**
 * Posts the firm around the assets to the currency's minor unit: net revenue is that of the posted segments, every other line is
 * rounded so that its total never drifts by more than half a unit, and totals are those of the posted lines.
 *
 * @param posted  [segment][month]
 */
export function postEconomics(
  rows: readonly EconomicsRow[],
  posted: readonly (readonly LedgerRow[])[],
  minorUnitDigits: number,
): readonly EconomicsRow[] {
  const unit = new Exact(10).pow(minorUnitDigits);
  const each = (line: "otherRevenue" | "costs") => (rows[0]?.[line] ?? []).map(() => cumulative(unit));
  const [others, lines, pool] = [each("otherRevenue"), each("costs"), cumulative(unit)];
  const postEach = (amounts: readonly Money[], round: readonly ((amount: Money) => Money)[]): readonly Money[] =>
    round.map((one, at) => one(amounts[at] as Money));
  return rows.map((row, month) => {
    const netRevenue = sum(posted.flatMap((segment) => segment[month]?.netRevenue ?? []));
    const otherRevenue = postEach(row.otherRevenue, others);
    const costs = postEach(row.costs, lines);
    const bonus = pool(row.bonus);
    const [revenue, cost] = [sum([netRevenue, ...otherRevenue]), sum([...costs, bonus])];
    return { ...row, netRevenue, otherRevenue, revenue, costs, bonus, cost, operatingIncome: subtract(revenue, cost) };
  });
}
