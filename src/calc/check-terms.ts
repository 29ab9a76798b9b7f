import type { Decimal } from "decimal.js";
import { type Problem, refuseIfAny } from "../errors.js";
import { annualRate, Exact, type Money, money, monthlyRate, NOTHING } from "../units.js";
import {
  BASES,
  COUNTS,
  type FieldKey,
  NAMED_PERIODS,
  PAYERS,
  type PeriodLength,
  type StatedPeriod,
  type Terms,
  TIMINGS,
} from "./terms.js";

/** 100 000 tn, as in scenario files. */
const LARGEST_AMOUNT = "1e17";
/** The smallest coin of any currency: less is a slip, and growth over it has no meaning. */
const SMALLEST_AMOUNT = "0.001";
/** Beyond these a rate is a slip of its unit. */
const [LARGEST_RETURN, LARGEST_FEE] = ["10", "0.25"];
const LONGEST_LABEL = 80;
const [LONGEST_PERIOD, OLDEST] = [366, 36_500];
const STALE_AFTER = 90;

/**
 * A period checked and completed by defaults.
 *
 * @throws InputError with every field that is wrong, what was found and what to write instead
 */
export function checkTerms(stated: StatedPeriod): Terms {
  const check = new Check(stated);
  const opening = check.amount("opening");
  const within = (key: FieldKey, otherwise: Money) => (check.has(key) ? check.amount(key, opening) : otherwise);
  const terms: Terms = {
    opening,
    inflows: check.amount("inflows", null, NOTHING),
    outflows: check.amount("outflows", null, NOTHING),
    return: monthlyRate(check.rate("return", "-1", LARGEST_RETURN)),
    fee: annualRate(check.rate("fee", "0", LARGEST_FEE)),
    period: check.period(),
    timing: check.choice("timing", TIMINGS, "mid"),
    currency: check.text("currency", /^[A-Z]{3}$/, "three capital letters") ?? "USD",
    label: check.text("label", LABEL, `a line of at most ${LONGEST_LABEL} characters`),
    counts: check.choice("counts", Object.keys(COUNTS) as (keyof typeof COUNTS)[], "aum"),
    billable: within("billable", opening),
    advised: within("advised", NOTHING),
    basis: check.choice("basis", BASES, "gross"),
    payer: check.choice("payer", PAYERS, "assets"),
    age: check.has("age") ? check.days("age", stated.age, OLDEST) : null,
    stale: check.has("stale") ? check.days("stale", stated.stale, OLDEST) : STALE_AFTER,
    stated: new Set((Object.keys(stated) as FieldKey[]).filter((key) => check.has(key))),
  };
  refuseIfAny(check.problems);
  return terms;
}

/** One printed line: no characters that control a terminal or turn the direction of text. */
const LABEL = new RegExp(`^[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,${LONGEST_LABEL}}$`, "u");

/** Fields checked one by one; what is wrong is collected, and something harmless stands in its place. */
class Check {
  readonly problems: Problem[] = [];

  constructor(private readonly stated: StatedPeriod) {}

  has(key: FieldKey): boolean {
    return this.stated[key] !== undefined;
  }

  /** 0 or more, and at most the whole that it is a part of. */
  amount(key: FieldKey, whole: Money | null = null, otherwise?: Money): Money {
    const amount = this.number(key, otherwise, "an amount, such as 800000000");
    if (amount.lessThan(0)) this.refuse(key, `is ${amount}; it cannot be negative`, "Write an amount of 0 or more");
    else if (amount.greaterThanOrEqualTo(LARGEST_AMOUNT))
      this.refuse(key, `is ${amount}, which is out of range`, "Write an amount below 100000tn");
    else if (amount.greaterThan(0) && amount.lessThan(SMALLEST_AMOUNT))
      this.refuse(key, `is ${amount}, less than any coin`, `Write 0, or ${SMALLEST_AMOUNT} or more`);
    else if (whole?.lessThan(amount))
      this.refuse(
        key,
        `is ${amount.toFixed()}; the opening is ${whole.toFixed()}`,
        "Write the part of the opening that it is",
      );
    return money(amount);
  }

  rate(key: FieldKey, least: string, most: string): Decimal {
    const rate = this.number(key, NOTHING, "a rate, such as 0.06 for 6%");
    const [low, high] = [percent(new Exact(least)), percent(new Exact(most))];
    if (rate.lessThan(least)) this.refuse(key, `is ${percent(rate)}; ${low} is the least`, `Write ${low} or more`);
    if (rate.greaterThan(most)) this.refuse(key, `is ${percent(rate)}; ${high} is the most`, `Write ${high} or less`);
    return rate;
  }

  choice<Choice extends string>(key: FieldKey, choices: readonly Choice[], otherwise: Choice): Choice {
    const found = this.has(key) ? choices.find((choice) => choice === this.stated[key]) : otherwise;
    if (found === undefined) this.refuse(key, `is ${this.shown(key)}, which is none`, `Write ${choices.join(" or ")}`);
    return found ?? otherwise;
  }

  period(): PeriodLength {
    const { period = "year" } = this.stated;
    if (typeof period === "object" && period !== null)
      return { days: this.days("period", period.days, LONGEST_PERIOD) };
    return this.choice("period", Object.keys(NAMED_PERIODS) as (keyof typeof NAMED_PERIODS)[], "year");
  }

  /** A whole number of days, 1 or more. */
  days(key: FieldKey, count: unknown, most: number): number {
    if (typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= most) return count;
    this.refuse(key, `is ${String(count)} days; 1 to ${most} are possible`, "Write a whole number of days");
    return 1;
  }

  text(key: FieldKey, form: RegExp, name: string): string | null {
    if (!this.has(key)) return null;
    const text: unknown = this.stated[key];
    if (typeof text === "string" && form.test(text)) return text;
    this.refuse(key, `is ${this.shown(key)}, not ${name}`, `Write ${name}`);
    return null;
  }

  private number(key: FieldKey, otherwise: Money | undefined, needed: string): Decimal {
    if (!this.has(key) && otherwise !== undefined) return otherwise;
    const value = finite(this.stated[key]);
    if (value !== null) return value;
    this.refuse(key, this.has(key) ? `is ${this.shown(key)}, not a number` : "is missing", `Write ${needed}`);
    return NOTHING;
  }

  /** What was stated, without characters that control a terminal or turn the direction of text. */
  private shown(key: FieldKey): string {
    const value: unknown = this.stated[key];
    const text = typeof value === "string" ? `"${value}"` : String(value);
    return text.replace(/[^\x20-\x7e]/g, "?").slice(0, LONGEST_LABEL);
  }

  private refuse(key: string, what: string, fix: string): void {
    this.problems.push({ at: "calc", key, what, fix });
  }
}

/** A finite decimal; null for anything else, of any type. */
function finite(value: unknown): Decimal | null {
  try {
    const decimal = new Exact(value as Decimal.Value);
    return decimal.isFinite() ? decimal : null;
  } catch {
    return null;
  }
}

const percent = (rate: Decimal): string => `${rate.times(100).toFixed()}%`;
