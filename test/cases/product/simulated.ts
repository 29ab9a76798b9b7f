import type { Decimal } from "decimal.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { simulate } from "../../../src/simulation/simulate.js";
import type { Estimate, Simulation } from "../../../src/simulation/simulation.js";
import type { Inputs, Json } from "../case.js";
import { count, decimal, decimals, matrix, ONE, Precise, ZERO } from "../numbers.js";
import type { SimulationAsk } from "../task.js";
import { bootstrapDocument } from "./bootstrap.js";
import { correlationOf } from "./correlation.js";
import { LONGEST, withinAYear } from "./ledger.js";
import { regimesDocument } from "./regimes.js";
import {
  amount,
  aYear,
  type Document,
  flowAmount,
  monthAt,
  parseDocument,
  percent,
  points,
  timesRootYear,
} from "./scenario-document.js";

type Numbers = Readonly<Record<string, number>>;
/** Null where a scenario cannot state the case. */
type Sampled = Promise<Numbers | null>;

/** Log return of one month of the product, whatever the case calls a step. */
interface Step {
  readonly mean: Decimal;
  readonly deviation: Decimal;
}

export async function terminal(inputs: Inputs, ask: SimulationAsk): Sampled {
  const { months, step } = yearly(inputs);
  return closing({ months, ...oneMarket(decimal(inputs, "starting_aum"), step) }, ask);
}

/** A' = A·X·(1 − fee)·(1 + flow): the fee on the balance before it, the flow on the balance after it. */
export async function proportional(inputs: Inputs, ask: SimulationAsk): Sampled {
  const flow = decimal(inputs, "flow_rate_per_period");
  if (!withinAYear(flow.negated()) || !withinAYear(decimal(inputs, "fee_rate_per_period"))) return null;
  const market = oneMarket(decimal(inputs, "starting_aum"), perPeriod(inputs), {
    flows: flow.isNegative() ? { outflows: percent(aYear(flow.negated())) } : { inflows: percent(aYear(flow)) },
    fees: feeOnEnding(decimal(inputs, "fee_rate_per_period")),
  });
  return closing({ months: count(inputs, "periods"), conventions: { "flows-on": "closing" }, ...market }, ask);
}

/** With flows at the end the case's fee spares them: it is then part of the return, where the product's spares them too. */
export async function additiveFlows(inputs: Inputs, ask: SimulationAsk): Sampled {
  const fee = inputs.fee_rate_per_period === undefined ? ZERO : decimal(inputs, "fee_rate_per_period");
  if (!withinAYear(fee)) return null;
  const timing = inputs.flow_timing ?? "end";
  const { mean, deviation } = perPeriod(inputs);
  const step = timing === "end" ? { mean: mean.plus(ONE.minus(fee).ln()), deviation } : { mean, deviation };
  const flow = decimal(inputs, "flow_amount_per_period");
  const market = oneMarket(decimal(inputs, "starting_aum"), step, {
    flows: flow.isNegative() ? { outflows: flowAmount(aYear(flow.negated())) } : { inflows: flowAmount(aYear(flow)) },
    fees: feeOnEnding(timing === "end" ? ZERO : fee),
  });
  return closing({ months: count(inputs, "periods"), conventions: { timing }, ...market }, ask);
}

export async function correlatedTotal(inputs: Inputs, ask: SimulationAsk): Sampled {
  const [starts, time] = [decimals(inputs, "starting_aum"), decimal(inputs, "years")];
  const [drifts, deviations] = [
    decimals(inputs, "log_return_mean_per_year"),
    decimals(inputs, "log_return_stdev_per_year"),
  ];
  const months = monthsOf(time);
  const ids = starts.map((_, index) => `market-${String(index).padStart(2, "0")}`);
  const assets = ids.map((id, i) => [
    id,
    assetOf(inMonths({ mean: drifts[i] as Decimal, deviation: deviations[i] as Decimal }, time, months)),
  ]);
  const segments = ids.map((id, i) =>
    segment(`of-${id}`, { opening: amount(starts[i] as Decimal), mix: { [id]: "100%" } }),
  );
  const markets = {
    model: "lognormal",
    parameters: "log",
    assets: Object.fromEntries(assets) as Document,
    correlation: correlationOf(ids, matrix(inputs, "correlation_of_log_returns")),
  };
  return closing({ months, markets, segments }, ask);
}

