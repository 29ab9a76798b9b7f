import type { Plan } from "../plan/plan.js";
import { newStreams, useStream } from "./arithmetic/streams.js";
import { doubles, NONE } from "./doubles.js";
import { compileFees, type FeeProgram } from "./fees.js";
import { compileFlows, type FlowsProgram } from "./flows.js";
import { type AssetProgram, compileMarket } from "./markets.js";

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
  readonly segments: readonly SegmentProgram[];
  readonly exchanges: readonly ExchangeProgram[];
  /** Whether lines are added up over the horizon. */
  readonly totals: boolean;
}

/** A value drawn once per path: normal·deviation, or low + width·u. */
export interface UncertainProgram {
  readonly stream: number;
  readonly kind: "normal" | "range";
  readonly deviation: number;
  readonly low: number;
  readonly width: number;
}

export interface SegmentProgram {
  readonly opening: number;
  /** Positions of the asset classes in the mix; `weights` is [month][of these], flat. */
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
  readonly movements: readonly MovementProgram[];
  readonly fees: FeeProgram;
}

export interface MovementProgram {
  readonly kind: "inflow" | "outflow";
  readonly month: number;
  readonly amount: number;
  readonly shift: number;
  readonly weight: number;
}

export interface ExchangeProgram {
  readonly month: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly shift: number;
  readonly weight: number;
}

/** Compiles a plan: what is fixed for all paths is worked out here once. */
export function compileProgram(plan: Plan): Program {
  const register = newStreams();
  const segments = plan.segments.map((segment): SegmentProgram => {
    const assets = plan.markets.assets.flatMap((_, asset) =>
      segment.weights.some((weights) => !(weights[asset]?.isZero() ?? true)) ? [asset] : [],
    );
    const tracks = segment.tracking.some((value) => !value.isZero());
    return {
      opening: segment.opening.toNumber(),
      assets,
      weights: Float64Array.from(segment.weights.flatMap((w) => assets.map((asset) => w[asset]?.toNumber() ?? 0))),
      alpha: doubles(segment.alpha.byMonth),
      alphaShift: segment.alpha.uncertain ?? NONE,
      oneClass:
        assets.length === 1 &&
        !tracks &&
        segment.alpha.uncertain === null &&
        segment.alpha.byMonth.every((alpha) => alpha.isZero()),
      tracking: doubles(segment.tracking),
      trackingDraw: tracks ? useStream(register, "tracking", segment.id) : NONE,
      flows: compileFlows(segment, register),
      distributions: doubles(segment.distributions.byMonth),
      distributionsShift: segment.distributions.uncertain ?? NONE,
      movements: segment.movements.map((movement) => ({ kind: movement.kind, ...dated(movement) })),
      fees: compileFees(segment.fees, segment.opening.toNumber(), plan.months.length),
    };
  });
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
    assets,
    segments,
    exchanges: plan.exchanges.map((exchange) => ({ from: exchange.from, to: exchange.to, ...dated(exchange) })),
    totals: plan.outputs.totals !== false,
  };
}

function dated(movement: Plan["exchanges"][number] | Plan["segments"][number]["movements"][number]) {
  const { month, amount, uncertain, weight } = movement;
  return { month, amount: amount.toNumber(), shift: uncertain ?? NONE, weight: weight.toNumber() };
}

function compileUncertain({ key, shift }: Plan["uncertain"][number], register: ReturnType<typeof newStreams>) {
  const stream = register.streams[useStream(register, "assumption", key)] as number;
  if (shift.kind === "normal") {
    return { stream, kind: shift.kind, deviation: shift.deviation.toNumber(), low: 0, width: 0 } as const;
  }
  const low = shift.low.toNumber();
  return { stream, kind: shift.kind, deviation: 0, low, width: shift.high.toNumber() - low } as const;
}
