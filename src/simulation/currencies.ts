import type { CurrencyPlan } from "../plan/currency-plan.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { type Money, times } from "../units.js";
import { doubles, NONE } from "./doubles.js";

/** A currency in doubles. S' = S·(1 + x), x the return of the factor. */
export interface CurrencyProgram {
  /** Position among the asset classes of its change x. */
  readonly factor: number;
  readonly rate: number;
  /** Given average rates; NaN where it is the mean of the month's two ends. */
  readonly averages: Float64Array;
}

/** An asset class as segments of another currency hold it: its lanes come after those of the asset classes. */
export interface ConversionProgram {
  readonly asset: number;
  /** Positions of the changes of its currency and of the segments'; NONE for the plan's own. */
  readonly from: number;
  readonly to: number;
  /** Hedged share by month. */
  readonly hedged: Float64Array;
}

export const compileCurrencies = ({ currencies }: Plan): readonly CurrencyProgram[] =>
  currencies.map(({ factor, rate, averages }: CurrencyPlan) => ({
    factor,
    rate: rate.toNumber(),
    averages: Float64Array.from(averages, (average) => average?.toNumber() ?? NaN),
  }));

/** The conversions that a plan's segments use, each once. */
export interface Conversions {
  readonly list: readonly ConversionProgram[];
  /** The position of an asset class's lanes as a segment holds it. */
  readonly laneOf: (segment: SegmentPlan, asset: number) => number;
}

export function compileConversions({ segments, markets }: Plan): Conversions {
  const list: ConversionProgram[] = [];
  const positions = new Map<string, number>();
  const nameOf = ({ conversions }: SegmentPlan, asset: number): string | null => {
    const own = conversions[asset] ?? null;
    return own === null ? null : `${asset} ${own.from} ${own.to}`;
  };
  for (const segment of segments) {
    segment.conversions.forEach((own, asset) => {
      const name = nameOf(segment, asset);
      if (own === null || name === null || positions.has(name)) return;
      positions.set(name, markets.assets.length + list.length);
      list.push({ asset, from: own.from ?? NONE, to: own.to ?? NONE, hedged: doubles(own.hedged) });
    });
  }
  return { list, laneOf: (segment, asset) => positions.get(nameOf(segment, asset) ?? "") ?? asset };
}

/** How a segment's ledger comes into the plan's currency. */
export interface TranslationProgram {
  /** Position in `Program.currencies`. */
  readonly currency: number;
  readonly gainAtClosing: boolean;
}

export const compileTranslation = ({ currency, translation }: SegmentPlan): TranslationProgram | null =>
  currency === null ? null : { currency, gainAtClosing: translation === "gain-at-closing" };

/** What a segment has on the first day in the plan's currency. */
export const openingReported = ({ opening, currency }: SegmentPlan, { currencies }: Pick<Plan, "currencies">): Money =>
  currency === null ? opening : times(opening, (currencies[currency] as CurrencyPlan).rate);
