import type { Measure } from "../scenario/question.js";
import type { Estimate } from "../simulation/simulation.js";

/** A mean or a chance, by itself and with the help of what is known exactly. */
export interface Controlled {
  /** As asked: "mean(aum at 2031-12)". */
  readonly of: string;
  /** What it is a mean of; null for a chance. */
  readonly measure: Measure | null;
  readonly plain: Estimate;
  readonly controlled: Estimate;
  /** Returns of asset classes since the start, at year ends, whose expectation is known. */
  readonly controls: number;
}
