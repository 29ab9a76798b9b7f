import { type ByMonth, series, values } from "./by-month.js";
import { type FeeSpec, feesOf } from "./fee-builder.js";
import { addMonths, type Month, monthOf, yearSpans } from "../../src/months.js";
import type { Outputs, SeriesRequest } from "../../src/plan/outputs.js";
import { CERTAIN } from "../../src/plan/chances.js";
import { expectedMonthly, logParameters } from "../../src/plan/parameters.js";
import type { AssetPlan } from "../../src/plan/market-plan.js";
import type { ExchangePlan, MovementPlan } from "../../src/plan/movement-plan.js";
import type {
  FlowPlan,
  FlowsPlan,
  Group,
  NetFlowPlan,
  Plan,
  SegmentPlan,
  UncertainValue,
} from "../../src/plan/plan.js";
import { planSeed } from "../../src/plan/seed.js";
import type { Question } from "../../src/scenario/question.js";
import { annualRate, Exact, money, monthlyRate, share, WHOLE } from "../../src/units.js";

export interface AssetSpec {
  readonly id: string;
  readonly parameters?: AssetPlan["parameters"];
  readonly mean?: ByMonth;
  readonly volatility?: ByMonth;
  readonly meanUncertain?: number;
  readonly volatilityUncertain?: number;
  readonly given?: readonly (number | null)[];
}

export interface ShockSpec {
  readonly volatility: ByMonth;
  readonly persistence?: number;
  readonly between?: number;
  readonly market?: { readonly asset: number; readonly correlation: number };
}

export interface FlowSpec {
  /** Of the month. */
  readonly rate?: ByMonth;
  readonly rateUncertain?: number;
  readonly amount?: ByMonth;
  readonly amountUncertain?: number;
  readonly unitShare?: number;
  readonly shock?: ShockSpec;
  readonly response?: {
    readonly to: "last-month" | "trailing-year";
    readonly slope: number;
    readonly slopeUncertain?: number;
    readonly over?: number;
    readonly before: readonly number[];
  };
}

export interface NetSpec {
  readonly mean: ByMonth;
  readonly meanUncertain?: number;
  readonly deviation?: number;
  readonly persistence?: number;
  readonly before?: number;
  readonly between?: number;
  readonly market?: { readonly asset: number; readonly correlation: number };
  readonly continuous?: boolean;
}

export interface SegmentSpec {
  readonly id: string;
  readonly opening: number;
  readonly tags?: Readonly<Record<string, string>>;
  /** [asset] shares, or by month. */
  readonly mix?: readonly number[] | readonly (readonly number[])[];
  readonly alpha?: ByMonth;
  readonly alphaUncertain?: number;
  /** Of the month. */
  readonly tracking?: ByMonth;
  readonly inflows?: FlowSpec;
  readonly outflows?: FlowSpec;
  readonly net?: NetSpec;
  readonly inflowsWithOutflows?: number;
  readonly on?: FlowsPlan["on"];
  readonly weight?: number;
  readonly earn?: FlowsPlan["earn"];
  readonly beyond?: FlowsPlan["outflowsBeyondAssets"];
  readonly distributions?: ByMonth;
  readonly distributionsUncertain?: number;
  readonly reinvested?: number;
  readonly movements?: readonly {
    kind: MovementPlan["kind"];
    month: number;
    amount: number;
    weight: number;
    uncertain?: number;
    reinvested?: number;
  }[];
  readonly fees?: FeeSpec;
}

export interface PlanSpec {
  readonly months?: number;
  readonly paths?: number;
  readonly seed?: string;
  readonly assets?: readonly AssetSpec[];
  /** [i][j] pairs; others are 0. */
  readonly correlation?: readonly (readonly [number, number, number])[];
  readonly segments: readonly SegmentSpec[];
  readonly exchanges?: readonly {
    from: number;
    to: number;
    month: number;
    amount: number;
    weight: number;
    uncertain?: number;
  }[];
  readonly uncertain?: readonly UncertainSpec[];
  readonly fans?: readonly SeriesRequest[];
  readonly kept?: Outputs["kept"];
  readonly growth?: NonNullable<Outputs["growth"]>;
  readonly spreads?: NonNullable<Outputs["spreads"]>;
  readonly nearest?: NonNullable<Outputs["nearest"]>;
  readonly model?: Plan["markets"]["model"];
  readonly percentiles?: readonly number[];
  readonly totals?: boolean;
  readonly targets?: readonly Question[];
  readonly averageAum?: Plan["averageAum"];
  readonly organic?: Plan["organic"];
  readonly firstMonth?: readonly [number, number];
}

