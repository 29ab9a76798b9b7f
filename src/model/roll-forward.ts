import { InputError, type Problem, refuseIfAny } from "../errors.js";
import {
  add,
  type AnnualRate,
  half,
  type Money,
  type MonthlyRate,
  money,
  NOTHING,
  type Share,
  subtract,
  sum,
} from "../units.js";
import { type Earn, movementReturn } from "./movements.js";
import { capped, payable } from "./payable.js";
import { spelled } from "./refusals.js";
import { exceeds, withoutRounding } from "./rounding.js";

/** A fee of one period. */
export interface PeriodFee {
  /** A year. */
  readonly rate: AnnualRate;
  /** Length of the period: 0.25 is a quarter. */
  readonly years: Share;
  /** What it is charged on in arrears; balances are those of sub-periods, and their mean is the base. In advance always the opening. */
  readonly base: "beginning" | "ending" | "average" | { readonly balances: readonly Money[] };
  readonly when: "arrears" | "advance";
  /** `net`: the return is after fees, so the fee is shown and not deducted. */
  readonly returns: "gross" | "net";
}

/** One period of one balance. */
export interface PeriodTerms {
  readonly opening: Money;
  /** ≥ 0. */
  readonly inflows: Money;
  /** ≥ 0. */
  readonly outflows: Money;
  /** Return of the whole period, whatever its length; ≥ −1. */
  readonly rate: MonthlyRate;
  /** Part of the period for which flows are invested: beginning 1, mid ½, end 0. */
  readonly weight: Share;
  readonly earn: Earn;
  readonly outflowsBeyondAssets: "refuse" | "cap";
  readonly fee: PeriodFee | null;
}

/** What one period made of a balance. */
export interface Period {
  readonly opening: Money;
  readonly inflows: Money;
  /** What was paid. */
  readonly outflows: Money;
  readonly unmetOutflows: Money;
  readonly netFlows: Money;
  readonly marketGain: Money;
  /** Earned in the period. */
  readonly fee: Money;
  /** Taken from the assets. */
  readonly feeDeducted: Money;
  readonly closing: Money;
  /** (opening + closing)/2. */
  readonly averageAum: Money;
}

/**
 * Rolls one balance forward by one period.
 *
 *     marketGain = invested·r + netFlows·g(r, w)             invested = opening less a fee in advance
 *     preFee     = invested + netFlows + marketGain
 *     closing    = preFee less a fee in arrears
 *     fee        = rate·years·base,  base: opening, preFee, or (opening + preFee)/2
 *
 * @throws InputError for what cannot be: negative amounts, a loss beyond 100 %, outflows or a fee beyond the assets
 */
export function rollForward(terms: PeriodTerms): Period {
  const { opening, inflows, rate, weight, earn, fee } = terms;
  refuseIfAny(impossible(terms));
  const taken = fee !== null && fee.returns === "gross";
  const advance = taken && fee.when === "advance" ? feeOn(fee, opening) : NOTHING;
  if (exceeds(advance, opening))
    refuse("fee", `is ${spelled(advance)}; the assets are ${spelled(opening)}`, "Lower the fee rate");
  const invested = subtract(opening, advance);
  const { paid, unmet } = outflowOf(terms, invested);
  const netFlows = subtract(inflows, paid);
  const marketGain = add(money(invested.times(rate)), money(netFlows.times(movementReturn(weight, { rate, earn }))));
  const preFee = withoutRounding(add(invested, netFlows, marketGain), opening);
  const earned = fee === null ? NOTHING : feeOn(fee, feeBase(fee, opening, preFee));
  const arrears = taken && fee.when === "arrears" ? earned : NOTHING;
  if (exceeds(arrears, preFee))
    refuse("fee", `is ${spelled(arrears)}; the assets are ${spelled(preFee)}`, "Lower the fee rate");
  const closing = withoutRounding(subtract(preFee, arrears), opening);
  return {
    opening,
    inflows,
    outflows: paid,
    unmetOutflows: unmet,
    netFlows,
    marketGain,
    fee: earned,
    feeDeducted: add(advance, arrears),
    closing,
    averageAum: half(add(opening, closing)),
  };
}

const feeOn = ({ rate, years }: PeriodFee, base: Money): Money => money(base.times(rate).times(years));

function feeBase({ base, when }: PeriodFee, opening: Money, preFee: Money): Money {
  if (when === "advance" || base === "beginning") return opening;
  if (base === "ending") return preFee;
  if (base === "average") return half(add(opening, preFee));
  return money(sum(base.balances).dividedBy(base.balances.length));
}

function outflowOf(terms: PeriodTerms, invested: Money): { readonly paid: Money; readonly unmet: Money } {
  const limit = payable({ ...terms, invested });
  if (!exceeds(terms.outflows, limit)) return { paid: terms.outflows, unmet: NOTHING };
  if (terms.outflowsBeyondAssets === "cap") return capped(terms.outflows, limit);
  const what = `are ${spelled(terms.outflows)}; ${spelled(limit)} is payable`;
  return refuse("outflows", what, "Lower the outflows, or cap them at what is payable");
}

function impossible({ opening, inflows, outflows, rate }: PeriodTerms): readonly Problem[] {
  const negative = Object.entries({ opening, inflows, outflows }).filter(([, amount]) => amount.lessThan(0));
  const problems = negative.map(([key, amount]): Problem => {
    return { at: HERE, key, what: `is ${spelled(amount)}; it cannot be negative`, fix: "Write an amount of 0 or more" };
  });
  if (!rate.lessThan(-1)) return problems;
  const what = `is ${rate.times(100).toFixed()}%; a loss is at most 100%`;
  return [...problems, { at: HERE, key: "return", what, fix: "Write a return of -100% or more" }];
}

const HERE = "the period";

function refuse(key: string, what: string, fix: string): never {
  throw new InputError([{ at: HERE, key, what, fix }]);
}
