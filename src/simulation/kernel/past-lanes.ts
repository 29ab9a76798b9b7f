import type { ResponseProgram } from "../flow-response.js";
import type { Lane, SegmentLanes } from "./block.js";

/** 1 + r of the months before, each at month mod (lag + window): the segment's, and what it is measured against. */
export interface PastLanes {
  readonly own: readonly Lane[];
  readonly beside: readonly Lane[];
}

const makePast = ({ before, beside }: ResponseProgram, lane: () => Lane): PastLanes => ({
  own: Array.from(before, lane),
  beside: beside === null ? [] : Array.from(before, lane),
});

export const makeAnswers = (
  responses: readonly ResponseProgram[],
  falls: boolean,
  lane: () => Lane,
): Pick<SegmentLanes, "pasts" | "fall"> => ({
  pasts: new Map(
    responses.flatMap((response) => (response.remembers ? [[response, makePast(response, lane)] as const] : [])),
  ),
  fall: falls ? { index: lane(), highest: lane(), left: lane() } : null,
});
