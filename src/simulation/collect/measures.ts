import { InvariantError } from "../../errors.js";
import type { Lane } from "../kernel/block.js";
import type { Column } from "./columns.js";
import { add, type GroupHistory, type HistoryLine, slotOf } from "./history.js";

/**
 * Writes a column's value of every path, from what is remembered at the end of its last month. A ratio over nothing is NaN: the
 * path has no such number and is left out of the column's summary.
 *
 * @param out  one value a path of the block
 */
export function measureColumn(column: Column, group: GroupHistory, scratch: Lane, out: Lane): void {
  const size = out.length;
  const { from, to, weights } = column;
  switch (column.measure) {
    case "aum":
      out.set(month(group, "aum", to).subarray(0, size));
      return;
    case "average-aum":
      return average(group, column, out);
    case "drawdown":
      return sizeOfFall(group, out);
    case "fee-rate":
      average(group, column, scratch);
      sumOf(group, "revenue", column, out);
      return annualRate(out, scratch, 12 / (weights.length - 1));
    case "net-flows":
      return netFlows(group, column, scratch, out);
    case "organic-growth":
      netFlows(group, column, scratch, out);
      return annualRate(out, month(group, "aum", from - 1), 1);
    case "market-gain":
      return sumOf(group, "marketGain", column, out);
    default:
      return sumOf(group, column.measure, column, out);
  }
}

function month(group: GroupHistory, line: HistoryLine, at: number): Lane {
  const lane = group.lines.get(line)?.[slotOf(at)];
  if (lane === undefined) throw new InvariantError(`nothing remembers ${line}`);
  return lane;
}

/** The deepest fall so far as a positive share: a question asks "drawdown >= 20%". */
function sizeOfFall({ fall }: GroupHistory, out: Lane): void {
  if (fall === null || fall === undefined) throw new InvariantError("nothing follows the falls");
  for (let p = 0; p < out.length; p++) out[p] = 0 - (fall.depth[p] as number);
}

/** Σ over the months, the first month first. */
function sumOf(group: GroupHistory, line: HistoryLine, { from, to }: Column, out: Lane): void {
  out.fill(0);
  for (let at = from; at <= to; at++) add(month(group, line, at), out, out.length);
}

function netFlows(group: GroupHistory, column: Column, scratch: Lane, out: Lane): void {
  sumOf(group, "inflows", column, out);
  sumOf(group, "outflows", column, scratch);
  for (let p = 0; p < out.length; p++) out[p] = (out[p] as number) - (scratch[p] as number);
}

/** Σ weight·balance over the opening and the month ends. */
function average(group: GroupHistory, { from, to, weights }: Column, out: Lane): void {
  out.fill(0);
  for (let at = from - 1; at <= to; at++) {
    const weight = weights[at - from + 1] as number;
    if (weight === 0) continue;
    const balances = month(group, "aum", at);
    for (let p = 0; p < out.length; p++) out[p] = (out[p] as number) + weight * (balances[p] as number);
  }
}

/** out ← factor·out/base; NaN where the base is nothing. */
function annualRate(out: Lane, base: Lane, factor: number): void {
  for (let p = 0; p < out.length; p++) {
    const over = base[p] as number;
    out[p] = over > 0 ? (factor * (out[p] as number)) / over : NaN;
  }
}
