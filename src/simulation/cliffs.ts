import { hasCliffs, isCliff } from "../plan/cliffs.js";
import type { FeePlan, UnitFeesPlan } from "../plan/fee-plan.js";
import { feesInForce } from "../plan/fees-in-force.js";
import { compileUnitFees, type UnitFeesProgram } from "./fee-contract.js";

/** The cliffs of a segment's fees from a month on; null: none. */
export interface CliffsFrom {
  readonly from: number;
  readonly own: UnitFeesProgram | null;
  readonly fresh: UnitFeesProgram | null;
}

/** In the order of the months. */
export type CliffProgram = readonly CliffsFrom[];

/** Compiles the cliffs of a segment; null where its fees never have any. */
export function compileCliffs(fees: FeePlan): CliffProgram | null {
  if (!hasCliffs(fees)) return null;
  const cliffOf = (of: UnitFeesPlan | null) => (of !== null && isCliff(of) ? compileUnitFees(of) : null);
  return [0, ...fees.changes.map(({ from }) => from)].map((from) => {
    const { own, fresh } = feesInForce(fees, from);
    return { from, own: cliffOf(own), fresh: cliffOf(fresh) };
  });
}
