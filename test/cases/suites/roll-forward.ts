import type { Decimal } from "decimal.js";
import { averageOf } from "../../../src/model/averages.js";
import type { SegmentRow } from "../../../src/model/projection.js";
import { type PeriodFee, type PeriodTerms, rollForward } from "../../../src/model/roll-forward.js";
import { annualRate, money, monthlyRate, NOTHING, share, WHOLE } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import {
  type Answers,
  asDecimal,
  count,
  decimal,
  decimalOr,
  decimals,
  ONE,
  Precise,
  quotient,
  total,
  word,
  ZERO,
} from "../numbers.js";
import { canBeStated, type FlowAPeriod, ledger, type Periods } from "../product/ledger.js";
import type { Document } from "../product/scenario-document.js";
import { product, type Tasks } from "../task.js";

export const ROLL_FORWARD: Tasks = {
  roll_forward_one_period: product(onePeriod),
  roll_forward_path: product(path),
  roll_forward_clamped_outflow: product((inputs) => onePeriod({ policy: "clamp", ...inputs })),
  roll_forward_returns_list: product(returnsList),
  roll_forward_against_reported: product(againstReported),
};

/** Timing and convention in the product's words. */
export const conventionsOf = (inputs: Inputs): Document => ({
  timing: inputs.flow_timing ?? "mid",
  "flow-return": word(inputs, "mid_period_convention", ["simple", "compound"]),
  returns: word(inputs, "return_basis", ["gross", "net"]),
});

/** One period by the product's calculator: its length does not matter to it. */
function onePeriod(inputs: Inputs): Answers {
  const row = rollForward(termsOf(inputs, feeOf(inputs)));
  return {
    net_flows: row.netFlows,
    investment_gain: row.marketGain,
    fee: row.fee,
    fee_deducted: row.feeDeducted,
    ending: row.closing,
    average_simple: row.averageAum,
    outflows_paid: row.outflows,
    outflows_unmet: row.unmetOutflows,
  };
}

export function termsOf(inputs: Inputs, fee: PeriodFee | null): PeriodTerms {
  return {
    opening: money(decimal(inputs, "beginning")),
    inflows: money(decimalOr(inputs, "inflows", 0)),
    outflows: money(decimalOr(inputs, "outflows", 0)),
    rate: monthlyRate(decimal(inputs, "period_return")),
    weight: weightOf(inputs),
    earn: word(inputs, "mid_period_convention", ["simple", "compound"]),
    outflowsBeyondAssets: inputs.policy === "clamp" || inputs.policy === "cap" ? "cap" : "refuse",
    fee,
  };
}

const WEIGHTS: Readonly<Record<string, string>> = { beginning: "1", mid: "0.5", end: "0" };

function weightOf(inputs: Inputs): PeriodTerms["weight"] {
  const timing = String(inputs.flow_timing ?? "mid");
  return share(Object.hasOwn(WEIGHTS, timing) ? (WEIGHTS[timing] as string) : asDecimal(timing, "flow_timing"));
}

function feeOf(inputs: Inputs): PeriodFee | null {
  if (inputs.annual_fee_rate === undefined) return null;
  const base = word(inputs, "fee_base", ["average", "beginning", "ending", "subperiods"]);
  return {
    rate: annualRate(decimal(inputs, "annual_fee_rate")),
    years: share(decimalOr(inputs, inputs.years === undefined ? "period_in_years" : "years", 1)),
    base: base === "subperiods" ? { balances: decimals(inputs, "subperiod_balances").map(money) } : base,
    when: when(inputs),
    returns: word(inputs, "return_basis", ["gross", "net"]),
  };
}

const when = (inputs: Inputs): "arrears" | "advance" => word(inputs, "fee_when", ["arrears", "advance"]);

/** By the product's ledger; where a scenario cannot state the case (100 % a year is its bound), by the calculator period by period. */
function path(inputs: Inputs): Answers {
  const periodReturn = returnAPeriod(inputs);
  const periods: Periods = {
    opening: decimal(inputs, "beginning"),
    returns: Array.from({ length: count(inputs, "periods") }, () => periodReturn),
    conventions: conventionsOf(inputs),
    ...signedFlows(flowAPeriod(inputs)),
    fee: {
      rateAPeriod: decimalOr(inputs, "fee_rate_per_period", 0),
      base: word(inputs, "fee_base", ["average", "beginning", "ending"]),
      when: when(inputs),
    },
  };
  const rows = canBeStated(periods) ? ledger(periods) : calculated(inputs, periods);
  return { period_return: periodReturn, ...totalsOf(rows), ...averagesOf(rows) };
}

