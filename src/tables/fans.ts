import type { Distribution, Fan, FanPoint, Run, SinglePath } from "../analysis/run.js";
import type { RunTable } from "./run-table.js";
import { type ColumnOf, estimate, month, number, table, text, whole } from "./table.js";
import { measured, whose } from "./who.js";

const PERCENTILES = ["p5", "p25", "p50", "p75", "p95"] as const;

const spread = <Row extends { readonly point: FanPoint }>(): readonly ColumnOf<Row>[] =>
  (["mean", ...PERCENTILES] as const).flatMap((name) => estimate(name, null, ({ point }: Row) => point[name]));

/** Percentiles by month or year: one row a group, measure, window and date. */
export function fans(run: Run): RunTable {
  const all: readonly Fan[] = [...run.answers.fans, ...(run.supplement?.fans ?? [])];
  const rows = all.flatMap((fan) => fan.points.flatMap((point) => (point === null ? [] : [{ ...fan, point }])));
  return table({ name: "fans", title: "Percentiles over the paths, by month or year" }, rows, [
    whose(run),
    measured(run),
    text("window", ({ window }) => window),
    text("at", ({ point }) => point.at),
    spread(),
  ]);
}

/** How numbers are spread over the paths at the horizon: a row each. */
export const distributions = (run: Run): RunTable =>
  table({ name: "distributions", title: "Numbers over the paths at the horizon" }, run.answers.distributions, [
    ...atHorizon(run),
    spread(),
    estimate("deviation", null, ({ deviation }: Distribution) => deviation),
  ]);

/** The same as bins of equal width: a row a bin. */
export const histograms = (run: Run): RunTable =>
  table(
    { name: "histograms", title: "Shares of the paths by bin; the first and last bin hold everything beyond" },
    run.answers.distributions.flatMap((each) => each.bins.map((bin) => ({ ...each, bin }))),
    [
      ...atHorizon<Distribution & { readonly bin: Distribution["bins"][number] }>(run),
      number("from", null, ({ bin }) => bin.from),
      number("to", null, ({ bin }) => bin.to),
      estimate("share", "share", ({ bin }) => bin.share),
    ],
  );

const atHorizon = <Row extends Distribution>(run: Run): readonly (ColumnOf<Row> | readonly ColumnOf<Row>[])[] => [
  whose<Row>(run),
  measured<Row>(run),
  text("window", ({ window }: Row) => window),
  text("at", ({ at }: Row) => at),
];

/** Examples of simulated paths of the firm's AUM: a row a path and month. */
export const singlePaths = ({ months, answers }: Run): RunTable =>
  table(
    { name: "single-paths", title: "Examples of simulated paths of the firm's AUM" },
    answers.singlePaths.flatMap((path: SinglePath) => path.aum.map((aum, index) => ({ ...path, index, level: aum }))),
    [
      whole("path", ({ path }) => path),
      text("of", ({ of }) => of),
      month("month", ({ index }) => months[index] ?? ""),
      number("aum", "money", ({ level }) => level),
    ],
  );
