import type { Plan } from "./plan.js";

/** Lines of the ledger that only some plans move; where nothing moves them, no answer and no table has them. */
export const OCCASIONAL_LINES = ["reinvested", "acquisitions", "disposals", "realizations", "scope", "fx"] as const;

export type OccasionalLine = (typeof OCCASIONAL_LINES)[number];

/** Which of them a plan can move, in the order of the ledger. */
export const occasionalLinesOf = (_plan: Plan): readonly OccasionalLine[] => [];
