import { LINES, linesOf } from "../report/cells/bridge.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../report/cell.js";
import { type Cite, citingFrom } from "../report/cite.js";
import { localeOf } from "../report/locale.js";
import { asFall, columnFormat, NO_VALUE } from "../report/format.js";
import type { ComparedFigure, ComparedScenario, Comparison } from "../questions/compare.js";
import type { Differing } from "../questions/differing.js";
import { comparisonFigure, differenceFigure } from "../report/cells/comparison.js";
import { formatsOf } from "../report/measure-format.js";
import { estimated } from "./estimated.js";

/** Scenarios side by side: figures, targets, bridges, and what they assume otherwise. */
export function compareCells(
  id: string,
  comparison: Comparison,
  { names, title }: { readonly names: readonly string[]; readonly title: string | null },
): readonly Cell[] {
  const cite = citingFrom(comparison, comparison.currency, `${id}.`, localeOf(comparison.locale));
  const called = calledIn(comparison, names);
  const page: Side = { id, cite, at: "", comparison, labels: called.map((name) => [name]) };
  const legend = comparison.scenarios.flatMap(
    (_, index): Text => [
      ...(index === 0 ? [] : ["; "]),
      ...text`${names[index] as string}: ${cite(`scenarios[${index}].name`, "text")}`,
    ],
  );
  const [fans, figures] = [comparisonFigure(id, comparison, called), figureTable(page)];
  const less = called.length === 2 ? differenceFigure(id, comparison, { names: called }) : null;
  return [
    { ...fans, title: title === null ? fans.title : [title] },
    { ...figures, id: `${id}-figures`, subtitle: [...legend, ". ", ...figures.subtitle] },
    ...(less === null ? [] : [{ ...less, id: `${id}-difference` }]),
    ...targetTable(page),
    bridgeTable(page),
    ...comparison.scenarios.slice(1).flatMap((scenario, index) => differingTable(page, scenario, index + 1)),
  ];
}

/** What every table of a comparison is made from. */
export interface Side {
  readonly id: string;
  readonly cite: Cite;
  /** Of the comparison in the answer: "", or "comparison.". */
  readonly at: string;
  readonly comparison: Comparison;
  /** By scenario. */
  readonly labels: readonly Text[];
}

const LONGEST_LABEL = 30;

/** The scenarios' names where they are short and tell them apart; else the ids of their runs. */
function calledIn({ scenarios }: Comparison, names: readonly string[]): readonly string[] {
  const own = scenarios.map(({ name }) => name);
  const short = own.every((name) => name.length <= LONGEST_LABEL) && new Set(own).size === own.length;
  return short ? own : names;
}

const CHANCE = formatsOf(null);

/** A measure as a table says it. */
const measureName = (measure: string): string =>
  measure === "aum" ? "AUM" : measure.charAt(0).toUpperCase() + measure.slice(1).replaceAll("-", " ");

/** Medians, the differences of the others from the first with their paired standard errors, and how often they are higher. */
export function figureTable({ id, cite, at, comparison, labels }: Side): TableCell {
  const others = labels.slice(1);
  // A table of three or more has no room for it.
  const two = labels.length === 2;
  const row = (figure: ComparedFigure, index: number): Row => {
    const place = `${at}figures[${index}]`;
    const { value, change, error } = formatsOf(figure.measure);
    return {
      head: text`${measureName(figure.measure)} ${cite(`${place}.at`, figure.measure === "aum" ? "month" : "text")}`,
      cells: [
        ...figure.values.map(({ p50 }, side): Text => {
          return p50 === null ? [NO_VALUE] : [cite(`${place}.values[${side}].p50.value`, value)];
        }),
        ...figure.differences.slice(1).flatMap((paired, side): readonly Text[] => {
          const own = `${place}.differences[${side + 1}]`;
          const higher = paired?.higher == null ? NO_VALUE : cite(`${own}.higher.value`, "chance");
          const median = estimated(cite, paired?.p50, `${own}.p50`, [change, error]);
          return two ? [median, [higher]] : [median];
        }),
      ],
    };
  };
  return {
    kind: "table",
    id,
    title: [...labels.flatMap((label, index) => [...joint(index, labels.length), ...label]), " on the same draws"],
    subtitle: ["Medians of the simulations, and how much each lies above the first, path by path."],
    table: {
      caption: "Medians of the scenarios and differences from the first.",
      groups: [],
      columns: [
        { label: ["Measure"], numeric: false },
        ...labels.map((label) => ({ label, numeric: true })),
        ...others.flatMap((label) => [
          { label: text`${label} less ${labels[0] as Text}`, numeric: true },
          ...(two ? [{ label: ["Higher in"], numeric: true }] : []),
        ]),
      ],
      rows: comparison.figures.map(row),
    },
    computed: text`The scenarios share every draw that they have in common; ${cite(`${at}paths`, "count")} simulations each, seed ${cite(`${at}seed`, "text")}. ±: paired standard error of the difference of the medians. ${two ? "Higher in: share of the simulations." : ""}`,
  };
}

