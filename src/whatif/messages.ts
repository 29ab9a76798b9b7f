import type { Estimate } from "../simulation/simulation.js";
import type { Settings } from "./settings.js";
import type { Offer } from "./offer.js";
import type { Shown } from "./shown.js";

/** What a page tells its worker: first what it may compute, then what is moved, each time that something is. */
export type Order =
  | { readonly offer: Offer }
  | { readonly ask: number; readonly settings: Settings }
  | { readonly write: Settings };

/** What comes back of an order: first of a few paths, then of all; or why it cannot be computed. */
export type Answer =
  | {
      readonly ask: number;
      readonly shown: Shown;
      /** By figure, less what the report's own assumptions give on the same paths; null where nothing is moved. */
      readonly differences: readonly (Estimate | null)[] | null;
      /** What the fans are without anything moved, of the same paths. */
      readonly unmoved: Shown;
      readonly whole: boolean;
    }
  | { readonly ask: number; readonly refused: string };

/** What is moved, as a scenario file. */
export interface Written {
  readonly written: string;
}
