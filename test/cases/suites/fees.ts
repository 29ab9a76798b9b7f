import type { Decimal } from "decimal.js";
import { annualFee, effectiveRate, type FeeSchedule } from "../../../src/model/fee-schedule.js";
import { allocate } from "../../../src/model/largest-remainder.js";
import { annualRate, money } from "../../../src/units.js";
import type { Inputs, Json } from "../case.js";
import {
  type Answer,
  type Answers,
  asDecimal,
  count,
  decimal,
  decimalOr,
  decimals,
  isNumeric,
  ONE,
  Precise,
  quotient,
  require,
  total,
  word,
  ZERO,
} from "../numbers.js";
import { actualActual, day, daysBetween, shareOfQuarter, thirty360 } from "../formulas/days.js";
import { formula, product, type Tasks } from "../task.js";

export const FEES: Tasks = {
  tiered_annual_fee: product(tieredAnnualFee),
  fee_bill: product(feeBill),
  household_fee: product(householdFee),
  day_count: formula(dayCount),
  allocate_amount: product(allocateAmount),
  prorated_contribution_fee: formula(proratedContributionFee),
  round_cents: formula(roundCents),
};

/** The case's schedule in the product's words. */
function scheduleOf(inputs: Inputs): FeeSchedule {
  const written = inputs.schedule as Inputs;
  const kind = word(written, "kind", ["marginal", "tiered", "cliff", "flat"]);
  const tiers = (written.tiers as readonly (readonly [Json, Json])[]).map(([upTo, rate]) => ({
    upTo: upTo === null ? null : money(asDecimal(upTo)),
    rate: annualRate(asDecimal(rate)),
  }));
  return {
    schedule: kind === "marginal" ? "tiered" : kind,
    boundary: word(written, "boundary", ["lower_inclusive", "upper_inclusive"]),
    tiers,
  };
}

function balance(value: Decimal): ReturnType<typeof money> {
  require(!value.isNegative() || value.isZero(), "assets", "are negative");
  return money(value);
}

function tieredAnnualFee(inputs: Inputs): Answers {
  const [schedule, assets] = [scheduleOf(inputs), balance(decimal(inputs, "assets"))];
  return { annual_fee: annualFee(schedule, assets), effective_rate: effectiveRate(schedule, assets) };
}

/** The steps that turn a year's fee by the schedule into the fee agreed, by the word an order uses for them. */
type Step = (fee: Decimal) => Decimal;

function feeBill(inputs: Inputs): Answers {
  const assets = balance(decimal(inputs, "assets"));
  const billable = Precise.max(0, assets.minus(firstOf(inputs, ["excluded_assets", "excluded"]) ?? 0));
  const minimum = firstOf(inputs, ["minimum_annual_fee", "minimum"]);
  const cap = firstOf(inputs, [
    "maximum_annual_fee",
    "cap_annual_fee",
    "annual_fee_cap",
    "annual_cap",
    "fee_cap",
    "maximum",
    "cap",
  ]);
  const upTo: Step = (fee) => (cap === null ? fee : Precise.min(fee, cap));
  const steps: Readonly<Record<string, Step>> = {
    discount: (fee) => fee.times(ONE.minus(decimalOr(inputs, "discount_rate", 0))),
    minimum: (fee) => (minimum === null ? fee : Precise.max(fee, minimum)),
    cap: upTo,
    maximum: upTo,
  };
  const annual = orderOf(inputs).reduce<Decimal>(
    (fee, name) => (steps[name] as Step)(fee),
    annualFee(scheduleOf(inputs), money(billable)),
  );
  const waiver = firstOf(inputs, ["waiver", "waiver_amount", "waived_amount", "fee_waiver"]) ?? ZERO;
  const fee = Precise.max(0, annual.times(decimalOr(inputs, "fraction_of_year", 1)).minus(waiver));
  return { billable, annual_fee: annual, fee };
}

/** "minimum_then_discount" and the steps it leaves out, in the usual order: discount, minimum, cap. */
function orderOf(inputs: Inputs): readonly string[] {
  const stated = typeof inputs.order === "string" ? inputs.order.split("_then_") : [];
  const known = ["discount", "minimum", "cap", "maximum"];
  for (const name of stated) require(known.includes(name), "order", `has the unknown step ${name}`);
  const rest = ["discount", "minimum", "cap"].filter((name) => !stated.includes(name));
  return [...stated, ...rest.filter((name) => name !== "cap" || !stated.includes("maximum"))];
}

const firstOf = (inputs: Inputs, keys: readonly string[]): Decimal | null => {
  const key = keys.find((name) => isNumeric(inputs[name] ?? null));
  return key === undefined ? null : decimal(inputs, key);
};

function householdFee(inputs: Inputs): Answers {
  const [schedule, accounts] = [scheduleOf(inputs), decimals(inputs, "accounts").map(balance)];
  const whole = money(total(accounts));
  const fee = annualFee(schedule, whole);
  return {
    total_fee: fee,
    shares: accounts.map((account) => quotient(account.times(fee), whole) ?? ZERO),
    effective_rate: effectiveRate(schedule, whole),
    sum_if_separate: total(accounts.map((account) => annualFee(schedule, account))),
  };
}

function dayCount(inputs: Inputs): Answers {
  const [start, end] = [day(inputs.start, "start"), day(inputs.end_excluded, "end_excluded")];
  const days = daysBetween(start, end);
  require(days >= 0, "end_excluded", "is before the start");
  return {
    days,
    actual_365: new Precise(days).dividedBy(365),
    actual_360: new Precise(days).dividedBy(360),
    actual_actual: actualActual(start, end),
    share_of_quarter: shareOfQuarter(start, end),
    thirty_360: thirty360(start, end),
  };
}

/** By the product's largest remainder; an amount that is owed is split as one that is due. */
function allocateAmount(inputs: Inputs): Answers {
  word(inputs, "method", ["largest_remainder"]);
  const [whole, weights] = [decimal(inputs, "total"), decimals(inputs, "weights")];
  require(!total(weights).isZero(), "weights", "add up to nothing");
  const sign = whole.isNegative() ? -1 : 1;
  return { parts: allocate(whole.abs(), weights, count(inputs, "places")).map((part) => part.times(sign)) };
}

function proratedContributionFee(inputs: Inputs): Answers {
  const [from, until] = [day(inputs.date, "date"), day(inputs.quarter_end_included, "quarter_end_included")];
  const arrivalDay = inputs.counts_from === "the next day" ? 0 : 1;
  const days = daysBetween(from, until) + arrivalDay;
  const charged = { year: from.year, month: from.month, day: from.day + 1 - arrivalDay };
  const after = { ...until, day: until.day + 1 };
  const years = {
    "actual/365": new Precise(days).dividedBy(365),
    "actual/360": new Precise(days).dividedBy(360),
    "actual/actual": actualActual(charged, after),
  }[word(inputs, "basis", ["actual/365", "actual/360", "actual/actual"])];
  const fee = decimal(inputs, "contribution").times(decimal(inputs, "annual_rate")).times(years);
  return { days, fee };
}

function roundCents(inputs: Inputs): Answers {
  const places = inputs.places === undefined ? 2 : count(inputs, "places");
  const rounded = (mode: Decimal.Rounding): readonly Answer[] =>
    decimals(inputs, "amounts").map((amount) => amount.toDecimalPlaces(places, mode));
  return { half_even: rounded(Precise.ROUND_HALF_EVEN), half_up: rounded(Precise.ROUND_HALF_UP) };
}
