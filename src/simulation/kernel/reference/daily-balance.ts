import type { Lane, SegmentLanes } from "../block.js";

/** total ← total + factor·amount, of the amounts that count. */
export function addTimes(
  amount: Lane,
  factor: number,
  total: Lane,
  counts: (amount: number) => boolean = () => true,
): void {
  for (let p = 0; p < total.length; p++) {
    const own = amount[p] as number;
    if (counts(own)) total[p] = (total[p] as number) + factor * own;
  }
}

/** What a month's mean balance by day is made of beside its lines. */
export interface ByDay {
  readonly advance: Lane;
  /** Σ amount·part of the month of dated movements, those that left as asked for. */
  readonly came: Lane;
  readonly left: Lane;
  readonly exchanged: Lane;
  /** Part of what left that could be paid, where there were dated movements; null: the outflows as they are. */
  readonly paid: Lane | null;
  /** Of undated flows. */
  readonly weight: number;
}

/** invested + came + w·undated inflows − paid·(left + w·undated outflows) + exchanged + market gain/2: see `model/daily-balance.ts`. */
export function balanceByDay(
  { advance, came, left, exchanged, paid, weight }: ByDay,
  { opening, undatedIn, undatedOut, outflows, marketGain }: SegmentLanes,
  daily: Lane,
  size: number,
): void {
  for (let p = 0; p < size; p++) {
    const gone =
      paid === null
        ? weight * (outflows[p] as number)
        : (paid[p] as number) * ((left[p] as number) + weight * (undatedOut[p] as number));
    const moved = (came[p] as number) + weight * (undatedIn[p] as number) - gone + (exchanged[p] as number);
    daily[p] = (opening[p] as number) - (advance[p] as number) + moved + (marketGain[p] as number) / 2;
  }
}