export async function belowAtTheEnd(inputs: Inputs, ask: SimulationAsk): Sampled {
  const { months, step } = yearly(inputs);
  const target = `aum at ${monthAt(months)} <= ${amount(decimal(inputs, "threshold"))}`;
  return { probability_below_at_the_end: await chance(inputs, { months, step, target, ask }) };
}

/** A step is a month: what the case calls a year has `steps_per_year` of them. */
export async function touched(inputs: Inputs, ask: SimulationAsk): Sampled {
  const [months, perYear] = [count(inputs, "steps"), decimal(inputs, "steps_per_year")];
  const step = {
    mean: decimal(inputs, "log_return_mean_per_year").dividedBy(perYear),
    deviation: decimal(inputs, "log_return_stdev_per_year").dividedBy(perYear.sqrt()),
  };
  const target = `aum by ${monthAt(months)} <= ${amount(decimal(inputs, "threshold"))}`;
  const probability = months > LONGEST ? null : await chance(inputs, { months, step, target, ask });
  return probability === null ? null : { probability };
}

/** The product's net flow rate in log units, started at the case's rate: f' = mean + φ(f − mean) + shock. */
export async function persistentLogFlows(inputs: Inputs, ask: SimulationAsk): Sampled {
  const persistence = decimal(inputs, "flow_persistence");
  // Without a long run there is no mean to return to.
  if (!persistence.abs().lessThan(1)) return null;
  const step = { mean: decimal(inputs, "log_return_mean"), deviation: decimal(inputs, "log_return_stdev") };
  const left = ONE.minus(persistence);
  const spread = decimal(inputs, "flow_shock_stdev").dividedBy(ONE.minus(persistence.pow(2)).sqrt());
  const correlation = inputs.correlation_of_shocks === undefined ? ZERO : decimal(inputs, "correlation_of_shocks");
  const market = oneMarket(decimal(inputs, "starting_aum"), step, {
    flows: {
      net: {
        mean: percent(aYear(decimal(inputs, "flow_constant").dividedBy(left))),
        volatility: points(spread),
        persistence: persistence.toNumber(),
        before: percent(aYear(decimal(inputs, "starting_flow_rate"))),
      },
      correlation: { "with-market": { asset: "market", net: correlation.toNumber() } },
    },
  });
  const conventions = { "flow-rates": "continuous", "flows-on": "closing" };
  return closing({ months: count(inputs, "periods"), conventions, ...market }, ask);
}

/** Points of a response through which the line is drawn, ± this many deviations around the mean. */
const [POINTS, DEVIATIONS] = [50, 6];

/**
 * The product's net flow rate in log units, which answers to last month's return. A response is of simple returns: the case's, of log
 * returns, is drawn through fifty points of b·ln(1 + x), a year.
 */
export async function followsLastReturn(inputs: Inputs, ask: SimulationAsk): Sampled {
  const step = { mean: decimal(inputs, "log_return_mean"), deviation: decimal(inputs, "log_return_stdev") };
  const slope = decimal(inputs, "flow_sensitivity_to_previous_log_return");
  const before = decimal(inputs, "previous_log_return");
  // Without a spread there is no line to draw.
  if (step.deviation.isZero()) return null;
  const [low, width] = [step.mean.minus(step.deviation.times(DEVIATIONS)), step.deviation.times(2 * DEVIATIONS)];
  const logs = Array.from({ length: POINTS }, (_, at) => low.plus(width.times(at).dividedBy(POINTS - 1)));
  // Where the series begins it stands exactly on a point, if it lies within the line.
  const closest = logs.reduce((best, log) => (log.minus(before).abs().lessThan(best.minus(before).abs()) ? log : best));
  const line = logs.map((log) => (log === closest ? before : log));
  if (
    before
      .minus(closest)
      .abs()
      .greaterThan(width.dividedBy(POINTS - 1))
  )
    return null;
  const market = oneMarket(decimal(inputs, "starting_aum"), step, {
    flows: {
      net: { mean: percent(aYear(decimal(inputs, "flow_constant"))) },
      response: {
        net: {
          to: "last-month",
          trailing: percent(before.exp().minus(1)),
          points: line.map((log) => [percent(log.exp().minus(1)), percent(aYear(slope.times(log)))]),
        },
      },
    },
  });
  const conventions = { "flow-rates": "continuous", "flows-on": "closing" };
  return closing({ months: count(inputs, "periods"), conventions, ...market }, ask);
}