export type UncertainSpec =
  | { readonly key: string; readonly deviation: number }
  | { readonly key: string; readonly low: number; readonly high: number };

/** A plan from plain numbers, for tests. */
export function testPlan(spec: PlanSpec): Plan {
  const count = spec.months ?? 12;
  const [year, month] = spec.firstMonth ?? [2026, 1];
  const first = monthOf(year, month);
  const months = Array.from({ length: count }, (_, index) => addMonths(first, index));
  const specs = spec.assets ?? [];
  const assets = specs.map((asset) => assetOf(asset, count));
  return {
    name: "Test",
    description: null,
    disclaimer: null,
    policy: null,
    locale: null,
    currency: "USD",
    start: { year: 2025, month: 12, day: 31 },
    months,
    fiscalYearEnds: 12,
    economics: null,
    alerts: [],
    covenants: [],
    years: yearSpans(months),
    sampling: "plain",
    seed: planSeed(spec.seed ?? "1"),
    paths: spec.paths ?? 256,
    markets: {
      model: spec.model ?? { kind: "lognormal" },
      assets,
      correlation: matrix(specs.length, spec.correlation ?? []),
    },
    currencies: [],
    segments: spec.segments.map((segment) => segmentOf(segment, months, specs.length)),
    exchanges: (spec.exchanges ?? []).map(exchangeOf),
    chances: [],
    clients: [],
    groups: groupsOf(spec.segments),
    targets: spec.targets ?? [],
    uncertain: (spec.uncertain ?? []).map(uncertainOf),
    sets: [],
    targetTimes: [],
    outputs: {
      percentiles: spec.percentiles ?? [5, 25, 50, 75, 95],
      fans: spec.fans ?? [],
      kept: spec.kept ?? [],
      growth: spec.growth ?? [],
      spreads: spec.spreads ?? [],
      nearest: spec.nearest ?? [],
      totals: spec.totals ?? true,
    },
    averageAum: spec.averageAum ?? "trapezoid",
    organic: spec.organic ?? "client-flows",
    assumptions: [],
    conventions: [],
    resolved: {},
  };
}

function assetOf(spec: AssetSpec, count: number): AssetPlan {
  const parameters = spec.parameters ?? "arithmetic";
  const mean = series(spec.mean, count, annualRate, spec.meanUncertain);
  const volatility = series(spec.volatility, count, annualRate, spec.volatilityUncertain);
  const logs = mean.byMonth.map((m, month) => logParameters(parameters, m, volatility.byMonth[month] as typeof m));
  const given = Array.from({ length: count }, (_, month) => {
    const value = spec.given?.[month] ?? null;
    return value === null ? null : monthlyRate(value);
  });
  return {
    id: spec.id,
    name: spec.id,
    parameters,
    mean,
    volatility,
    logDrift: logs.map(({ drift }) => drift),
    logVolatility: logs.map(({ volatility: v }) => v),
    expected: mean.byMonth.map(
      (m, month) => given[month] ?? expectedMonthly(parameters, m, volatility.byMonth[month] as typeof m),
    ),
    given,
  };
}

const matrix = (size: number, pairs: readonly (readonly [number, number, number])[]) =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) =>
      share(i === j ? 1 : (pairs.find(([a, b]) => (a === i && b === j) || (a === j && b === i))?.[2] ?? 0)),
    ),
  );

