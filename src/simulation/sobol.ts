import { SETS } from "../plan/sampling.js";
import type { Plan } from "../plan/plan.js";
import { directionsOf } from "./directions.js";
import { DIMENSIONS } from "./arithmetic/sobol.js";
import { type StreamRegister, streamNamed } from "./arithmetic/streams.js";
import type { AssetProgram } from "./markets.js";
import type { Program } from "./program.js";

/** Where the market's normals come from evenly spread points. */
export interface SobolProgram {
  /** Path = set·2^bits + number of its point. */
  readonly bits: number;
  /** Positions in `Program.streams` of the normals that are points, in the order of the classes. */
  readonly draws: readonly number[];
  /** The fourth word of the counter of the scrambling's seeds. */
  readonly stream: number;
  /** Steps of the longest chain of month ends that wait for one another. */
  readonly depth: number;
  /** [month] → the month ends that are worked out then, in this order: each as late as may be, so that few wait. */
  readonly visits: readonly (readonly Visit[])[];
  /** [month] → the increment z = B(month) − B(month − 1) = now·X(month) − before·X(month − 1), and where these are. */
  readonly increments: readonly Increment[];
}

/** A month end X = B/c in the bridge, kept under its depth: X = a·X(left) + b·X(right) + z. Depth −1: the start, which is 0. */
export interface Visit {
  readonly at: number;
  readonly depth: number;
  readonly left: number;
  readonly right: number;
  readonly a: number;
  readonly b: number;
  /** [draw] → dimension of its points; from DIMENSIONS on: DIMENSIONS + how many normals of the draw were drawn before. */
  readonly sources: readonly number[];
}

export interface Increment {
  readonly now: number;
  readonly depth: number;
  readonly before: number;
  readonly depthBefore: number;
}

/** A month end whose Brownian motion follows from two that are known: B = a·B(left) + b·B(right) + c·z; −1: none. */
export interface BridgeStep {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The market with its normals turned so that points may take their place; no points where every path has draws of its own. */
export interface Pointed {
  readonly assets: readonly AssetProgram[];
  readonly sobol: SobolProgram | null;
}

export function compileSobol(
  { sampling, paths, months }: Plan,
  { assets, segments }: Pick<Program, "assets" | "segments">,
  register: StreamRegister,
): Pointed {
  if (sampling !== "sobol") return { assets, sobol: null };
  const draws = [...new Set(assets.flatMap((asset) => asset.draws))];
  const parts = segments.map((segment) => draws.map((draw) => exposureTo(draw, segment, assets)));
  const axes = directionsOf(parts, draws.length);
  const sobol = {
    bits: 31 - Math.clz32(paths / SETS),
    draws,
    stream: streamNamed(register, "points", ""),
    ...visitsOf(bridgeOver(months.length), draws.length),
  };
  return { assets: assets.map((asset) => turned(asset, draws, axes)), sobol };
}

/** e = row·z with z = Σ u·axis of evenly spread normals u: the same e of another row over all draws. */
function turned(asset: AssetProgram, draws: readonly number[], axes: readonly (readonly number[])[]): AssetProgram {
  if (asset.draws.length === 0) return asset;
  const row = draws.map((draw) => asset.row[asset.draws.indexOf(draw)] ?? 0);
  const along = (axis: readonly number[]): number =>
    axis.reduce((sum, part, at) => sum + part * (row[at] as number), 0);
  return { ...asset, draws, row: Float64Array.from(axes, along) };
}

/** The bridge in the order of time: a month end is worked out when the first month that needs it comes. */
export function visitsOf(
  steps: readonly BridgeStep[],
  draws: number,
): Pick<SobolProgram, "depth" | "visits" | "increments"> {
  const depths: number[] = [];
  const scales: number[] = [];
  const visits: Visit[][] = steps.map(() => []);
  const under = (month: number) => (month < 0 ? -1 : (depths[month] as number));
  const scaleAt = (month: number) => (month < 0 ? 0 : (scales[month] as number));
  steps.forEach(({ at, left, right, a, b, c }, rank) => {
    // A month end lies one deeper than the deeper one of the two between which it is the middle.
    const depth = 1 + Math.max(under(left), under(right));
    [depths[at], scales[at]] = [depth, c];
    visits[left + 1]?.push({
      at,
      depth,
      left: under(left),
      right: under(right),
      a: (a * scaleAt(left)) / c,
      b: (b * scaleAt(right)) / c,
      sources: Array.from({ length: draws }, (_, draw) => rank * draws + draw),
    });
  });
  const increments = scales.map((now, month) => ({
    now,
    depth: under(month),
    before: -scaleAt(month - 1),
    depthBefore: under(month - 1),
  }));
  return { depth: 1 + Math.max(...depths), visits: numbered(visits), increments };
}

/** Dimensions beyond those that there are points for, which move the least, are drawn as usual: one after the other. */
function numbered(visits: readonly (readonly Visit[])[]): SobolProgram["visits"] {
  const drawn: number[] = [];
  const next = (draw: number): number => {
    const before = drawn[draw] ?? 0;
    drawn[draw] = before + 1;
    return DIMENSIONS + before;
  };
  return visits.map((month) =>
    month.map((visit) => ({
      ...visit,
      sources: visit.sources.map((dimension, draw) => (dimension < DIMENSIONS ? dimension : next(draw))),
    })),
  );
}

/** By how much a segment's opening assets move with a normal of the first month: Σ opening · weight · deviation · loading. */
function exposureTo(
  draw: number,
  { assets: lanes, openingReported, weights }: Program["segments"][number],
  assets: readonly AssetProgram[],
): number {
  return lanes.reduce((sum, lane, position) => {
    const asset = assets[lane];
    const loading = asset?.row[asset.draws.indexOf(draw)] ?? 0;
    return sum + openingReported * (weights[position] as number) * (asset?.deviation[0] ?? 0) * loading;
  }, 0);
}

/**
 * The Brownian bridge over n months (Caflisch, Moskowitz 1995): the last month end first, then always the middle between two that are known,
 * so that the first dimensions carry most of the path.
 */
export function bridgeOver(months: number): readonly BridgeStep[] {
  const steps: BridgeStep[] = [{ at: months - 1, left: -1, right: -1, a: 0, b: 0, c: Math.sqrt(months) }];
  const gaps = [{ left: -1, right: months - 1 }];
  for (let next = 0; next < gaps.length; next++) {
    const { left, right } = gaps[next] as (typeof gaps)[number];
    if (right - left < 2) continue;
    const at = (left + right) >> 1;
    const [before, after, whole] = [at - left, right - at, right - left];
    steps.push({ at, left, right, a: after / whole, b: before / whole, c: Math.sqrt((before * after) / whole) });
    gaps.push({ left, right: at }, { left: at, right });
  }
  return steps;
}
