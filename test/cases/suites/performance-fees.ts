import type { Decimal } from "decimal.js";
import { project } from "../../../src/model/project.js";
import type { SegmentRow } from "../../../src/model/projection.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Inputs, Json } from "../case.js";
import { type Answer, type Answers, decimal, decimals, isNumeric, word, ZERO } from "../numbers.js";
import { amount, aYear, FIRST_MONTH, parseDocument, percent } from "../product/scenario-document.js";
import { product, type Tasks } from "../task.js";

export const PERFORMANCE_FEES: Tasks = { performance_fee: product(performanceFee) };

const KINDS = ["none", "hard", "soft", "catch_up"] as const;
const UPDATES = ["when_fee_due", "every_new_high"] as const;

/** A fund of one unit without flows; a period of the case is a month of the product, at whose end the fee is due. */
function performanceFee(inputs: Inputs): Answers {
  const start = decimal(inputs, "starting_nav");
  const returns = decimals(inputs, "gross_returns");
  const markets = {
    model: "lognormal",
    assets: { market: { name: "Market", mean: "0%", volatility: "0%" } },
    given: [{ label: "The case", from: FIRST_MONTH, returns: { market: returns.map(percent) } }],
  };
  const fees = { rate: "0bp", "paid-from": "assets", performance: termsOf(inputs) };
  const segment = { id: "fund", name: "Fund", opening: amount(start), mix: { market: "100%" }, flows: {}, fees };
  const plan = makePlan(parseDocument({ months: returns.length, markets, segments: [segment] }));
  const rows = project(plan).segments[0] as readonly SegmentRow[];
  const marked = plan.segments[0]?.fees.performance?.mark !== "none";
  const last = rows[rows.length - 1]?.unit?.nextMark.times(start) ?? null;
  return { periods: rows.map((row) => period(row, start)), final_high_water_mark: marked ? last : null };
}

function termsOf(inputs: Inputs): Json {
  const marked = inputs.high_water_mark !== false;
  const kind = inputs.hurdle_kind === undefined ? "hard" : word(inputs, "hurdle_kind", KINDS);
  const hurdle = kind === "none" ? ZERO : (firstOf(inputs, ["hurdle_rate_per_period", "hurdle_rate"]) ?? ZERO);
  const catchUp = firstOf(inputs, ["catch_up_share", "catch_up_rate", "catch_up"]);
  const opening = firstOf(inputs, ["starting_high_water_mark", "opening_high_water_mark", "high_water_mark_start"]);
  const restarts = RESTARTS.some((key) => inputs[key] === true || inputs[key] === "restart_each_period");
  return {
    rate: percent(decimal(inputs, "performance_fee_rate")),
    crystallisation: "monthly",
    ...(hurdle.isZero() ? {} : { hurdle: percent(aYear(hurdle)) }),
    ...(kind === "catch_up" ? { "catch-up": percent(catchUp ?? ZERO.plus(1)) } : {}),
    ...(kind === "soft" ? { kind } : {}),
    ...(marked ? markOf(inputs, opening) : { mark: "none" }),
    ...(restarts && !hurdle.isZero() && marked ? { "hurdle-from": "period" } : {}),
  };
}

const RESTARTS = ["hurdle_restarts_every_period", "hurdle_restarts", "hurdle_resets_every_period", "hurdle_accrual"];

function markOf(inputs: Inputs, opening: Decimal | null): { readonly [key: string]: Json } {
  const update =
    inputs.high_water_mark_update === undefined ? "when_fee_due" : word(inputs, "high_water_mark_update", UPDATES);
  return {
    "mark-moves": update === "every_new_high" ? "every-high" : "when-due",
    ...(opening === null ? {} : { "opening-mark": opening.dividedBy(decimal(inputs, "starting_nav")).toFixed() }),
  };
}

function firstOf(inputs: Inputs, keys: readonly string[]): Decimal | null {
  const found = keys.find((key) => isNumeric(inputs[key] ?? null));
  return found === undefined ? null : decimal(inputs, found);
}

/** Per unit of the product's fund, which is worth 1 at the start; here it is worth the starting NAV. */
function period({ unit, closing }: SegmentRow, start: Decimal): Answer {
  if (unit === null) throw new TypeError("the fund has no performance fee");
  const { gross, mark, level, fee } = unit;
  return {
    gross_nav: gross.times(start),
    mark_before: mark.times(start),
    hurdle_level: level.times(start),
    fee: fee.times(start),
    net_nav: closing,
  };
}
