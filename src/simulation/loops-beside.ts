import { NONE } from "./doubles.js";
import { allFees } from "./fees.js";
import { responsesOf } from "./flow-response.js";
import type { Program, SegmentProgram } from "./program.js";

/** What a segment may have, each with the words of the scenario file for it. */
interface Feature {
  readonly name: string;
  readonly used: (segment: SegmentProgram) => boolean;
  /** What its loops take for a month on a path, in nanoseconds. */
  readonly takes: (segment: SegmentProgram) => number;
}

/** Features whose loops have no WebAssembly of their own. */
const FEATURES: readonly Feature[] = [
  {
    name: "dated inflows and outflows",
    used: ({ movements }) => movements.some(({ kind }) => kind === "inflow" || kind === "outflow"),
    takes: () => 1,
  },
  {
    name: "responses through points, over other returns, by rank or later",
    used: ({ flows }) => responsesOf(flows).some(({ points, remembers }) => points !== null || remembers),
    takes: ({ flows }) =>
      responsesOf(flows).reduce(
        (sum, { points, remembers, dispersion }) =>
          sum + (points === null ? 0 : 37) + (remembers ? 68 : 0) + (dispersion > 0 ? 210 : 0),
        0,
      ),
  },
  {
    name: "responses of net flows",
    used: ({ flows }) => flows.netResponse !== null,
    takes: () => 19,
  },
  {
    name: "drawdowns",
    used: ({ flows }) => flows.drawdown !== null,
    takes: () => 68,
  },
  {
    name: "large clients",
    used: ({ mandates }) => mandates.length > 0,
    takes: ({ mandates }) => 25 + 37 * mandates.length,
  },
  {
    name: "averages by day",
    used: ({ daily }) => daily,
    takes: () => 43,
  },
  {
    name: "reinvestment and dated movements that are no client money",
    used: ({ occasional }) => occasional,
    takes: () => 43,
  },
  {
    name: "flows on closing",
    used: ({ flows }) => flows.onClosing,
    takes: () => 25,
  },
  {
    name: "compounding over other parts of the month than a half",
    used: ({ flows }) => flows.compound && ![0, 0.5, 1].includes(flows.weight),
    takes: () => 25,
  },
  {
    name: "performance fees",
    used: ({ performance }) => performance !== null,
    // Series begin with the months: half of them live, on average.
    takes: ({ performance }) => 160 + 28 * ((performance?.slots ?? 1) - 1),
  },
  {
    name: "cliff schedules",
    used: ({ fees }) => allFees(fees).some(({ cliff, bounds }) => cliff && bounds.length > 1),
    takes: () => 37,
  },
  {
    name: "fees with terms, day counts, means of a period, charged flows or new business of their own",
    used: ({ fees }) => fees.contract !== null,
    takes: () => 161,
  },
  {
    name: "uncertain rates of tiers",
    used: ({ fees }) =>
      allFees(fees).some(
        ({ cliff, bounds, rateShifts }) => !cliff && bounds.length > 1 && rateShifts.some((shift) => shift !== NONE),
      ),
    takes: () => 56,
  },
];

/** What is used of these features, for the reader of a run. */
export const featuresBeside = (segments: readonly SegmentProgram[]): readonly string[] =>
  FEATURES.filter(({ used }) => segments.some(used)).map(({ name }) => name);

/** What a month of a program takes on a path besides the kernel's own loops, in nanoseconds. */
export function besidesKernel(program: Program): number {
  const { segments, model, assets, conversions, economics, bills } = program;
  const ofSegments = segments.reduce(
    (sum, segment) => FEATURES.reduce((own, { used, takes }) => (used(segment) ? own + takes(segment) : own), sum),
    0,
  );
  const translated = segments.filter(({ translation }) => translation !== null).length;
  return (
    ofSegments +
    (model === null ? 0 : 40 * assets.length) +
    55 * (conversions.length + translated) +
    (economics === null ? 0 : 95) +
    (bills ? 55 * segments.length : 0)
  );
}