/** The lines of a ledger that answers are made of. */
type Row = Pick<
  SegmentRow,
  "opening" | "inflows" | "outflows" | "marketGain" | "feesInAdvance" | "feesInArrears" | "closing"
>;

function calculated(inputs: Inputs, { opening, returns, fee }: Periods): readonly Row[] {
  const { amount, rate } = flowAPeriod(inputs);
  let balance = money(opening);
  return returns.map((periodReturn) => {
    const flow = amount.plus(rate.times(balance));
    const charge = {
      rate: annualRate(fee?.rateAPeriod ?? 0),
      years: WHOLE,
      base: fee?.base ?? "average",
      when: when(inputs),
    };
    const row = rollForward({
      ...termsOf({ ...inputs, period_return: periodReturn.toFixed(), inflows: "0", outflows: "0" }, null),
      opening: balance,
      inflows: money(positivePart(flow)),
      outflows: money(positivePart(flow.negated())),
      fee: { ...charge, returns: word(inputs, "return_basis", ["gross", "net"]) },
    });
    balance = row.closing;
    return { ...row, feesInAdvance: NOTHING, feesInArrears: row.feeDeducted };
  });
}

const flowAPeriod = (inputs: Inputs): { readonly amount: Decimal; readonly rate: Decimal } => ({
  amount: decimalOr(inputs, "flow_amount_per_period", 0),
  rate: decimalOr(inputs, "flow_rate_on_beginning_balance", 0),
});

/** One signed flow as an inflow or an outflow. */
export function signedFlows({ amount, rate }: { readonly amount: Decimal; readonly rate: Decimal }): {
  readonly inflow: FlowAPeriod;
  readonly outflow: FlowAPeriod;
} {
  return {
    inflow: { amount: positivePart(amount), rate: positivePart(rate) },
    outflow: { amount: positivePart(amount.negated()), rate: positivePart(rate.negated()) },
  };
}

const positivePart = (value: Decimal): Decimal => (value.isNegative() ? ZERO : value);

function returnAPeriod(inputs: Inputs): Decimal {
  if (inputs.period_return !== undefined) return decimal(inputs, "period_return");
  const [annual, periods] = [decimal(inputs, "annual_return"), decimal(inputs, "periods_per_year")];
  const conversion = word(inputs, "return_conversion", ["geometric", "arithmetic", "simple", "nominal"]);
  if (conversion !== "geometric") return annual.dividedBy(periods);
  return new Precise(ONE.plus(annual)).pow(ONE.dividedBy(periods)).minus(1);
}

const totalsOf = (rows: readonly Row[]): Answers => ({
  beginning: rows[0]?.opening ?? null,
  ending: rows.at(-1)?.closing ?? null,
  net_flows: total(rows.map(({ inflows, outflows }) => inflows.minus(outflows))),
  investment_gain: total(rows.map(({ marketGain }) => marketGain)),
  fees: total(rows.map(({ feesInAdvance, feesInArrears }) => feesInAdvance.plus(feesInArrears))),
});

function averagesOf(rows: readonly Row[]): Answers {
  const [opening, closings] = [rows[0]?.opening ?? NOTHING, rows.map(({ closing }) => closing)];
  return {
    average_of_period_ends: averageOf("month-ends", opening, closings),
    average_of_begin_and_ends: averageOf("13-month", opening, closings),
    average_of_period_averages: averageOf("trapezoid", opening, closings),
  };
}

function returnsList(inputs: Inputs): Answers {
  const rows = ledger({
    opening: decimal(inputs, "beginning"),
    returns: decimals(inputs, "period_returns"),
    conventions: conventionsOf(inputs),
    ...signedFlows(flowAPeriod(inputs)),
  });
  return { ...totalsOf(rows), ...averagesOf(rows) };
}

function againstReported(inputs: Inputs): Answers {
  const flows = decimal(inputs, "net_flows");
  const signed = { inflows: positivePart(flows).toFixed(), outflows: positivePart(flows.negated()).toFixed() };
  const under = (timing: string, convention: string): Answers => {
    const words = { flow_timing: timing, mid_period_convention: convention };
    const { closing } = rollForward(termsOf({ ...inputs, ...signed, ...words }, null));
    const error = quotient(closing, decimal(inputs, "reported_ending"));
    return { ending: closing, error: error === null ? null : error.minus(1) };
  };
  return {
    beginning: under("beginning", "simple"),
    mid_simple: under("mid", "simple"),
    mid_compound: under("mid", "compound"),
    end: under("end", "simple"),
  };
}
