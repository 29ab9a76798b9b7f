import type { Lane } from "./block.js";

/** What tells where a segment's billing units cross a cliff. */
export interface CliffLanes {
  /** φ at the last month end, and the size of a unit of new business; 0 where there is none. */
  readonly growth: Lane;
  readonly fresh: Lane;
  /** Unit-months so far in which a bound was crossed. */
  readonly crossed: Lane;
}

export const makeCliffs = (lane: () => Lane): CliffLanes => ({ growth: lane(), fresh: lane(), crossed: lane() });
