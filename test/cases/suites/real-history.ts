import type { Decimal } from "decimal.js";
import { averageOf } from "../../../src/model/averages.js";
import { drawdown } from "../../../src/model/drawdown.js";
import { modifiedDietz } from "../../../src/model/performance.js";
import { type Explained, explainRollForwards } from "../../../src/published/explain.js";
import type { PublishedRollForward } from "../../../src/published/roll-forward.js";
import { money, share } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import { shockedBooks } from "../product/instant-stress.js";
import { type Answers, decimal, decimalOr, decimals, list, objects, ONE, quotient, ZERO } from "../numbers.js";
import { product, type Tasks } from "../task.js";

/** Published figures, and what a given shock does. */
export const REAL_HISTORY: Tasks = {
  published_roll_forward: product(publishedRollForward),
  implied_return: product(impliedReturn),
  drawdown_of_returns: product(drawdownOfReturns),
  instant_stress: product(instantStress),
};

const LINES = {
  netFlows: "net_flows",
  marketGain: "market_and_performance",
  fx: "fx",
  distributions: "distributions",
  transfers: "transfers",
  acquisitions: "acquisitions_disposals_other",
} as const;

function publishedRollForward(inputs: Inputs): Answers {
  const figure = (key: string) => ({ amount: money(decimalOr(inputs, key, 0)), step: money(0) });
  const lines = Object.entries(LINES).map(([line, key]) => [line, figure(key)]);
  const { rollForwards } = explainRollForwards([
    {
      ...PERIOD,
      opening: figure("beginning"),
      lines: Object.fromEntries(lines) as PublishedRollForward["lines"],
      closing: figure("reported_ending"),
    },
  ]);
  const { opening, closing, residual, organicGrowth } = rollForwards[0] as Explained;
  return {
    computed_ending: closing.minus(residual),
    residual,
    organic_growth: organicGrowth,
    change: closing.minus(opening),
  };
}

/** What the cases leave open and no answer depends on. */
const PERIOD = {
  at: "case",
  manager: "Manager",
  segment: "Total",
  from: { year: 2025, month: 1, day: 1 },
  to: { year: 2025, month: 12, day: 31 },
  period: "FY",
  months: 12,
  currency: "USD",
  unit: "one",
  source: "",
} as const;

function impliedReturn(inputs: Inputs): Answers {
  const [opening, closing] = [money(decimal(inputs, "beginning")), money(decimal(inputs, "ending"))];
  const flows = money(decimalOr(inputs, "inflows", 0).minus(decimalOr(inputs, "outflows", 0)));
  const returnAt = (weight: string): Decimal | null =>
    modifiedDietz({ opening, movements: [{ amount: flows, weight: share(weight) }], closing });
  const average = averageOf("two-point", opening, [closing]);
  const reported =
    inputs.reported_average === undefined ? null : quotient(decimal(inputs, "reported_average"), average);
  return {
    net_flows: flows,
    residual_market: closing.minus(opening).minus(flows),
    implied_return_mid_simple: returnAt("0.5"),
    implied_return_beginning: returnAt("1"),
    implied_return_end: returnAt("0"),
    simple_average: average,
    reported_over_simple_average: reported === null ? null : reported.minus(1),
  };
}

function drawdownOfReturns(inputs: Inputs): Answers {
  const months = [String(inputs.first_month), ...list(inputs, "months").map(String)];
  const levels = decimals(inputs, "monthly_returns").reduce<readonly Decimal[]>(
    (chain, rate) => [...chain, (chain.at(-1) as Decimal).times(ONE.plus(rate))],
    [ONE],
  );
  const { depth, peakIndex, troughIndex, recoveryIndex } = drawdown(levels.map(money));
  const month = (index: number | null): string | null => (index === null ? null : (months[index] as string));
  return {
    depth,
    peak_month: month(peakIndex),
    trough_month: month(troughIndex),
    recovery_month: month(recoveryIndex),
    final_level: levels.at(-1) as Decimal,
  };
}

function instantStress(inputs: Inputs): Answers {
  const shocks = decimals(inputs, "shock_returns");
  const flowRates =
    inputs.flow_rate_after_shock === undefined ? shocks.map(() => ZERO) : decimals(inputs, "flow_rate_after_shock");
  return shockedBooks(
    objects(inputs, "segments").map((book, index) => ({
      aum: decimal(book, "aum"),
      feeRate: decimalOr(book, "annual_fee_rate", 0),
      shock: shocks[index] as Decimal,
      flowRate: flowRates[index] as Decimal,
    })),
  );
}
