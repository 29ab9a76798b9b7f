import type { Share } from "../units.js";
import type { Stated } from "./scenario.js";

/** What draws the returns of asset classes, with what each model states besides the classes. */
export type MarketModel = { readonly kind: "lognormal" } | StudentT;

/** Simple monthly returns with one mixing variable for all classes: extreme months come together. */
export interface StudentT {
  readonly kind: "student-t";
  /** Above 2: below, there is no variance. */
  readonly degreesOfFreedom: Stated<Share>;
}
