import type { MovementPlan } from "./movement-plan.js";
import type { Plan, SegmentPlan } from "./plan.js";

/** Lines of the ledger that only some plans move; where nothing moves them, no answer and no table has them. */
export const OCCASIONAL_LINES = ["reinvested", "acquisitions", "disposals", "realizations", "scope", "fx"] as const;

export type OccasionalLine = (typeof OCCASIONAL_LINES)[number];

/** Which of them a plan can move, in the order of the ledger. */
export const occasionalLinesOf = ({ segments }: Pick<Plan, "segments">): readonly OccasionalLine[] =>
  OCCASIONAL_LINES.filter((line) => segments.some((segment) => MOVES[line](segment)));

type Moves = (segment: SegmentPlan) => boolean;

const has =
  (kind: MovementPlan["kind"]): Moves =>
  ({ movements }) =>
    movements.some((movement) => movement.kind === kind);

const MOVES: Readonly<Record<OccasionalLine, Moves>> = {
  reinvested: (segment) => reinvestsRegularly(segment) || segment.movements.some((one) => !one.reinvested.isZero()),
  acquisitions: has("acquisition"),
  disposals: has("disposal"),
  realizations: has("realization"),
  scope: has("scope"),
  fx: ({ currency }) => currency !== null,
};

const reinvestsRegularly = ({ reinvested, distributions }: SegmentPlan): boolean =>
  !reinvested.isZero() && (distributions.uncertain !== null || distributions.byMonth.some((rate) => !rate.isZero()));
