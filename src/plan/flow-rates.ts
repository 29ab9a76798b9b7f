import type { Conventions } from "../scenario/scenario.js";
import {
  type AnnualRate,
  annualRate,
  compoundMonthly,
  Exact,
  type MonthlyRate,
  monthlyRate,
  nominalMonthly,
} from "../units.js";

type FlowRates = Conventions["flowRates"];
type ToMonthly = (rate: AnnualRate) => MonthlyRate;

/**
 * An annual inflow rate a as the rate of one month.
 *
 *     nominal: a/12 · effective: (1+a)^(1/12) − 1 · continuous: e^(a/12) − 1
 */
export const monthlyInflowRate = (convention: FlowRates): ToMonthly =>
  convention === "nominal" ? nominalMonthly : convention === "effective" ? effectiveMonthly : continuousMonthly;

/**
 * An annual outflow rate a as the rate of one month: what is left after twelve months of it is 1 − a (effective) or e^(−a).
 *
 *     nominal: a/12 · effective: 1 − (1−a)^(1/12) · continuous: 1 − e^(−a/12)
 */
export const monthlyOutflowRate = (convention: FlowRates): ToMonthly =>
  convention === "nominal" ? nominalMonthly : mirrored(monthlyInflowRate(convention));

/** An annual net rate as the monthly one the AR(1) runs on; `continuous` rates stay logarithms (f/12) until they act as e^f − 1. */
export const monthlyNetRate = (convention: FlowRates): ToMonthly =>
  convention === "effective" ? effectiveMonthly : nominalMonthly;

const continuousMonthly: ToMonthly = (rate) => monthlyRate(rate.dividedBy(12).exp().minus(1));

/** Below −100 % counts as −100 %: nobody can take more than everything in a year. */
const effectiveMonthly: ToMonthly = (rate) => (rate.lessThan(-1) ? monthlyRate(-1) : compoundMonthly(rate));

const mirrored =
  (inflow: ToMonthly): ToMonthly =>
  (rate) =>
    monthlyRate(inflow(annualRate(new Exact(rate).negated())).negated());
