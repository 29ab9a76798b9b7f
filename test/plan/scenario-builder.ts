import { USUAL_BILLING } from "../../src/scenario/billing.js";
import { NO_TERMS } from "../../src/scenario/fee-terms.js";
import type { Decimal } from "decimal.js";
import { monthOf, parseDate } from "../../src/months.js";
import type { ScenarioEvent } from "../../src/scenario/scenario-event.js";
import type {
  Asset,
  Conventions,
  Fees,
  Flow,
  FlowLevel,
  Flows,
  Scenario,
  Segment,
  Stated,
  Uncertainty,
} from "../../src/scenario/scenario.js";
import { type AnnualRate, annualRate, type Money, money, type Share, share } from "../../src/units.js";

/** Scenarios as the reader would hand them over, for tests of what comes after it: rates as shares, amounts as digits. */

type Numeric = Decimal.Value;
/** A value, or one by year: { 2027: "0.05", "from 2028": "0.07" }. */
export type ByYear = Numeric | Readonly<Record<string, Numeric>>;

const isByYear = (value: ByYear): value is Readonly<Record<string, Numeric>> =>
  typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

export function stated<Value>(
  value: ByYear,
  make: (value: Numeric) => Value,
  { key = "value", uncertainty = null as Uncertainty | null } = {},
): Stated<Value> {
  const entries = isByYear(value) ? Object.entries(value) : [];
  const spans = isByYear(value)
    ? entries.map(([year, one]) => {
        const from = Number(year.replace("from ", ""));
        return { from, to: year.startsWith("from ") ? null : from, value: make(one) };
      })
    : [{ from: null, to: null, value: make(value) }];
  const text = isByYear(value) ? entries.map(([year, one]) => `${year}: ${one}`).join(", ") : String(value);
  return { at: "test.yaml:1:1", key, text, spans, uncertainty, provenance: {} };
}

export const rate = (value: ByYear, key = "rate", uncertainty: Uncertainty | null = null): Stated<AnnualRate> =>
  stated(value, annualRate, { key, uncertainty });
export const amount = (value: ByYear, key = "amount", uncertainty: Uncertainty | null = null): Stated<Money> =>
  stated(value, money, { key, uncertainty });
export const rateLevel = (value: ByYear, key = "level", uncertainty: Uncertainty | null = null): Stated<FlowLevel> =>
  stated<FlowLevel>(value, (one) => ({ kind: "rate", rate: annualRate(one) }), { key, uncertainty });
export const amountLevel = (value: ByYear, key = "level", uncertainty: Uncertainty | null = null): Stated<FlowLevel> =>
  stated<FlowLevel>(value, (one) => ({ kind: "amount", amount: money(one) }), { key, uncertainty });
export const normal = (deviation: Numeric): Uncertainty => ({ kind: "normal", deviation: annualRate(deviation) });
export const range = (low: Numeric, high: Numeric): Uncertainty => ({
  kind: "range",
  low: annualRate(low),
  high: annualRate(high),
});

export const conventions = (own: Partial<Conventions> = {}): Conventions => ({
  timing: share("0.5"),
  flowReturn: "simple",
  flowRates: "nominal",
  flowsOn: "opening",
  returns: "gross",
  outflows: "refuse",
  mandates: "with-assets",
  dayOfArrival: "not-counted",
  organic: "client-flows",
  averageAum: "trapezoid",
  translation: "average",
  ...own,
});

export const asset = (id: string, mean: ByYear, volatility: ByYear, own: Partial<Asset> = {}): Asset => ({
  id,
  name: id,
  parameters: "arithmetic",
  mean: rate(mean, `markets.assets.${id}.mean`),
  volatility: rate(volatility, `markets.assets.${id}.volatility`),
  currency: null,
  hedged: null,
  ...own,
});

export const flow = (units: Stated<FlowLevel> | null = null, own: Partial<Flow> = {}): Flow => ({
  units,
  balance: null,
  volatility: null,
  persistence: null,
  response: null,
  season: null,
  ...own,
});

/** Nothing but a slope. */
export const PLAIN_RESPONSE = { points: null, overAsset: null, lag: 0, dispersion: null } as const;

