import type { Lane } from "../block.js";

/**
 * Says that lanes are worked on without any of these loops. A kernel that records a month's loops to play them again must know: it
 * would leave this out.
 */
export function unrecorded(): void {}

export function fill(number: number, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = number;
}

export function copy(from: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = from[p] as number;
}

/** total ← total + lane. */
export function add(lane: Lane, total: Lane, size: number): void {
  for (let p = 0; p < size; p++) total[p] = (total[p] as number) + (lane[p] as number);
}

/** out ← out·by. */
export function multiply(out: Lane, by: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (out[p] as number) * (by[p] as number);
}

/** out = lane + number. */
export function shifted(lane: Lane, number: number, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (lane[p] as number) + number;
}

/** out = ½·(a + b). */
export function meanOf(a: Lane, b: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = 0.5 * ((a[p] as number) + (b[p] as number));
}

/** Two lanes and what each is multiplied by. */
export interface Terms {
  readonly a: number;
  readonly first: Lane;
  readonly b: number;
  readonly second: Lane;
}

/** out = a·first + b·second. */
export function weightedSum({ a, first, b, second }: Terms, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = a * (first[p] as number) + b * (second[p] as number);
}

/** out = before + (a·first + b·second). */
export function addWeightedSum({ a, first, b, second }: Terms, before: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = (before[p] as number) + (a * (first[p] as number) + b * (second[p] as number));
  }
}

/** out = before + weight·lane. */
export function addWeighted(weight: number, lane: Lane, before: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (before[p] as number) + weight * (lane[p] as number);
}
