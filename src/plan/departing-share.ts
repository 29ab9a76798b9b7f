import { type Share, WHOLE } from "../units.js";
import type { SegmentPlan } from "./plan.js";

/** The part of a month's undated outflows that removes billing units: all of a net flow. */
export const departingShare = ({ flows }: Pick<SegmentPlan, "flows">, month: number): Share =>
  flows.net === null ? (flows.outflows.unitShare[month] ?? WHOLE) : WHOLE;
