import type { Run } from "../analysis/run.js";
import type { Exceedance, FeeCurve, FlowResponse } from "../analysis/supplement.js";
import type { RunTable } from "./run-table.js";
import { estimate, money, number, share, table, text } from "./table.js";
import { whose } from "./who.js";

/** A curve with one of its points: a row each. */
const pointsOf = <Point, Curve extends { readonly points: readonly Point[] }>(
  curves: readonly Curve[] | undefined,
): readonly (Omit<Curve, "points"> & Point)[] =>
  (curves ?? []).flatMap(({ points, ...curve }) => points.map((point) => ({ ...curve, ...point })));

type Level = Omit<Exceedance, "points"> & Exceedance["points"][number];

/** The chance of at least each level of AUM and revenue at the horizon. */
export const exceedance = (run: Run): RunTable =>
  table(
    { name: "exceedance", title: "Chance of at least each level over the paths" },
    pointsOf<Exceedance["points"][number], Exceedance>(run.supplement?.exceedance),
    [
      whose<Level>(run),
      text("measure", ({ measure }) => measure),
      text("at", ({ at }) => at),
      money("level", ({ level }) => level),
      estimate("chance", "share", ({ chance }) => chance),
    ],
  );

type Size = Omit<FeeCurve, "points"> & FeeCurve["points"][number];

/** What a billing unit of each size pays. */
export const feeCurves = (run: Run): RunTable =>
  table(
    { name: "fee-curves", title: "Fee of a year over the size of a billing unit" },
    pointsOf<FeeCurve["points"][number], FeeCurve>(run.supplement?.feeCurves),
    [
      whose<Size>(run),
      text("schedule", ({ schedule }) => schedule),
      money("size", ({ size }) => size),
      share("rate", ({ rate }) => rate),
    ],
  );

type Answer = Omit<FlowResponse, "points"> & FlowResponse["points"][number];

/** What flows answer to returns and ranks. */
export const flowResponses = (run: Run): RunTable =>
  table(
    { name: "flow-responses", title: "What flows answer to returns and ranks" },
    pointsOf<FlowResponse["points"][number], FlowResponse>(run.supplement?.flowResponses),
    [
      whose<Answer>(run),
      text("flow", ({ flow }) => flow),
      text("to", ({ to }) => to),
      share("over", ({ over }) => over),
      text("source", ({ source }) => source),
      number("x", null, ({ x }) => x),
      number("answer", null, ({ answer }) => answer),
    ],
  );
