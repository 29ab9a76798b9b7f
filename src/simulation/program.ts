import { isByDay } from "../plan/average-conventions.js";
import { type OccasionalLine, occasionalLinesOf } from "../plan/occasional-lines.js";
import type { ExchangePlan, MovementKind, MovementPlan } from "../plan/movement-plan.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { newStreams, type StreamRegister, streamNamed, useStream } from "./arithmetic/streams.js";
import { type BillingProgram, compileBilling } from "./billing.js";
import { type CliffProgram, compileCliffs } from "./cliffs.js";
import {
  compileConversions,
  compileCurrencies,
  compileTranslation,
  type ConversionProgram,
  type Conversions,
  type CurrencyProgram,
  openingReported,
  type TranslationProgram,
} from "./currencies.js";
import { doubles, NONE } from "./doubles.js";
import { compileEconomics, type EconomicsProgram } from "./economics.js";
import { exchangeSides } from "./fee-contract.js";
import { compileFees, type FeeProgram } from "./fees.js";
import { compileFlows, type FlowsProgram } from "./flows.js";
import { compilePerformanceFees, type PerformanceProgram } from "./performance-fees.js";
import { compileModel, type ModelProgram } from "./market-models.js";
import { type AssetProgram, compileMarket } from "./markets.js";
import { compileSobol, type SobolProgram } from "./sobol.js";

/**
 * A plan as the simulation needs it: doubles by month, positions instead of names. Plain data, so that it can be sent to a
 * thread. `shift` fields are positions in `uncertain`, `draw` fields are positions in `streams`.
 */
export interface Program {
  readonly months: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  /** Streams with a normal a path and month: the fourth word of the counter. */
  readonly streams: readonly number[];
  readonly uncertain: readonly UncertainProgram[];
  readonly assets: readonly AssetProgram[];
  /** How the paths' draws hang together. */
  readonly sampling: Plan["sampling"];
  /** Where the market's normals come from evenly spread points, or null. */
  readonly sobol: SobolProgram | null;
  /** What draws the returns of the classes where they are not lognormal. */
  readonly model: ModelProgram | null;
  /** Asset classes in other currencies; their lanes come after those of `assets`. */
  readonly conversions: readonly ConversionProgram[];
  readonly currencies: readonly CurrencyProgram[];
  readonly segments: readonly SegmentProgram[];
  readonly exchanges: readonly ExchangeProgram[];
  readonly chances: readonly ChanceProgram[];
  readonly clients: readonly ClientProgram[];
  /** Lines that not every plan has, in the order of the ledger. */
  readonly occasional: readonly OccasionalLine[];
  /** The firm around the assets, or null. */
  readonly economics: EconomicsProgram | null;
  /** Whether lines are added up over the horizon. */
  readonly totals: boolean;
  /** Whether bills are followed: only where somebody asks. */
  readonly bills: boolean;
  /** Whether crossings of cliffs are counted. */
  readonly cliffs: boolean;
}

/** A value of its own on each path: drawn once, or moving with what came of chances. */
export type UncertainProgram = DrawnProgram | MovingProgram;

/** In each month: the shift `of` another value (or `NONE`), and what hangs on the chances that came out. */
export interface MovingProgram {
  readonly kind: "moving";
  readonly of: number;
  readonly parts: readonly { readonly chance: number; readonly byMonth: Float64Array }[];
}

/** A value drawn once per path: normal·deviation, or low + width·u. */
export interface DrawnProgram {
  readonly stream: number;
  readonly kind: "normal" | "range";
  readonly deviation: number;
  readonly low: number;
  readonly width: number;
}

/** Happens where the path's even draw is below its probability. */
export interface ChanceProgram {
  readonly stream: number;
  readonly probability: number;
  readonly shift: number;
}

/** Leaves in the month in which the chance to have left passes the path's even draw. */
export interface ClientProgram {
  readonly stream: number;
  /** By month: chance to leave, of a client who is still there. */
  readonly hazard: Float64Array;
  readonly shift: number;
}

