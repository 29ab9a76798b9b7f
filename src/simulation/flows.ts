import type { ShockPlan } from "../plan/shock-plan.js";
import type { FlowPlan, NetFlowPlan, SegmentPlan } from "../plan/plan.js";
import { type Purpose, type StreamRegister, useStream } from "./arithmetic/streams.js";
import { doubles, NONE, statedBy } from "./doubles.js";
import { compileDrawdown, compileResponse, type DrawdownProgram, type ResponseProgram } from "./flow-response.js";

/** The normal behind a shock: toMarket·e + toOwn·own, where own = toFactor·F + toSelf·ε is free of markets. */
export interface ShockNormalProgram {
  readonly factorDraw: number;
  readonly selfDraw: number;
  readonly toFactor: number;
  readonly toSelf: number;
  readonly asset: number;
  readonly toMarket: number;
  readonly toOwn: number;
}

/** A shock that multiplies a flow by exp(v·y − v²/2), y AR(1) with variance 1: y' = persistence·y + innovation·n. */
export interface ShockProgram {
  readonly normal: ShockNormalProgram;
  readonly volatility: Float64Array;
  readonly persistence: number;
  readonly innovation: number;
}

/** One direction: flow = (rate·balance + amount)·shock·response. */
export interface FlowProgram {
  readonly rate: Float64Array;
  readonly rateShift: number;
  readonly amount: Float64Array;
  readonly amountShift: number;
  readonly unitShare: Float64Array;
  readonly shock: ShockProgram | null;
  readonly response: ResponseProgram | null;
  /** Factors by month, which rate and amount have in them and shifts do not; null: none. */
  readonly season: Float64Array | null;
}

/** Net rate f = mean + d; d' = persistence·d + innovation·n, innovation = σ√(1−φ²). */
export interface NetProgram {
  readonly normal: ShockNormalProgram;
  readonly mean: Float64Array;
  readonly meanShift: number;
  readonly deviation: number;
  readonly persistence: number;
  readonly innovation: number;
  /** Rate of the month before the start; NaN: d starts stationary. */
  readonly before: number;
}

export interface FlowsProgram {
  readonly inflows: FlowProgram;
  readonly outflows: FlowProgram;
  readonly net: NetProgram | null;
  readonly netResponse: ResponseProgram | null;
  /** Net rates act as e^f − 1. */
  readonly continuousNet: boolean;
  readonly drawdown: DrawdownProgram | null;
  /** own_out = toInflows·own_in + toOutflows·own_out. */
  readonly toInflows: number;
  readonly toOutflows: number;
  /** What the inflow shock is made of where the outflow shock leans on it; its own where there is one. */
  readonly inflowNormal: ShockNormalProgram | null;
  readonly onClosing: boolean;
  readonly weight: number;
  readonly compound: boolean;
  /** Positions of asset classes whose normals the shocks read. */
  readonly linkedAssets: readonly number[];
}

/** Compiles a segment's flows. Without randomness there is nothing to draw, so nothing is drawn. */
export function compileFlows({ drawnAs: id, flows }: SegmentPlan, register: StreamRegister): FlowsProgram {
  const draw = (purpose: Purpose, name: string) => useStream(register, purpose, name);
  const together = flows.inflowsWithOutflows.toNumber();
  const leaning = flows.outflows.shock !== null && together !== 0 ? flows.outflows.shock : null;
  const source = flows.inflows.shock ?? (leaning === null ? null : { ...leaning, market: null });
  const inflowNormal =
    source === null ? null : shockNormal(source, (own) => (own ? draw("inflow-shock", id) : draw("inflow-factor", "")));
  const outflowNormal =
    flows.outflows.shock === null
      ? null
      : shockNormal(flows.outflows.shock, (own) => (own ? draw("outflow-shock", id) : draw("outflow-factor", "")));
  const net =
    flows.net === null ? null : compileNet(flows.net, (own) => (own ? draw("net-shock", id) : draw("net-factor", "")));
  const normals = [inflowNormal, outflowNormal, net?.normal ?? null];
  return {
    inflows: compileFlow(flows.inflows, inflowNormal),
    outflows: compileFlow(flows.outflows, outflowNormal),
    net,
    netResponse: flows.netResponse === null ? null : compileResponse(flows.netResponse),
    continuousNet: flows.continuousNet,
    drawdown: flows.drawdown === null ? null : compileDrawdown(flows.drawdown),
    toInflows: together,
    toOutflows: complement(together),
    inflowNormal,
    onClosing: flows.on === "closing",
    weight: flows.weight.toNumber(),
    compound: flows.earn === "compound",
    linkedAssets: normals.flatMap((normal) => (normal === null || normal.asset === NONE ? [] : [normal.asset])),
  };
}

function compileFlow(flow: FlowPlan, normal: ShockNormalProgram | null): FlowProgram {
  return {
    rate: inSeason(doubles(statedBy(flow.rate)), flow.season),
    rateShift: flow.rate.uncertain ?? NONE,
    amount: inSeason(doubles(statedBy(flow.amount)), flow.season),
    amountShift: flow.amount.uncertain ?? NONE,
    unitShare: doubles(flow.unitShare),
    shock:
      flow.shock === null || normal === null
        ? null
        : {
            normal,
            volatility: doubles(flow.shock.volatility),
            persistence: flow.shock.persistence.toNumber(),
            innovation: complement(flow.shock.persistence.toNumber()),
          },
    response: flow.response === null ? null : compileResponse(flow.response),
    season: flow.season === null ? null : doubles(flow.season),
  };
}

const inSeason = (values: Float64Array, season: FlowPlan["season"]): Float64Array =>
  season === null ? values : values.map((value, month) => value * (season[month]?.toNumber() ?? 1));

function compileNet(net: NetFlowPlan, draw: (own: boolean) => number): NetProgram {
  const [deviation, persistence] = [net.deviation.toNumber(), net.persistence.toNumber()];
  const random = deviation !== 0;
  return {
    normal: random ? shockNormal(net, draw) : SILENT,
    mean: doubles(net.mean.byMonth),
    meanShift: net.mean.uncertain ?? NONE,
    deviation,
    persistence,
    innovation: deviation * complement(persistence),
    before: net.before === null ? NaN : net.before.toNumber(),
  };
}

const SILENT: ShockNormalProgram = {
  factorDraw: NONE,
  selfDraw: NONE,
  toFactor: 0,
  toSelf: 0,
  asset: NONE,
  toMarket: 0,
  toOwn: 0,
};

/** Correlation b between segments makes √b the weight of the common factor; c with the market leaves √(1−c²) for the rest. */
function shockNormal(
  { betweenSegments, market }: Pick<ShockPlan, "betweenSegments" | "market">,
  draw: (own: boolean) => number,
): ShockNormalProgram {
  const between = betweenSegments.toNumber();
  const toMarket = market === null ? 0 : market.correlation.toNumber();
  return {
    factorDraw: between === 0 ? NONE : draw(false),
    selfDraw: between === 1 ? NONE : draw(true),
    toFactor: Math.sqrt(between),
    toSelf: Math.sqrt(1 - between),
    asset: market === null || toMarket === 0 ? NONE : market.asset,
    toMarket,
    toOwn: complement(toMarket),
  };
}

const complement = (correlation: number): number => Math.sqrt(1 - correlation * correlation);