export async function regimes(inputs: Inputs, ask: SimulationAsk): Sampled {
  return closing({ months: count(inputs, "periods"), ...regimesDocument(inputs) }, ask);
}

export async function bootstrap(inputs: Inputs, ask: SimulationAsk): Sampled {
  return closing({ months: count(inputs, "periods"), ...bootstrapDocument(inputs) }, ask);
}

function yearly(inputs: Inputs): { readonly months: number; readonly step: Step } {
  const time = decimal(inputs, "years");
  const months = monthsOf(time);
  const year = {
    mean: decimal(inputs, "log_return_mean_per_year"),
    deviation: decimal(inputs, "log_return_stdev_per_year"),
  };
  return { months, step: inMonths(year, time, months) };
}

/** Whole months where they are; otherwise twelve steps of equal length, which end in the same distribution. */
function monthsOf(years: Decimal): number {
  const months = years.times(12);
  return months.isInteger() && months.greaterThan(0) && months.lessThanOrEqualTo(LONGEST) ? months.toNumber() : 12;
}

const inMonths = ({ mean, deviation }: Step, years: Decimal, months: number): Step => ({
  mean: mean.times(years).dividedBy(months),
  deviation: deviation.times(years.dividedBy(months).sqrt()),
});

const perPeriod = (inputs: Inputs): Step => ({
  mean: decimal(inputs, "log_return_mean_per_period"),
  deviation: decimal(inputs, "log_return_stdev_per_period"),
});

const assetOf = ({ mean, deviation }: Step): Document => ({
  name: "Market",
  mean: percent(aYear(mean)),
  volatility: percent(timesRootYear(deviation)),
});

const segment = (id: string, parts: Document): Json => ({ id, name: id, flows: {}, fees: "0bp", ...parts });

function oneMarket(
  opening: Decimal,
  step: Step,
  parts: Document = {},
): { readonly markets: Document; readonly segments: Json } {
  return {
    markets: { model: "lognormal", parameters: "log", assets: { market: assetOf(step) } },
    segments: [segment("segment", { opening: amount(opening), mix: { market: "100%" }, ...parts })],
  };
}

const feeOnEnding = (aMonth: Decimal): Document => ({
  schedule: "flat",
  rate: percent(aYear(aMonth)),
  "paid-from": "assets",
  base: "ending",
  when: "arrears",
  frequency: "monthly",
});

/** Mean and quantiles of the firm's closing AUM, by the names that the case uses. */
async function closing(parts: Document & { readonly months: number }, { paths, names }: SimulationAsk): Sampled {
  if (parts.months > LONGEST) return null;
  const last = parts.months - 1;
  const quantiles = names.flatMap((name) => (name.startsWith("quantile_") ? [name.slice("quantile_".length)] : []));
  const percentiles = quantiles.map((q) => new Precise(q).times(100).toNumber());
  const request = { group: 0, measure: "aum", window: "month" } as const;
  const outputs = { percentiles, fans: [request], kept: [{ ...request, at: last }] };
  const simulation: Simulation = await simulate(makePlan(parseDocument(parts), { paths, outputs }), { threads: 1 });
  const point = simulation.fans[0]?.points[last];
  return {
    mean: (point?.mean as Estimate).value,
    ...Object.fromEntries(
      quantiles.map((q, index) => [`quantile_${q}`, (point?.percentiles[index] as Estimate).value]),
    ),
  };
}

async function chance(
  inputs: Inputs,
  {
    months,
    step,
    target,
    ask,
  }: { readonly months: number; readonly step: Step; readonly target: string; readonly ask: SimulationAsk },
): Promise<number> {
  const document = { months, ...oneMarket(decimal(inputs, "starting_aum"), step), targets: [target] };
  const outputs = { percentiles: [], fans: [], kept: [] };
  const simulation = await simulate(makePlan(parseDocument(document), { paths: ask.paths, outputs }), { threads: 1 });
  return (simulation.targets[0] as Estimate).value;
}
