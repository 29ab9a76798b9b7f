import type { Distribution, TargetAnswer } from "../../analysis/run.js";
import { type Cell, type FigureCell, type Table, type Text, type Value, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { type HistogramContent, type Mark, histogramChart } from "../charts/histogram.js";
import { columnFormat } from "../format.js";
import { FIRM, type Reading, lastOf, pointView } from "../reading.js";
import { saidRows } from "../words/say.js";

/** How AUM at the horizon is spread over the simulations. */
export function distributionCells(reader: Reading): readonly Cell[] {
  const { distributions } = reader.run.answers;
  const index = distributions.findIndex(({ group, measure }) => group === FIRM && measure === "aum");
  return index < 0
    ? []
    : [{ kind: "section", id: "range", title: ["How wide the outcome is"] }, distributionFigure(reader, index)];
}

function distributionFigure(reader: Reading, index: number): FigureCell {
  const { run, cite, simulations, horizon, horizonMonth } = reader;
  const target = horizonTarget(reader);
  const content = histogramContent(reader, index, target);
  const colours = target === null ? "" : " The stronger bars meet the target.";
  return {
    kind: "figure",
    id: "distribution",
    title: target === null ? rangeTitle(reader, index) : targetTitle(target, horizon),
    subtitle: text`Share of ${simulations} by AUM in ${horizonMonth}, ${cite("currency", "text")}.${colours} The first and the last bar hold everything beyond.`,
    description: `Histogram of the firm's AUM at the horizon over the simulations, in ${run.currency}.`,
    chart: {
      wide: histogramChart(content, { width: WIDE, height: 310, amountLabels: 9 }),
      narrow: histogramChart(content, { width: NARROW, height: 280, amountLabels: 5 }),
    },
    table: binsTable(reader, index),
    computed: text`Counts of ${simulations} in bins of equal width at the last month end.`,
  };
}

interface HorizonTarget {
  readonly answer: TargetAnswer;
  readonly threshold: Value;
  readonly chance: Value;
}

/** The first target for the firm's AUM at the last month end. */
function horizonTarget({ run, cite }: Reading): HorizonTarget | null {
  const index = run.answers.targets.findIndex(
    ({ group, measure, when, threshold, unit }) =>
      group === FIRM &&
      measure === "aum" &&
      unit === "money" &&
      threshold !== null &&
      when.kind === "at" &&
      when.date === lastOf(run.months),
  );
  const answer = run.answers.targets[index];
  if (answer === undefined) return null;
  const path = `answers.targets[${index}]`;
  return {
    answer,
    threshold: cite(`${path}.threshold`, "stated-money"),
    chance: cite(`${path}.chance.value`, "chance"),
  };
}

function targetTitle({ answer, threshold, chance }: HorizonTarget, horizon: Value): Text {
  const high = answer.comparison === ">=";
  if (chance.value === 0)
    return high
      ? text`No simulation reaches ${threshold} by ${horizon}`
      : text`No simulation ends at or below ${threshold} in ${horizon}`;
  if (chance.value === 1)
    return high
      ? text`Every simulation reaches ${threshold} by ${horizon}`
      : text`Every simulation ends at or below ${threshold} in ${horizon}`;
  return high
    ? text`${chance} of simulations reach ${threshold} by ${horizon}`
    : text`${chance} of simulations end at or below ${threshold} in ${horizon}`;
}

function rangeTitle({ run, cite, horizon }: Reading, index: number): Text {
  const point = pointView(
    cite,
    (run.answers.distributions[index] as Distribution).point,
    `answers.distributions[${index}].point`,
  );
  const [low, high] = [point.value("p5", "money"), point.value("p95", "money")];
  if (low.text === high.text) return text`AUM is ${low} by ${horizon} in every case`;
  return text`Nine simulations in ten end between ${low} and ${high}`;
}

function histogramContent(reader: Reading, index: number, target: HorizonTarget | null): HistogramContent {
  const { run, cite, locale } = reader;
  const distribution = run.answers.distributions[index] as Distribution;
  const point = pointView(cite, distribution.point, `answers.distributions[${index}].point`);
  const marks: Mark[] = [
    { words: "5th", value: point.value("p5", "money"), kind: "percentile" },
    { words: "Median", value: point.value("p50", "money"), kind: "median" },
    { words: "95th", value: point.value("p95", "money"), kind: "percentile" },
  ];
  const [low, high] = [distribution.bins[0]?.from ?? 0, lastOf(distribution.bins).to];
  const level = target?.answer.threshold ?? null;
  const near = level !== null && level >= low - (high - low) / 2 && level <= high + (high - low) / 2;
  if (target !== null && near) marks.push({ words: "Target", value: target.threshold, kind: "goal" });
  return {
    description: `Histogram of the firm's AUM at the horizon, in ${run.currency}.`,
    currency: run.currency,
    locale,
    bins: distribution.bins.map(({ from, to, share }) => ({ from, to, share: share.value })),
    meets: (from, to) => {
      if (target === null || level === null) return false;
      return target.answer.comparison === ">=" ? (from + to) / 2 >= level : (from + to) / 2 <= level;
    },
    marks: saidRows(
      level === null && marks[0]?.value.text === marks[2]?.value.text ? marks.slice(1, 2) : marks,
      locale.language,
    ),
  };
}

function binsTable({ run, cite }: Reading, index: number): Table {
  const bins = run.answers.distributions[index]?.bins ?? [];
  const as = columnFormat(bins.flatMap(({ from, to }) => [from, to]));
  const path = (bin: number): string => `answers.distributions[${index}].bins[${bin}]`;
  return {
    caption: "Share of simulations by AUM at the horizon.",
    groups: [],
    columns: [
      { label: ["AUM from"], numeric: false },
      { label: ["To"], numeric: true },
      { label: ["Share"], numeric: true },
    ],
    rows: bins.map((_, bin) => ({
      head: [cite(`${path(bin)}.from`, as)],
      cells: [[cite(`${path(bin)}.to`, as)], [cite(`${path(bin)}.share.value`, "percent:1")]],
    })),
  };
}
