import type { Addressed } from "../block.js";

/** Where a lane of this kernel lies in its memory. */
export const at = (lane: Addressed): number => lane.address as number;
