export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly opening: number;
  readonly mean: number;
  readonly volatility: number;
  readonly inflows: number;
  readonly outflows: number;
  readonly feeRate: number;
}

export const LINES = ["inflows", "outflows", "marketGain", "fees", "closing", "revenue"] as const;

export type Line = (typeof LINES)[number];

/** [path][month] of each line. */
export type Ledger = Record<Line, Float64Array[]>;

export function ledgerOf(segment: Segment, market: Float64Array[], own: Float64Array[], risk: number): Ledger {
  const ledger = emptyLedger(market.length, market[0]?.length ?? 0);
  market.forEach((path, index) => {
    let opening = segment.opening;
    path.forEach((z, month) => {
      const noise = own[index]?.[month] as number;
      const r = segment.mean / 12 + (segment.volatility / Math.sqrt(12)) * (0.9 * z + 0.436 * noise);
      const inflows = (segment.inflows / 12) * opening * Math.exp(0.3 * risk * noise - 0.045 * risk * risk);
      const outflows = (segment.outflows / 12) * opening;
      const marketGain = r * (opening + (inflows - outflows) / 2);
      const fees = (segment.feeRate / 12) * opening;
      const closing = opening + inflows - outflows + marketGain - fees;
      const row = { inflows, outflows, marketGain, fees, closing, revenue: fees };
      for (const line of LINES) (ledger[line][index] as Float64Array)[month] = row[line];
      opening = closing;
    });
  });
  return ledger;
}

export function addUp(ledgers: readonly Ledger[]): Ledger {
  const [first] = ledgers as [Ledger];
  const sum = emptyLedger(first.closing.length, first.closing[0]?.length ?? 0);
  for (const ledger of ledgers) {
    for (const line of LINES)
      ledger[line].forEach((path, index) =>
        path.forEach((value, month) => ((sum[line][index] as Float64Array)[month]! += value)),
      );
  }
  return sum;
}

export const emptyLedger = (paths: number, months: number): Ledger =>
  Object.fromEntries(LINES.map((line) => [line, zeros(paths, months)])) as Ledger;

export const zeros = (paths: number, months: number): Float64Array[] =>
  Array.from({ length: paths }, () => new Float64Array(months));

export function draws(paths: number, months: number, uniform: () => number): Float64Array[] {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: paths }, () => Float64Array.from({ length: months }, normal));
}

/** mulberry32, for tests only. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
