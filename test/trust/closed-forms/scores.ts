import type { ColumnRequest } from "../../../src/plan/outputs.js";
import { simulate } from "../../../src/simulation/simulate.js";
import { expect } from "vitest";
import { LIMIT, meanScore, varianceScore } from "../../simulation/in-standard-errors.js";
import { type PlanSpec, testPlan } from "../../simulation/plan-builder.js";
import { normalAbove } from "../battery/p-values.js";

/** Paths that a closed form is compared on. */
export const PATHS = 20_000;

/** Φ. */
export const below = (z: number): number => (z < 0 ? normalAbove(-z) : 1 - normalAbove(z));

/** Every comparison made in a file of tests, in standard errors. */
const scores: { readonly check: string; readonly z: number }[] = [];

/** Notes a distance in standard errors and holds it to the limit that all checks share. */
export function score(check: string, z: number): void {
  scores.push({ check, z });
  expect(z, check).toBeLessThan(LIMIT);
}

export function scoreMoments(
  check: string,
  values: readonly number[],
  truth: { mean: number; variance: number },
): void {
  score(`mean of ${check}`, meanScore(values, truth.mean));
  score(`variance of ${check}`, varianceScore(values, truth.variance));
}

/** "closed forms of markets: 44 checks, worst |z| 2.47 (…); …" */
export function printScores(of: string): void {
  const worst = scores.reduce((a, b) => (b.z > a.z ? b : a));
  const alarm = 2 * scores.length * normalAbove(LIMIT);
  process.stdout.write(
    `closed forms of ${of}: ${scores.length} checks, worst |z| ${worst.z.toFixed(2)} (${worst.check}); ` +
      `a false alarm at any seed has a chance below ${alarm.toExponential(1)}\n`,
  );
}

type Kept = Pick<ColumnRequest, "measure" | "at"> & Partial<ColumnRequest>;

/** The values on all paths of what is asked of the firm, or a group, at the end of months. */
export async function sampled(spec: PlanSpec, kept: readonly Kept[]): Promise<readonly number[][]> {
  const requests = kept.map((one): ColumnRequest => ({ group: 0, window: "month", ...one }));
  const result = await simulate(testPlan({ paths: PATHS, totals: false, ...spec, kept: requests }));
  return result.kept.map(({ values }) => [...values]);
}

export const aum = (at: number, group = 0): Kept => ({ measure: "aum", at, group });

/** A class with log parameters: ln(1 + R) over a month is normal (drift/12, σ²/12). */
export const market = (drift: number, volatility: number, id = "a") =>
  ({ id, parameters: "log", mean: drift, volatility }) as const;

/** E[(1 + R)^k] of a month. */
export const growth = (drift: number, volatility: number, k = 1): number =>
  Math.exp((k * drift + (k * k * volatility * volatility) / 2) / 12);
