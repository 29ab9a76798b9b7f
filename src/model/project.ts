import type { Plan } from "../plan/plan.js";
import { asExpected } from "./course.js";
import type { Projection } from "./projection.js";
import { rollLedger } from "./roll-ledger.js";

/**
 * The exact ledger at expected returns, expected flows and stated values, in decimals of 40 digits. Uncertain values do not
 * move it.
 *
 * @throws InputError when an outflow, exchange, distribution or fee is more than the assets can pay, or a return is below −100 %
 */
export const project = (plan: Plan): Projection => rollLedger(plan, asExpected(plan));
