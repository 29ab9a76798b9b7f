import type { Decimal } from "decimal.js";
import { annualFee, effectiveRate, type FeeSchedule } from "../../../src/model/fee-schedule.js";
import { agreedFee, lessWaiver, partOf, roundedBill, type TermsOfMonth } from "../../../src/model/fee-terms.js";
import { householdFee } from "../../../src/model/households.js";
import { allocate } from "../../../src/model/largest-remainder.js";
import { addMonths, type CalendarDate, type Month, monthOf, monthOfYear, yearOf } from "../../../src/months.js";
import {
  actual360,
  actual365,
  actualActual,
  daysOf,
  shareOfPeriod,
  type Stretch,
  thirty360,
  type YearPart,
} from "../../../src/plan/day-count.js";
import type { FeeStep } from "../../../src/scenario/unit-fees.js";
import { FEE_STEPS } from "../../../src/scenario/schema/fee-terms.js";
import { annualRate, money, NOTHING, share } from "../../../src/units.js";
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
  Precise,
  require,
  total,
  word,
} from "../numbers.js";
import { day } from "../formulas/days.js";
import { product, type Tasks } from "../task.js";

export const FEES: Tasks = {
  tiered_annual_fee: product(tieredAnnualFee),
  fee_bill: product(feeBill),
  household_fee: product(householdTask),
  day_count: product(dayCount),
  allocate_amount: product(allocateAmount),
  prorated_contribution_fee: product(proratedContributionFee),
  round_cents: product(roundCents),
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

function feeBill(inputs: Inputs): Answers {
  const assets = balance(decimal(inputs, "assets"));
  const amount = (keys: readonly string[]) => {
    const found = firstOf(inputs, keys);
    return found === null ? null : money(found);
  };
  const terms: TermsOfMonth = {
    excludedShare: share(0),
    excludedAmount: amount(["excluded_assets", "excluded"]) ?? NOTHING,
    discount: share(decimalOr(inputs, "discount_rate", 0)),
    minimum: amount(["minimum_annual_fee", "minimum"]),
    cap: amount(["maximum_annual_fee", "cap_annual_fee", "annual_fee_cap", "annual_cap", "fee_cap", "maximum", "cap"]),
    waiver: amount(["waiver", "waiver_amount", "waived_amount", "fee_waiver"]) ?? NOTHING,
    order: orderOf(inputs),
  };
  const { billable, annual } = agreedFee(scheduleOf(inputs), terms, assets);
  const ofPeriod = money(annual.times(decimalOr(inputs, "fraction_of_year", 1)));
  return { billable, annual_fee: annual, fee: lessWaiver(ofPeriod, terms.waiver) };
}

/** "minimum_then_discount" and the steps it leaves out, in the usual order: discount, minimum, cap. */
function orderOf(inputs: Inputs): TermsOfMonth["order"] {
  const stated = typeof inputs.order === "string" ? inputs.order.split("_then_") : [];
  const steps = stated.map((name) => (name === "maximum" ? "cap" : name));
  const known = steps.filter((name): name is FeeStep => (FEE_STEPS as readonly string[]).includes(name));
  require(known.length === steps.length, "order", `has an unknown step: ${stated.join(", ")}`);
  return [...known, ...FEE_STEPS.filter((step) => !known.includes(step))];
}

const firstOf = (inputs: Inputs, keys: readonly string[]): Decimal | null => {
  const key = keys.find((name) => isNumeric(inputs[name] ?? null));
  return key === undefined ? null : decimal(inputs, key);
};

function householdTask(inputs: Inputs): Answers {
  const [schedule, accounts] = [scheduleOf(inputs), decimals(inputs, "accounts").map(balance)];
  const {
    total,
    shares,
    effectiveRate: rate,
    separate,
  } = householdFee(accounts, (assets) => annualFee(schedule, assets));
  return { total_fee: total, shares, effective_rate: rate, sum_if_separate: separate };
}

function stretchOf(from: CalendarDate, until: CalendarDate): Stretch {
  require(daysOf({ from, until }) >= 0, "end_excluded", "is before the start");
  return { from, until };
}

function dayCount(inputs: Inputs): Answers {
  const [from, until] = [day(inputs.start, "start"), day(inputs.end_excluded, "end_excluded")];
  const stretch = stretchOf(from, until);
  return {
    days: daysOf(stretch),
    actual_365: asYears(actual365(stretch)),
    actual_360: asYears(actual360(stretch)),
    actual_actual: asYears(actualActual(stretch)),
    // A quarter is three twelfths of a year.
    share_of_quarter: asYears(shareOfPeriod(stretch, quarterOf(from))).times(4),
    thirty_360: asYears(thirty360(stretch)),
  };
}

const asYears = ({ part, of }: YearPart): Decimal => new Precise(part).dividedBy(of);

/** The calendar quarter in which a day lies. */
function quarterOf({ year, month }: CalendarDate) {
  const first = addMonths(monthOf(year, month), -((month - 1) % 3));
  const start = (of: Month): CalendarDate => ({ year: yearOf(of), month: monthOfYear(of), day: 1 });
  return { from: start(first), until: start(addMonths(first, 3)), months: 3 };
}

/** By the product's largest remainder. */
function allocateAmount(inputs: Inputs): Answers {
  word(inputs, "method", ["largest_remainder"]);
  const [whole, weights] = [decimal(inputs, "total"), decimals(inputs, "weights")];
  require(!total(weights).isZero(), "weights", "add up to nothing");
  return { parts: allocate(whole, weights, count(inputs, "places")) };
}

/** What a contribution is charged of a year's fee until the end of the quarter. */
function proratedContributionFee(inputs: Inputs): Answers {
  const [date, last] = [day(inputs.date, "date"), day(inputs.quarter_end_included, "quarter_end_included")];
  const counted = inputs.counts_from === "the next day" ? 0 : 1;
  const stretch = stretchOf({ ...date, day: date.day + 1 - counted }, { ...last, day: last.day + 1 });
  const convention = word(inputs, "basis", ["actual/365", "actual/360", "actual/actual"]);
  const years = { "actual/365": actual365, "actual/360": actual360, "actual/actual": actualActual }[convention](
    stretch,
  );
  const fee = partOf(money(decimal(inputs, "contribution").times(decimal(inputs, "annual_rate"))), years);
  return { days: daysOf(stretch), fee };
}

function roundCents(inputs: Inputs): Answers {
  const digits = inputs.places === undefined ? 2 : count(inputs, "places");
  const rounded = (mode: "half-even" | "half-up"): readonly Answer[] =>
    decimals(inputs, "amounts").map((amount) => roundedBill(money(amount), { mode, digits }));
  return { half_even: rounded("half-even"), half_up: rounded("half-up") };
}
