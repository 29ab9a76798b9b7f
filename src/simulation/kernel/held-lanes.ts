import type { Lane } from "./block.js";

/** The mean of a month's balances by day, and what dated movements put into it: Σ amount·part of the month. */
export interface HeldLanes {
  readonly daily: Lane;
  readonly came: Lane;
  /** As asked for: what could not be paid is cut as the movements are. */
  readonly left: Lane;
  /** What exchanges brought less what they took. */
  readonly exchanged: Lane;
}

export const makeHeld = (lane: () => Lane): HeldLanes => ({
  daily: lane(),
  came: lane(),
  left: lane(),
  exchanged: lane(),
});