function segmentOf(spec: SegmentSpec, months: readonly Month[], assets: number): SegmentPlan {
  const count = months.length;
  const mix = spec.mix ?? Array.from({ length: assets }, (_, asset) => (asset === 0 ? 1 : 0));
  const mixOf = (month: number) =>
    Array.isArray(mix[0]) ? (mix[month] as readonly number[]) : (mix as readonly number[]);
  return {
    at: "test:1:1",
    id: spec.id,
    drawnAs: spec.id,
    name: spec.id,
    tags: Object.entries(spec.tags ?? {}).map(([tag, value]) => ({ tag, value })),
    counts: new Map([["aum", share(1)]]),
    discretionary: null,
    currency: null,
    translation: "average",
    conversions: [],
    opening: money(spec.opening),
    weights: Array.from({ length: count }, (_, month) => mixOf(month).map((weight) => share(weight))),
    alpha: series(spec.alpha, count, monthlyRate, spec.alphaUncertain),
    tracking: values(spec.tracking, count).map(monthlyRate),
    flows: {
      inflows: flowOf(spec.inflows ?? {}, count),
      outflows: flowOf(spec.outflows ?? {}, count),
      net: spec.net === undefined ? null : netOf(spec.net, count),
      netResponse: null,
      continuousNet: spec.net?.continuous ?? false,
      drawdown: null,
      inflowsWithOutflows: share(spec.inflowsWithOutflows ?? 0),
      on: spec.on ?? "opening",
      weight: share(spec.weight ?? 0.5),
      earn: spec.earn ?? "simple",
      outflowsBeyondAssets: spec.beyond ?? "cap",
    },
    distributions: series(spec.distributions, count, monthlyRate, spec.distributionsUncertain),
    reinvested: share(spec.reinvested ?? 0),
    movements: (spec.movements ?? []).map((movement) => ({
      at: "test:1:1",
      kind: movement.kind,
      month: movement.month,
      amount: money(movement.amount),
      uncertain: movement.uncertain ?? null,
      ...CERTAIN,
      part: WHOLE,
      weight: share(movement.weight),
      days: daysFor(movement.weight),
      reinvested: share(movement.reinvested ?? 0),
      label: "",
    })),
    mandates: [],
    fees: feesOf(spec.fees ?? {}, spec.opening, months),
  };
}

function flowOf(spec: FlowSpec, count: number): FlowPlan {
  const { shock, response } = spec;
  return {
    season: null,
    rate: series(spec.rate, count, monthlyRate, spec.rateUncertain),
    amount: series(spec.amount, count, money, spec.amountUncertain),
    unitShare: values(spec.unitShare ?? 1, count).map(share),
    shock:
      shock === undefined
        ? null
        : {
            volatility: values(shock.volatility, count).map(annualRate),
            ...linkOf(shock),
            persistence: share(shock.persistence ?? 0),
          },
    response:
      response === undefined
        ? null
        : {
            to: response.to,
            slope: series(response.slope, count, share, response.slopeUncertain),
            points: null,
            lag: 0,
            beside: null,
            dispersion: null,
            over: share(response.over ?? 0),
            before: response.before.map(monthlyRate),
          },
  };
}

const linkOf = ({ between, market }: Pick<ShockSpec, "between" | "market">) => ({
  betweenSegments: share(between ?? 0),
  market: market === undefined ? null : { asset: market.asset, correlation: share(market.correlation) },
});

const netOf = (spec: NetSpec, count: number): NetFlowPlan => ({
  mean: series(spec.mean, count, monthlyRate, spec.meanUncertain),
  deviation: monthlyRate(spec.deviation ?? 0),
  persistence: share(spec.persistence ?? 0),
  before: spec.before === undefined ? null : monthlyRate(spec.before),
  ...linkOf(spec),
});

/** As in a month of thirty days. */
const daysFor = (weight: number) => ({ after: Math.round(30 * weight), of: 30 });

const exchangeOf = (spec: NonNullable<PlanSpec["exchanges"]>[number]): ExchangePlan => ({
  at: "test:1:1",
  from: spec.from,
  to: spec.to,
  month: spec.month,
  ...CERTAIN,
  amount: money(spec.amount),
  uncertain: spec.uncertain ?? null,
  weight: share(spec.weight),
  days: daysFor(spec.weight),
  label: "",
});

const uncertainOf = (spec: UncertainSpec): UncertainValue => ({
  key: spec.key,
  shift:
    "deviation" in spec
      ? { kind: "normal", deviation: share(spec.deviation) }
      : { kind: "range", low: share(spec.low), high: share(spec.high) },
});

const WHOLE_AUM = { measure: "aum", parts: null } as const;

function groupsOf(segments: readonly SegmentSpec[]): readonly Group[] {
  const all = segments.map((_, index) => index);
  const tags = new Map<string, number[]>();
  segments.forEach(({ tags: own }, index) => {
    for (const [tag, value] of Object.entries(own ?? {})) {
      tags.set(`tag:${tag}=${value}`, [...(tags.get(`tag:${tag}=${value}`) ?? []), index]);
    }
  });
  return [
    { id: "firm", kind: "firm", label: "Firm", members: all, ...WHOLE_AUM },
    ...segments.map(
      ({ id }, index): Group => ({ id: `segment:${id}`, kind: "segment", label: id, members: [index], ...WHOLE_AUM }),
    ),
    ...[...tags].map(([id, members]): Group => ({ id, kind: "tag", label: id, members, ...WHOLE_AUM })),
  ];
}

/** A month as the questions write it. */
export const monthAt = (year: number, month: number): Month => monthOf(year, month);
export const exact = (value: number | string) => new Exact(value);