export const flows = (own: Partial<Flows> = {}): Flows => ({
  inflows: flow(),
  outflows: flow(),
  net: null,
  netResponse: null,
  drawdown: null,
  correlations: {
    betweenSegments: stated("0.5", share, { key: "between-segments" }),
    inflowsWithOutflows: null,
    withMarket: null,
  },
  ...own,
});

export type TierText = readonly [upTo: Numeric | null, rate: ByYear];

export const fees = (tiers: ByYear | readonly TierText[], own: Partial<Fees> = {}): Fees => ({
  at: "test.yaml:1:1",
  schedule: Array.isArray(tiers) ? "tiered" : "flat",
  boundary: "lower_inclusive",
  tiers: Array.isArray(tiers)
    ? (tiers as readonly TierText[]).map(([upTo, one]) => ({
        upTo: upTo === null ? null : money(upTo),
        rate: rate(one),
      }))
    : [{ upTo: null, rate: rate(tiers as ByYear) }],
  units: { kind: "equal", count: stated("1", share) },
  paidFrom: "assets",
  paidFromStated: true,
  terms: NO_TERMS,
  householding: "together",
  remainder: "largest-remainder",
  drift: null,
  newUnits: null,
  performance: null,
  ...USUAL_BILLING,
  ...own,
});

export const segment = (id: string, opening: Numeric, own: Partial<Segment> = {}): Segment => ({
  at: `test.yaml:${id}`,
  id,
  name: id,
  tags: new Map(),
  counts: new Map([
    ["aum", share(1)],
    ["billable", share(1)],
  ]),
  discretionary: null,
  currency: "USD",
  opening: amount(opening, `segments.${id}.opening`),
  mix: new Map([["fund", stated("1", share)]]),
  alpha: null,
  tracking: null,
  flows: flows(),
  distributions: null,
  reinvested: null,
  fees: fees("0"),
  conventions: conventions(),
  ...own,
});

export function event(own: {
  readonly kind: ScenarioEvent["kind"];
  readonly date: string;
  readonly amount: Stated<Money>;
  readonly segment?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reinvested?: Stated<Share>;
  readonly retention?: Stated<Share>;
  readonly runOff?: Stated<FlowLevel>;
}): ScenarioEvent {
  const known = { at: "test.yaml:9:5", key: `events.${own.date}`, label: "test", probability: null, reinvested: null };
  const bought = { retention: null, runOff: null, households: null, fees: null, price: null, cost: null };
  return { ...known, ...bought, ...own, date: parseDate(own.date) } as ScenarioEvent;
}

/** One segment of 100 in one asset class that neither rises nor falls, for a year from 31 December 2025. */
export const scenario = (own: Partial<Scenario> = {}): Scenario => ({
  file: "test.yaml",
  name: "Test",
  description: null,
  disclaimer: null,
  policy: null,
  locale: null,
  currency: "USD",
  currencies: [],
  start: { year: 2025, month: 12, day: 31 },
  horizonMonths: 12,
  fiscalYearEnds: 12,
  economics: null,
  alerts: [],
  covenants: [],
  seed: "1",
  paths: 1000,
  sampling: "plain",
  conventions: conventions(),
  statedConventions: new Set(),
  markets: {
    model: { kind: "lognormal" },
    assets: [asset("fund", "0", "0")],
    correlations: [],
    correlationsOf: "log",
    correlationProvenance: {},
    given: [],
  },
  segments: [segment("retail", "100")],
  events: [],
  stress: [],
  feeChanges: [],
  clients: [],
  pipeline: [],
  initiatives: [],
  targets: [],
  sets: null,
  warnings: [],
  resolved: {},
  ...own,
});

/** The scenario's markets with given returns of the asset class "fund", from January 2026. */
export const givenReturns = (returns: readonly Numeric[]): Scenario["markets"] => ({
  ...scenario().markets,
  given: [
    {
      at: "test.yaml:1:1",
      label: "given",
      from: monthOf(2026, 1),
      returns: new Map([["fund", returns.map((one) => annualRate(one) as never)]]),
      betas: [],
      provenance: {},
    },
  ],
});
