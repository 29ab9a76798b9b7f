import type { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { attribute, inBasisPoints, revenueYield } from "../../src/model/attribution.js";
import { averageOf } from "../../src/model/averages.js";
import { drawdown } from "../../src/model/drawdown.js";
import { annualFee, effectiveRate, type FeeSchedule } from "../../src/model/fee-schedule.js";
import { allocate } from "../../src/model/largest-remainder.js";
import { chain } from "../../src/model/returns.js";
import { type Period, type PeriodFee, type PeriodTerms, rollForward } from "../../src/model/roll-forward.js";
import { annualRate, Exact, monthlyRate, type Money, money, share } from "../../src/units.js";
import { type Case, casesOf, casesPresent, type Expected, type Inputs } from "./cases.js";
import { expectDecimal } from "./expect-decimal.js";

/** What a decimal engine must agree to (the cases' own rule). */
const AGREED = "1e-20";

const expectCase = (found: Decimal | null, expected: unknown) => expectDecimal(found, String(expected), AGREED);

const WEIGHTS = { beginning: 1, mid: "0.5", end: 0 } as const;
const weightOf = (timing: string) => share(WEIGHTS[timing as keyof typeof WEIGHTS] ?? timing);

function termsOf({ inputs, task }: Case): PeriodTerms {
  return {
    opening: money(inputs.beginning),
    inflows: money(inputs.inflows ?? 0),
    outflows: money(inputs.outflows ?? 0),
    rate: monthlyRate(inputs.period_return),
    weight: weightOf(inputs.flow_timing),
    earn: inputs.mid_period_convention ?? "simple",
    outflowsBeyondAssets: task === "roll_forward_clamped_outflow" ? "cap" : "refuse",
    fee: inputs.annual_fee_rate === undefined ? null : feeOf(inputs),
  };
}

const feeOf = (inputs: Inputs): PeriodFee => ({
  rate: annualRate(inputs.annual_fee_rate ?? 0),
  years: share(inputs.period_in_years),
  base: inputs.fee_base === "subperiods" ? { balances: inputs.subperiod_balances.map(money) } : inputs.fee_base,
  when: inputs.fee_when ?? "arrears",
  returns: inputs.return_basis ?? "gross",
});

const RESULTS: Record<string, (period: Period) => Decimal> = {
  net_flows: ({ netFlows }) => netFlows,
  investment_gain: ({ marketGain }) => marketGain,
  fee: ({ fee }) => fee,
  fee_deducted: ({ feeDeducted }) => feeDeducted,
  ending: ({ closing }) => closing,
  average_simple: ({ averageAum }) => averageAum,
  outflows_paid: ({ outflows }) => outflows,
  outflows_unmet: ({ unmetOutflows }) => unmetOutflows,
};

function expectAll(expected: Expected, found: Record<string, Decimal | null>): void {
  for (const [name, value] of Object.entries(expected)) {
    if (value === null) expect(found[name]).toBeNull();
    else expectCase(found[name] ?? null, value);
  }
}

describe.skipIf(!casesPresent)("the acceptance cases of the model", () => {
  const periods = ["roll_forward_one_period", "roll_forward_clamped_outflow"];
  for (const one of [...casesOf("01-sources", ...periods), ...casesOf("02-roll-forward", ...periods)]) {
    it(`${one.id} rolls one period forward`, () => {
      if (one.expected.outcome === "error") expect(() => rollForward(termsOf(one))).toThrow("is payable");
      else {
        const period = rollForward(termsOf(one));
        expectAll(one.expected, Object.fromEntries(Object.entries(RESULTS).map(([name, of]) => [name, of(period)])));
      }
    });
  }

  for (const { id, inputs, expected } of casesOf("02-roll-forward", "roll_forward_path")) {
    it(`${id} rolls many periods forward`, () => {
      const years = new Exact(1).dividedBy(inputs.periods_per_year);
      const rate = monthlyRate(new Exact(1).plus(inputs.annual_return).pow(years).minus(1));
      const path: Period[] = [];
      for (let period = 0; period < inputs.periods; period++) {
        const opening = path[period - 1]?.closing ?? money(inputs.beginning);
        const net = opening.times(inputs.flow_rate_on_beginning_balance ?? 0).plus(inputs.flow_amount_per_period ?? 0);
        path.push(
          rollForward({
            opening,
            inflows: money(Exact.max(net, 0)),
            outflows: money(Exact.max(net.negated(), 0)),
            rate,
            weight: weightOf(inputs.flow_timing),
            earn: inputs.mid_period_convention ?? "simple",
            outflowsBeyondAssets: "refuse",
            fee: {
              rate: annualRate(inputs.fee_rate_per_period),
              years: share(1),
              base: inputs.fee_base === "average" ? "average" : "beginning",
              when: "arrears",
              returns: "gross",
            },
          }),
        );
      }
      const [opening, closings] = [money(inputs.beginning), path.map(({ closing }) => closing)];
      const total = (of: (period: Period) => Money) => path.reduce((sum, period) => sum.plus(of(period)), new Exact(0));
      expectAll(expected, {
        period_return: rate,
        beginning: opening,
        ending: closings.at(-1) ?? null,
        net_flows: total(({ netFlows }) => netFlows),
        investment_gain: total(({ marketGain }) => marketGain),
        fees: total(({ fee }) => fee),
        average_of_period_ends: averageOf("month-ends", opening, closings),
        average_of_begin_and_ends: averageOf("13-month", opening, closings),
        average_of_period_averages: averageOf("trapezoid", opening, closings),
      });
    });
  }

  for (const { id, inputs, expected } of casesOf("02-roll-forward", "roll_forward_returns_list")) {
    it(`${id} chains returns`, () => {
      const gain = money(inputs.beginning).times(chain(inputs.period_returns.map(monthlyRate)));
      expectAll(expected, { investment_gain: gain, ending: gain.plus(inputs.beginning) });
    });
  }

  for (const { id, inputs, expected } of casesOf("01-sources", "growth")) {
    it(`${id} grows`, () => {
      const beginning = money(inputs.beginning);
      const change =
        inputs.ending === undefined ? beginning.times(inputs.growth_rate ?? 0) : money(inputs.ending).minus(beginning);
      const { totalGrowth } = attribute({
        opening: beginning,
        netFlows: money(0),
        marketGain: money(change),
        fees: money(0),
        closing: money(beginning.plus(change)),
      });
      expectAll(expected, { change, ending: beginning.plus(change), growth_rate: totalGrowth });
    });
  }

  for (const { id, inputs, expected } of casesOf("01-sources", "average_balance")) {
    it(`${id} averages a mandate of the last day`, () => {
      const opening = money(inputs.beginning);
      const closings = Array.from({ length: 12 }, (_, month) =>
        month < 11 ? opening : money(opening.plus(inputs.flow)),
      );
      const of = (convention: Parameters<typeof averageOf>[0]) => averageOf(convention, opening, closings);
      expectCase(of("month-ends"), expected.average_of_12_month_ends);
      expectCase(of("13-month"), expected.average_of_13_points);
      expectCase(of("quarter-ends"), expected.average_of_4_quarter_ends);
      expectCase(of("five-points"), expected.average_of_5_points);
      expectCase(of("two-point"), expected.average_simple_begin_end);
    });
  }

  for (const { id, inputs, expected } of [
    ...casesOf("01-sources", "fee"),
    ...casesOf("01-sources", "net_return_guard"),
  ]) {
    it(`${id} charges a plain fee`, () => {
      const period = rollForward({
        opening: money(inputs.average_aum ?? inputs.beginning),
        inflows: money(0),
        outflows: money(0),
        rate: monthlyRate(inputs.net_return ?? 0),
        weight: share(0),
        earn: "simple",
        outflowsBeyondAssets: "refuse",
        fee: {
          rate: annualRate(inputs.annual_fee_rate ?? 0),
          years: share(inputs.years),
          base: "beginning",
          when: "arrears",
          returns: "net",
        },
      });
      expectCase(period.fee, expected.fee ?? expected.fee_reported);
      if (expected.ending_if_return_is_net) expectCase(period.closing, expected.ending_if_return_is_net);
      if (expected.yield_bps) {
        expectCase(inBasisPoints(revenueYield(period.fee, period.opening, share(1))), expected.yield_bps);
      }
    });
  }

  for (const { id, inputs, expected } of casesOf("03-fees", "tiered_annual_fee")) {
    it(`${id} charges a schedule`, () => {
      const { kind, boundary = "lower_inclusive", tiers } = inputs.schedule;
      const schedule: FeeSchedule = {
        schedule: kind === "marginal" ? "tiered" : kind,
        boundary,
        tiers: tiers.map(([upTo, rate]) => ({
          upTo: upTo === null ? null : money(upTo),
          rate: annualRate(rate),
        })),
      };
      const assets = money(inputs.assets);
      expectAll(expected, { annual_fee: annualFee(schedule, assets), effective_rate: effectiveRate(schedule, assets) });
    });
  }

  for (const { id, inputs, expected } of casesOf("03-fees", "allocate_amount")) {
    it(`${id} splits an amount`, () => {
      const parts = allocate(
        new Exact(inputs.total),
        inputs.weights.map((one) => new Exact(one)),
        inputs.places,
      );
      expect(parts.map((part) => part.toFixed(inputs.places))).toEqual(expected.parts);
    });
  }

  for (const { id, inputs, expected } of [
    ...casesOf("01-sources", "attribution"),
    ...casesOf("04-attribution", "attribution"),
  ]) {
    it(`${id} explains a change`, () => {
      const found = attribute({
        opening: money(inputs.beginning),
        netFlows: money(inputs.net_flows),
        marketGain: money(inputs.investment_gain),
        fees: money(inputs.fees),
        closing: money(inputs.ending),
      });
      const { reconciles, ...rest } = expected;
      if (reconciles !== undefined) expect(found.reconciles).toBe(reconciles);
      expectAll(rest, {
        organic_growth: found.organicGrowth,
        market_growth: found.marketGrowth,
        fee_growth: found.feeGrowth,
        total_growth: found.totalGrowth,
        residual: found.residual,
      });
    });
  }

  for (const { id, inputs, expected } of casesOf("04-attribution", "revenue_yield")) {
    it(`${id} yields`, () => {
      const found = revenueYield(money(inputs.revenue), money(inputs.average_aum ?? 0), share(inputs.periods_per_year));
      expectCase(inBasisPoints(found), expected.yield_bps);
    });
  }

  for (const { id, inputs, expected } of casesOf("04-attribution", "drawdown")) {
    it(`${id} finds the deepest fall`, () => {
      const { depth, peakIndex, troughIndex, recoveryIndex } = drawdown(inputs.values.map(money));
      expectCase(depth, expected.depth);
      expect([peakIndex, troughIndex, recoveryIndex]).toEqual([
        expected.peak_index,
        expected.trough_index,
        expected.recovery_index,
      ]);
    });
  }
});
