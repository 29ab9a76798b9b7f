import type { Format } from "../report/format.js";
import type { SeriesRequest } from "../plan/outputs.js";
import type { Estimate } from "../simulation/simulation.js";

/** A fan of the panel. */
export interface FanShown {
  readonly id: string;
  readonly title: string;
  readonly request: SeriesRequest;
  /** Opening balance that its bands begin at; null for what is earned over time. */
  readonly opening: number | null;
}

/** One figure of the panel: a percentile (in the order of `PERCENTILES`) or the mean of a fan at its end, or the chance of a target. */
export type Statistic =
  | { readonly kind: "percentile"; readonly fan: number; readonly percentile: number }
  | { readonly kind: "mean"; readonly fan: number }
  | { readonly kind: "chance"; readonly target: number; readonly conditional: boolean };

export interface FigureShown {
  readonly label: string;
  readonly note: string;
  readonly as: Format;
  readonly statistic: Statistic;
}

/** Of every fan, as in a run. */
export const PERCENTILES = [5, 25, 50, 75, 95] as const;

/** What the panel shows: of the report, or as it was computed in the page. */
export interface Shown {
  readonly paths: number;
  /** [fan][month][percentile]; null where the window does not fit yet. */
  readonly fans: readonly (readonly (readonly number[] | null)[])[];
  /** [figure]; null where it has no value. */
  readonly figures: readonly (Estimate | null)[];
}

/** Numbers of one answer, in a fixed order. */
const numbersOf = ({ fans, figures }: Shown): readonly (number | null)[] => [
  ...fans.flatMap((points) => points.flatMap((point): readonly (number | null)[] => point ?? [null])),
  ...figures.flatMap((figure) => (figure === null ? [null] : [figure.value, figure.standardError])),
];

/** How many numbers two answers have, and how many of them differ in any bit. */
export function compared(first: Shown, second: Shown): { readonly numbers: number; readonly different: number } {
  const [own, other] = [numbersOf(first), numbersOf(second)];
  const different = own.filter((value, index) => !Object.is(value, other[index])).length;
  return { numbers: own.length, different: different + Math.abs(own.length - other.length) };
}
