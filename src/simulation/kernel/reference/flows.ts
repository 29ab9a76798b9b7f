import { exp } from "../../arithmetic/exp.js";
import { type Block, BOUNDED_VALUE, type Lane } from "../block.js";

/** Factors of a shock: exp(v·y − v²/2), which has the mean 1. */
export function factors(v: number, y: Lane, out: Lane, size: number): void {
  const half = (v * v) / 2;
  for (let p = 0; p < size; p++) out[p] = exp(v * (y[p] as number) - half);
}

/** A value that is drawn back to its level, and the normal that moves it. */
export interface MeanReverting {
  /** level = mean + shift. */
  readonly mean: number;
  readonly shift: Lane;
  readonly persistence: number;
  readonly innovation: number;
  /** At the start of a stationary value there is no last one: it is the level. */
  readonly stationary: boolean;
}

/** f' = level + persistence·(f − level) + innovation·n. */
export function meanReverting(of: MeanReverting, n: Lane, f: Lane, size: number): void {
  const { mean, shift, persistence, innovation, stationary } = of;
  for (let p = 0; p < size; p++) {
    const level = mean + (shift[p] as number);
    const last = stationary ? level : (f[p] as number);
    f[p] = level + persistence * (last - level) + innovation * (n[p] as number);
  }
}

/** A flow of the month before it answers to anything: (rate·base + amount)·shock. */
export interface ShockedFlow {
  readonly rate: number;
  readonly amount: number;
  readonly base: Lane;
  readonly shock: Lane;
}

/** A flow of the month: (rate·base + amount)·shock·response. */
export interface FlowTerms extends ShockedFlow {
  readonly response: Lane;
  readonly rateShift: Lane;
  readonly amountShift: Lane;
}

export function shockedFlow({ rate, amount, base, shock }: ShockedFlow, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (rate * (base[p] as number) + amount) * (shock[p] as number);
}

/** The same with a response of the same slope on all paths: ·max(0, 1 + slope·(x − over)). */
export function answeringFlow(of: ShockedFlow, { slope, over, x }: StatedAnswer, out: Lane, size: number): void {
  const { rate, amount, base, shock } = of;
  for (let p = 0; p < size; p++) {
    const factor = 1 + slope * ((x[p] as number) - over);
    out[p] = (rate * (base[p] as number) + amount) * (shock[p] as number) * (factor > 0 ? factor : 0);
  }
}

export function certainFlow({ rate, amount, base, shock, response }: FlowTerms, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = (rate * (base[p] as number) + amount) * (shock[p] as number) * (response[p] as number);
  }
}

/** The same with the path's own rate and amount, held at 0. */
export function uncertainFlow(of: FlowTerms, out: Lane, { flags, size }: Block): void {
  const { base, shock, response, rateShift, amountShift } = of;
  for (let p = 0; p < size; p++) {
    const rate = of.rate + (rateShift[p] as number);
    const amount = of.amount + (amountShift[p] as number);
    if (rate < 0 || amount < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    const level = (rate < 0 ? 0 : rate) * (base[p] as number) + (amount < 0 ? 0 : amount);
    out[p] = level * (shock[p] as number) * (response[p] as number);
  }
}

/** How a flow answers to a return x on each path, whichever the path. */
export interface StatedAnswer {
  readonly slope: number;
  readonly over: number;
  readonly x: Lane;
}

/** How a flow answers to a return x: max(0, 1 + (slope + shift)·(x − over)). */
export interface Answering {
  readonly slope: number;
  readonly shift: Lane;
  readonly over: number;
}

export function answers({ slope, shift, over }: Answering, regressor: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    const factor = 1 + (slope + (shift[p] as number)) * ((regressor[p] as number) - over);
    out[p] = factor > 0 ? factor : 0;
  }
}

/** Net flows of a month and the flows that they are added to. */
export interface NetTerms {
  /** The rate acts as e^f − 1. */
  readonly continuous: boolean;
  readonly base: Lane;
  readonly rate: Lane;
  /** Room for e^f − 1. */
  readonly growth: Lane;
  readonly inflows: Lane;
  readonly outflows: Lane;
}

/** A net rate F is an inflow of F·base when positive, an outflow of −F·base when negative; F = f, or e^f − 1 where continuous. */
export function addNet({ continuous, base, rate, inflows, outflows }: NetTerms, size: number): void {
  for (let p = 0; p < size; p++) {
    const f = rate[p] as number;
    const net = (continuous ? exp(f) - 1 : f) * (base[p] as number);
    if (net > 0) inflows[p] = (inflows[p] as number) + net;
    else outflows[p] = (outflows[p] as number) - net;
  }
}