export interface SegmentProgram {
  readonly opening: number;
  /** Whether the balance is averaged by day. */
  readonly daily: boolean;
  /** Null where its currency is the plan's own. */
  readonly translation: TranslationProgram | null;
  /** The opening in the plan's currency. */
  readonly openingReported: number;
  /** Positions of the lanes of the asset classes in the mix; `weights` is [month][of these], flat. */
  readonly assets: readonly number[];
  readonly weights: Float64Array;
  readonly alpha: Float64Array;
  readonly alphaShift: number;
  /** All in one class in every month, and nothing on top: its returns are the segment's. */
  readonly oneClass: boolean;
  readonly tracking: Float64Array;
  readonly trackingDraw: number;
  readonly flows: FlowsProgram;
  readonly distributions: Float64Array;
  readonly distributionsShift: number;
  readonly reinvested: number;
  /** Whether it has lines that most segments have not: movements that are no client money, income that is reinvested. */
  readonly occasional: boolean;
  readonly movements: readonly MovementProgram[];
  readonly mandates: readonly MandateProgram[];
  /** Whether clients leave by a date or by chance while others only withdraw: the two are told apart. */
  readonly partsWithWithdrawals: boolean;
  readonly fees: FeeProgram;
  readonly billing: BillingProgram | null;
  readonly cliffs: CliffProgram | null;
  readonly performance: PerformanceProgram | null;
}

export interface MovementProgram {
  readonly kind: MovementKind;
  /** Of a distribution: the part that comes back. */
  readonly reinvested: number;
  readonly month: number;
  readonly amount: number;
  readonly shift: number;
  /** Part of the amount that moves: 1, or a tranche. */
  readonly part: number;
  /** Position in `Program.chances`, or `NONE`. */
  readonly chance: number;
  readonly weight: number;
  /** Part of the month for which the daily average counts it. */
  readonly held: number;
}

export interface MandateProgram {
  /** Position in `Program.clients`. */
  readonly client: number;
  readonly amount: number;
  /** It moves with the balance per billing unit. */
  readonly withAssets: boolean;
}

export interface ExchangeProgram {
  readonly month: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly shift: number;
  readonly part: number;
  readonly chance: number;
  readonly weight: number;
  /** Part of the month for which the daily average counts it. */
  readonly held: number;
}

/** Compiles a plan: what is fixed for all paths is worked out here once. */
export function compileProgram(plan: Plan): Program {
  const known = KNOWN.get(plan) ?? compiled(plan);
  KNOWN.set(plan, known);
  return known;
}

/** By plan: a run is rolled, replayed and explained. */
const KNOWN = new WeakMap<Plan, Program>();

function compiled(plan: Plan): Program {
  const register = newStreams(plan.redrawn);
  const conversions = compileConversions(plan);
  const around = { plan, conversions, register };
  const segments = plan.segments.map((segment) => compileSegment(segment, around));
  const linked = new Set(segments.flatMap(({ flows }) => flows.linkedAssets));
  const assets = compileMarket(plan, linked, register);
  // Values drawn once a path have streams of their own, in which months have no normals.
  const streams = [...register.streams];
  return {
    months: plan.months.length,
    keyLow: plan.seed.low | 0,
    keyHigh: plan.seed.high | 0,
    uncertain: plan.uncertain.map((value) => compileUncertain(value, register)),
    streams,
    sampling: plan.sampling,
    ...compileSobol(plan, { assets, segments }, register),
    model: compileModel(plan, register),
    conversions: conversions.list,
    currencies: compileCurrencies(plan),
    segments,
    exchanges: plan.exchanges.map((exchange) => ({ from: exchange.from, to: exchange.to, ...dated(exchange, plan) })),
    ...compileChances(plan, register),
    occasional: occasionalLinesOf(plan),
    economics: compileEconomics(plan),
    totals: plan.outputs.totals !== false,
    bills: false,
    cliffs: false,
  };
}

/** What segments are compiled against. */
interface Around {
  readonly plan: Plan;
  readonly conversions: Conversions;
  readonly register: StreamRegister;
}

