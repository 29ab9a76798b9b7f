import type { Bridge } from "../../analysis/run.js";
import type { ComparedFigure, ComparedScenario, Comparison } from "../../questions/compare.js";
import type { Differing } from "../../questions/differing.js";
import { NO_VALUE, percent } from "../../report/format.js";
import { shown } from "../../scenario/reading/shown.js";
import { changed, estimated, inCurrency, RATE, writtenAs } from "./measured.js";
import { outputName } from "../files/output-name.js";
import { textTable } from "./text-table.js";

/** Scenarios side by side: a table for each measure, the targets, the bridges, and what differs. */
export function compareTable(comparison: Comparison): string {
  const { scenarios, paths, seed, currency, figures, targets } = comparison;
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const labels = scenarios.map(labelOf);
  return [
    scenarios.map(({ name }, index) => `${labels[index]}: ${shown(name)}`).join("\n"),
    `${paths} paths each, on the same draws (seed ${shown(seed)}); differences from ${labels[0]}, ± their paired standard error`,
    ...measures.map((measure) =>
      figureTable(
        measure,
        figures.filter((figure) => figure.measure === measure),
        { labels, currency },
      ),
    ),
    ...(targets.length === 0 ? [] : [targetTable(comparison, labels)]),
    bridgeTable(scenarios, { labels, currency }),
    ...scenarios.slice(1).flatMap((scenario, index) => differingTable(scenario, labels, index + 1)),
  ].join("\n\n");
}

const labelOf = ({ file }: ComparedScenario): string => outputName(file);

interface Wording {
  readonly labels: readonly string[];
  readonly currency: string;
}

const TITLES: Readonly<Record<string, string>> = {
  aum: "AUM",
  revenue: "Revenue",
  "net-flows": "Net flows",
  "operating-income": "Operating income",
};

function figureTable(
  measure: ComparedFigure["measure"],
  figures: readonly ComparedFigure[],
  { labels, currency }: Wording,
): string {
  const written = writtenAs(measure, currency);
  const others = labels.slice(1);
  const head = [
    TITLES[measure] ?? measure,
    ...labels.map((label) => `Median, ${label}`),
    ...others.flatMap((label) => [`${label}: median`, "mean", "higher on"]),
  ];
  const rows = figures.map(({ at, values, differences }) => [
    at,
    ...values.map(({ p50 }) => (p50 === null ? NO_VALUE : written.value(p50.value))),
    ...differences
      .slice(1)
      .flatMap((one) => [
        changed(one?.p50 ?? null, written),
        changed(one?.mean ?? null, written),
        one?.higher == null ? NO_VALUE : percent(one.higher.value),
      ]),
  ]);
  return textTable(head, rows, 1);
}

function targetTable({ targets }: Comparison, labels: readonly string[]): string {
  const rows = targets.map(({ text, chances, differences }) => [
    text,
    ...chances.map((one) => estimated(one, RATE)),
    ...differences.slice(1).map((one) => changed(one, RATE)),
  ]);
  const head = ["Chance of the target", ...labels, ...labels.slice(1).map((label) => `${label}: differs by`)];
  return textTable(head, rows, 1);
}

/** Lines of the bridge with their sign in it. */
const LINES: readonly { readonly line: keyof Bridge; readonly label: string; readonly sign: 1 | -1 }[] = [
  { line: "opening", label: "Opening", sign: 1 },
  { line: "inflows", label: "Inflows", sign: 1 },
  { line: "outflows", label: "Outflows", sign: -1 },
  { line: "exchanges", label: "Exchanges", sign: 1 },
  { line: "distributions", label: "Distributions", sign: -1 },
  { line: "marketGain", label: "Market gain", sign: 1 },
  { line: "fees", label: "Fees", sign: -1 },
];

/** Occasional lines are what is left of the closing. */
function bridgeTable(scenarios: readonly ComparedScenario[], { labels, currency }: Wording): string {
  const { change, value } = inCurrency(currency);
  const read = (bridge: Bridge, line: keyof Bridge): number => {
    const found = bridge[line];
    return typeof found === "number" ? found : typeof found === "object" ? found.value : 0;
  };
  const parts = scenarios.map(({ bridge }) => LINES.map(({ line, sign }) => sign * read(bridge, line)));
  const besides = parts.map(
    (own, index) => read(scenarios[index]?.bridge as Bridge, "closing") - own.reduce((sum, part) => sum + part, 0),
  );
  const row = (label: string, own: readonly number[], show: (one: number) => string): readonly string[] => [
    label,
    ...own.map(show),
    ...own.slice(1).map((one) => change(one - (own[0] as number))),
  ];
  const rows = LINES.flatMap(({ label, line }, at) => {
    const own = parts.map((part) => part[at] as number);
    if (own.every((one) => one === 0)) return [];
    return [row(label, own, line === "opening" ? value : change)];
  });
  const opening = Math.abs(parts[0]?.[0] ?? 0);
  if (besides.some((one) => Math.abs(one) > 1e-9 * opening)) rows.push(row("Other movements", besides, change));
  rows.push(
    row(
      "Closing",
      scenarios.map(({ bridge }) => bridge.closing.value),
      value,
    ),
  );
  const head = ["Bridge, means over the paths", ...labels, ...labels.slice(1).map((label) => `${label}: differs by`)];
  return textTable(head, rows, 1);
}

function differingTable({ assumptions, conventions }: ComparedScenario, labels: readonly string[], at: number) {
  const [first, own] = [labels[0] as string, labels[at] as string];
  const rows = [...assumptions, ...conventions].map(({ label, first: before, second }: Differing) => [
    shown(label),
    before === null ? NO_VALUE : shown(before),
    second === null ? NO_VALUE : shown(second),
  ]);
  if (rows.length === 0) return [`${own} states the same assumptions and conventions as ${first}.`];
  return [textTable(["Differing assumptions and conventions", first, own], rows, 3)];
}