const joint = (index: number, count: number): Text => (index === 0 ? [] : [index === count - 1 ? " and " : ", "]);

export function targetTable({ id, cite, at, comparison, labels }: Side): readonly TableCell[] {
  if (comparison.targets.length === 0) return [];
  const rows = comparison.targets.map(({ chances, differences }, index): Row => {
    const place = `${at}targets[${index}]`;
    return {
      head: [cite(`${place}.text`, "text")],
      cells: [
        ...chances.map((one, side) => estimated(cite, one, `${place}.chances[${side}]`, [CHANCE.value, CHANCE.error])),
        ...differences
          .slice(1)
          .map((one, side) => estimated(cite, one, `${place}.differences[${side + 1}]`, [CHANCE.change, CHANCE.error])),
      ],
    };
  });
  return [
    {
      kind: "table",
      id: `${id}-targets`,
      title: ["What that does to the targets"],
      subtitle: ["Share of the simulations that meet each target, with standard errors; differences are paired."],
      table: {
        caption: "Chances of the targets by scenario.",
        groups: [],
        columns: [
          { label: ["Target"], numeric: false },
          ...labels.map((label) => ({ label, numeric: true })),
          ...labels.slice(1).map((label) => ({ label: text`${label} less ${labels[0] as Text}`, numeric: true })),
        ],
        rows,
      },
      computed: [],
    },
  ];
}

/** The bridges from opening to closing, side by side. */
export function bridgeTable({ id, cite, at, comparison, labels }: Side): TableCell {
  const bridges = comparison.scenarios.map(({ bridge }) => bridge);
  const as = columnFormat(bridges.flatMap(({ opening, closing }) => [opening, closing.value]));
  const shown = new Set(linesOf(bridges));
  const has = (line: (typeof LINES)[number]["line"], side: number): boolean => bridges[side]?.[line] !== undefined;
  const cells = (line: string, format: typeof as | ReturnType<typeof asFall>): readonly Text[] =>
    bridges.map((_, side) => [cite(`${at}scenarios[${side}].bridge.${line}`, format)]);
  return {
    kind: "table",
    id: `${id}-bridges`,
    title: ["The bridges side by side"],
    subtitle: text`From the opening to the closing of each scenario's own horizon, means over the simulations, ${cite(`${at}currency`, "text")}.`,
    table: {
      caption: "Bridges from opening to closing by scenario.",
      groups: [],
      columns: [{ label: ["Line"], numeric: false }, ...labels.map((label) => ({ label, numeric: true }))],
      rows: [
        { head: ["Opening"], cells: cells("opening", as) },
        ...LINES.filter((line) => shown.has(line)).map(({ line, words, falls }): Row => {
          const format = falls ? asFall(as) : as;
          return {
            head: [words],
            cells: bridges.map((_, side): Text => {
              return has(line, side) ? [cite(`${at}scenarios[${side}].bridge.${line}.value`, format)] : [NO_VALUE];
            }),
          };
        }),
        { head: ["Closing"], cells: cells("closing.value", as), emphasis: "total" },
      ],
    },
    computed: ["Each line is a mean, so every column adds up; figures are rounded one by one."],
  };
}

/** Assumptions and conventions that a scenario states otherwise than the first. */
function differingTable({ id, cite, at, labels }: Side, scenario: ComparedScenario, side: number): readonly Cell[] {
  const own = labels.length === 2 ? `${id}-differing` : `${id}-differing-${side}`;
  const [first, label] = [labels[0] as Text, labels[side] as Text];
  if (scenario.assumptions.length + scenario.conventions.length === 0) {
    const items = [text`${label} states the same assumptions and conventions as ${first}.`];
    return [{ kind: "note", id: own, items, computed: [] }];
  }
  const rows = (lines: readonly Differing[], kind: string): readonly Row[] =>
    lines.map((line, index) => {
      const place = `${at}scenarios[${side}].${kind}[${index}]`;
      const said = (which: "first" | "second"): Text =>
        line[which] === null ? [NO_VALUE] : [cite(`${place}.${which}`, "text")];
      return { head: [cite(`${place}.label`, "text")], cells: [said("first"), said("second")] };
    });
  return [
    {
      kind: "table",
      id: own,
      title: text`What ${label} assumes otherwise than ${first}`,
      subtitle: ["Every assumption and convention that differs, as it is stated; all others are the same."],
      table: {
        caption: "Differing assumptions and conventions.",
        groups: [],
        columns: [
          { label: ["Assumption or convention"], numeric: false },
          { label: first, numeric: false },
          { label, numeric: false },
        ],
        rows: [...rows(scenario.assumptions, "assumptions"), ...rows(scenario.conventions, "conventions")],
      },
      computed: [],
    },
  ];
}