function compileSegment(segment: SegmentPlan, { plan, conversions, register }: Around): SegmentProgram {
  const assets = plan.markets.assets.flatMap((_, asset) =>
    segment.weights.some((weights) => !(weights[asset]?.isZero() ?? true)) ? [asset] : [],
  );
  const tracks = segment.tracking.some((value) => !value.isZero());
  return {
    opening: segment.opening.toNumber(),
    daily: isByDay(plan.averageAum),
    translation: compileTranslation(segment),
    openingReported: openingReported(segment, plan).toNumber(),
    assets: assets.map((asset) => conversions.laneOf(segment, asset)),
    weights: Float64Array.from(segment.weights.flatMap((w) => assets.map((asset) => w[asset]?.toNumber() ?? 0))),
    alpha: doubles(segment.alpha.byMonth),
    alphaShift: segment.alpha.uncertain ?? NONE,
    oneClass:
      assets.length === 1 &&
      !tracks &&
      segment.alpha.uncertain === null &&
      segment.alpha.byMonth.every((alpha) => alpha.isZero()),
    tracking: doubles(segment.tracking),
    trackingDraw: tracks ? useStream(register, "tracking", segment.drawnAs) : NONE,
    flows: compileFlows(segment, register),
    distributions: doubles(segment.distributions.byMonth),
    distributionsShift: segment.distributions.uncertain ?? NONE,
    reinvested: segment.reinvested.toNumber(),
    occasional:
      occasionalLinesOf({ segments: [segment] }).some((line) => line !== "fx") ||
      segment.movements.some(isNoClientMoney),
    movements: segment.movements.map((movement) => ({
      kind: movement.kind,
      reinvested: movement.reinvested.toNumber(),
      ...dated(movement, plan),
    })),
    mandates: segment.mandates.map(({ client, amount, withAssets }) => ({
      client,
      amount: amount.toNumber(),
      withAssets,
    })),
    partsWithWithdrawals: leavesByDate(segment) && segment.flows.outflows.unitShare.some((part) => !part.equals(1)),
    fees: compileFees(
      segment.fees,
      segment.opening.toNumber(),
      plan.months.length,
      exchangeSides(plan, plan.segments.indexOf(segment)),
    ),
    billing: compileBilling(segment.fees),
    cliffs: compileCliffs(segment.fees),
    performance: compilePerformanceFees(segment, plan.months.length),
  };
}

const leavesByDate = ({ mandates, movements }: SegmentPlan): boolean =>
  mandates.length > 0 || movements.some(({ kind }) => kind === "outflow");

const isNoClientMoney = ({ kind }: MovementPlan): boolean => kind !== "inflow" && kind !== "outflow";

/** What happens or does not, and who may leave: each with a stream of its own. */
const compileChances = (plan: Plan, register: StreamRegister): Pick<Program, "chances" | "clients"> => ({
  chances: plan.chances.map(({ key, probability, uncertain }) => ({
    stream: streamNamed(register, "chance", key),
    probability: probability.toNumber(),
    shift: uncertain ?? NONE,
  })),
  clients: plan.clients.map(({ key, hazard }) => ({
    stream: streamNamed(register, "client", key),
    hazard: doubles(hazard.byMonth),
    shift: hazard.uncertain ?? NONE,
  })),
});

function dated(movement: ExchangePlan | MovementPlan, { averageAum }: Plan) {
  const { month, amount, uncertain, chance, weight, days } = movement;
  const part = "part" in movement ? movement.part.toNumber() : 1;
  const own = { shift: uncertain ?? NONE, part, chance: chance ?? NONE };
  const held = (averageAum === "daily" ? days.after + 1 : days.after) / days.of;
  return { month, amount: amount.toNumber(), ...own, weight: weight.toNumber(), held };
}

function compileUncertain({ key, shift }: Plan["uncertain"][number], register: StreamRegister): UncertainProgram {
  if (shift.kind === "moving") {
    const parts = shift.parts.map(({ chance, byMonth }) => ({ chance, byMonth: doubles(byMonth) }));
    return { kind: "moving", of: shift.of ?? NONE, parts };
  }
  const stream = streamNamed(register, "assumption", key);
  if (shift.kind === "normal") {
    return { stream, kind: shift.kind, deviation: shift.deviation.toNumber(), low: 0, width: 0 } as const;
  }
  const low = shift.low.toNumber();
  return { stream, kind: shift.kind, deviation: 0, low, width: shift.high.toNumber() - low } as const;
}
