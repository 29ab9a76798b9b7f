import { exp } from "../../arithmetic/exp.js";
import { log } from "../../arithmetic/log.js";
import { type Block, FLOORED_RETURN, type Lane } from "../block.js";
import type { Terms } from "./lanes.js";

/** A log return: drift + deviation·e. */
export interface Lognormal {
  readonly drift: number;
  readonly deviation: number;
}

/** R = exp(drift + deviation·e) − 1. */
export function lognormal({ drift, deviation }: Lognormal, normal: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = exp(drift + deviation * (normal[p] as number)) - 1;
}

/** The same with e = before + (a·first + b·second). */
export function lognormalOfSum(
  { drift, deviation }: Lognormal,
  { a, b, first, second }: Terms,
  before: Lane,
  out: Lane,
  size: number,
): void {
  for (let p = 0; p < size; p++) {
    const e = (before[p] as number) + (a * (first[p] as number) + b * (second[p] as number));
    out[p] = exp(drift + deviation * e) - 1;
  }
}

/** A log return whose drift and deviation are the path's own. */
export interface LognormalOfPaths {
  readonly drift: Lane;
  readonly deviation: Lane;
}

/** R = exp(drift + deviation·e) − 1. */
export function lognormalOfPaths({ drift, deviation }: LognormalOfPaths, normal: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = exp((drift[p] as number) + (deviation[p] as number) * (normal[p] as number)) - 1;
  }
}

/** What ends a segment's return: the last class of its mix, alpha, and tracking. */
export interface ReturnTerms {
  readonly weight: number;
  readonly alpha: number;
  readonly tracking: number;
  /** Sum over all classes of the mix but the last, and the last. */
  readonly mixed: Lane;
  readonly rest: Lane;
  readonly alphaShift: Lane;
  readonly z: Lane;
}

/** r = mixed + weight·rest + alpha, floored at −1: alpha is known and the segment follows its mix. */
export function mixReturns({ weight, alpha, mixed, rest }: ReturnTerms, out: Lane, { flags, size }: Block): void {
  for (let p = 0; p < size; p++) {
    const r = (mixed[p] as number) + weight * (rest[p] as number) + alpha;
    if (r < -1) flags[p] = (flags[p] as number) | FLOORED_RETURN;
    out[p] = r < -1 ? -1 : r;
  }
}

/** r = mixed + weight·rest + (alpha + shift) + tracking·z, floored at −1. */
export function trackedReturns(terms: ReturnTerms, out: Lane, { flags, size }: Block): void {
  const { weight, alpha, tracking, mixed, rest, alphaShift, z } = terms;
  for (let p = 0; p < size; p++) {
    const mix = (mixed[p] as number) + weight * (rest[p] as number);
    const r = mix + (alpha + (alphaShift[p] as number)) + tracking * (z[p] as number);
    if (r < -1) flags[p] = (flags[p] as number) | FLOORED_RETURN;
    out[p] = r < -1 ? -1 : r;
  }
}

/** What one unit of a movement earns: weight·r. */
export function earnedSimply(weight: number, returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = weight * (returns[p] as number);
}

/** √(1 + r) − 1: compounding over half the month. */
export function earnedByRoot(returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = Math.sqrt(1 + (returns[p] as number)) - 1;
}

/** (1 + r)^weight − 1. */
export function earnedByPower(weight: number, returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = exp(weight * log(1 + (returns[p] as number))) - 1;
}
