import type { Decimal } from "decimal.js";
import { Exact } from "../units.js";
import type { Lever } from "./settings.js";

/** What a lever adds, or multiplies by, at a number of steps. */
export const valueAt = ({ step }: Lever, steps: number): Decimal => new Exact(step).times(steps);

/** A number of the scenario under a lever that adds or multiplies by a value. */
export const moved = (number: Decimal, { change }: Lever, by: Decimal): Decimal =>
  change === "shift" ? number.plus(by) : number.times(by);
