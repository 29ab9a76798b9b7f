import type { SeriesLanes } from "../series-lanes.js";

/** What left a path's fund for other segments, and what of it its fee comes to. */
interface ExchangedPart {
  readonly deducted: boolean;
  /** Series there can be. */
  readonly last: number;
  /** After the management fee. */
  readonly balance: number;
  readonly part: number;
  readonly left: number;
}

/** Exchanges arrive in full, so their fee is paid by more units, of every series its part: left·part/(1 − part), at most what is there. */
export function chargeExchanges(
  series: SeriesLanes,
  p: number,
  { deducted, last, balance, part, left }: ExchangedPart,
): number {
  if (!(left > 0 && part > 0)) return 0;
  if (!deducted) return left * part;
  const asked = part < 1 ? (left * part) / (1 - part) : balance;
  const fee = asked < balance ? asked : balance;
  for (let slot = 0; slot < last && balance > 0; slot++) {
    const at = slot * series.capacity + p;
    series.balance[at] = (series.balance[at] as number) * (1 - fee / balance);
  }
  return fee;
}
