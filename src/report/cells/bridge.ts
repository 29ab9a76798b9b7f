import type { Bridge } from "../../analysis/run.js";
import { type Cell, type FigureCell, type Row, type TableCell, type Text, type Value, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { type Step, axisIsCut, waterfallChart } from "../charts/waterfall.js";
import { type Format, NO_VALUE, asFall, columnFormat } from "../format.js";
import { FIRM, type Reading } from "../reading.js";
import { saidRows } from "../words/say.js";

/** Why AUM changes: the bridge of means, and the bridges of chosen sets of paths as a table. */
export function bridgeCells(reader: Reading): readonly Cell[] {
  const bridges = reader.run.answers.bridges.flatMap((bridge, index) =>
    bridge.group === FIRM ? [{ bridge, index }] : [],
  );
  const mean = bridges.find(({ bridge }) => bridge.of === "mean");
  if (mean === undefined) return [];
  const table = bridges.length > 1 ? [bridgeTable(reader, bridges)] : [];
  return [{ kind: "section", id: "causes", title: ["What moves it"] }, bridgeFigure(reader, mean), ...table];
}

interface Found {
  readonly bridge: Bridge;
  readonly index: number;
}

type Line =
  | "inflows"
  | "outflows"
  | "exchanges"
  | "reinvested"
  | "distributions"
  | "acquisitions"
  | "disposals"
  | "realizations"
  | "scope"
  | "marketGain"
  | "fx"
  | "fees";

/** In the order of the ledger; `falls` are counted as positive amounts that leave. */
export const LINES: readonly { readonly line: Line; readonly words: string; readonly falls: boolean }[] = [
  { line: "inflows", words: "Inflows", falls: false },
  { line: "outflows", words: "Outflows", falls: true },
  { line: "exchanges", words: "Exchanges", falls: false },
  { line: "marketGain", words: "Market gain", falls: false },
  { line: "fx", words: "FX", falls: false },
  { line: "distributions", words: "Distributions", falls: true },
  { line: "reinvested", words: "Reinvested", falls: false },
  { line: "acquisitions", words: "Acquisitions", falls: false },
  { line: "disposals", words: "Disposals", falls: true },
  { line: "realizations", words: "Realizations", falls: true },
  { line: "scope", words: "Scope", falls: false },
  { line: "fees", words: "Fees", falls: true },
];

/** Lines that are nothing in every bridge are left out. */
export function linesOf(bridges: readonly Bridge[]): typeof LINES {
  return LINES.filter(({ line }) => bridges.some((bridge) => valueOf(bridge, line) !== 0));
}

const valueOf = (bridge: Bridge, line: Line): number => bridge[line]?.value ?? 0;

const pathOf = (index: number, line: string): string => `answers.bridges[${index}].${line}`;

function bridgeFigure(reader: Reading, { bridge, index }: Found): FigureCell {
  const { cite, simulations, horizonMonth, run } = reader;
  const steps = stepsOf(reader, { bridge, index });
  const description = `Bridge from AUM at the start to AUM at the horizon by cause, means over the simulations, in ${run.currency}.`;
  const content = {
    description,
    currency: run.currency,
    locale: reader.locale,
    steps: saidRows(steps, reader.locale.language),
  };
  const cut = axisIsCut(steps) ? " The axis is cut: totals do not stand on zero." : "";
  return {
    kind: "figure",
    id: "bridge",
    title: bridgeTitle(reader, { bridge, index }),
    subtitle: text`Change in AUM from ${cite("start", "month")} to ${horizonMonth}, ${cite("currency", "text")}, mean of ${simulations}.${cut}`,
    description,
    chart: {
      wide: waterfallChart(content, { width: WIDE, height: 330, rows: false }),
      narrow: waterfallChart(content, { width: NARROW, height: 34 * steps.length + 34, rows: true }),
    },
    table: {
      caption: "Bridge of means.",
      groups: [],
      columns: [
        { label: ["Line"], numeric: false },
        { label: ["Mean"], numeric: true },
      ],
      rows: steps.map(({ words, value }) => ({ head: nameOf(reader, words), cells: [[value]] })),
    },
    computed: text`Each line is the mean over all ${simulations} of its sum over the horizon, so the lines add up to the change. Largest residual of any bridge: ${cite("answers.checks.largestBridgeResidual", "tiny")} ${cite("currency", "text")}.`,
  };
}

const OPENING = "Opening";
const CLOSING = "Closing";

function nameOf({ cite, horizonMonth }: Reading, words: string): Text {
  if (words === OPENING) return text`Opening, ${cite("start", "date")}`;
  return words === CLOSING ? text`Closing, ${horizonMonth}` : [words];
}

function stepsOf({ cite }: Reading, { bridge, index }: Found): readonly Step[] {
  const change = ({ line, words, falls }: (typeof LINES)[number]): Step => ({
    kind: "change",
    words,
    value: cite(`${pathOf(index, line)}.value`, falls ? "fall-money" : "signed-money"),
    amount: falls ? -valueOf(bridge, line) : valueOf(bridge, line),
  });
  return [
    { kind: "total", words: OPENING, value: cite(pathOf(index, "opening"), "money"), amount: bridge.opening },
    ...linesOf([bridge]).map(change),
    {
      kind: "total",
      words: CLOSING,
      value: cite(`${pathOf(index, "closing")}.value`, "money"),
      amount: bridge.closing.value,
    },
  ];
}

function bridgeTitle({ cite }: Reading, { bridge, index }: Found): Text {
  const amount = (line: Line, as: Format): Value => cite(`${pathOf(index, line)}.value`, as);
  const gain = bridge.marketGain.value;
  const market =
    gain === 0
      ? ["markets add nothing"]
      : gain > 0
        ? text`markets add ${amount("marketGain", "money")}`
        : text`markets take ${amount("marketGain", "money")}`;
  if (bridge.inflows.value === 0 && bridge.outflows.value === 0)
    return text`Clients neither add nor withdraw; ${market}`;
  return text`Clients bring ${amount("inflows", "money")} and withdraw ${amount("outflows", "money")}; ${market}`;
}

const SETS: Readonly<Record<Bridge["of"], string>> = {
  mean: "Mean",
  p5: "5th",
  p25: "25th",
  p50: "Median",
  p75: "75th",
  p95: "95th",
  projection: "At expected returns",
};
const COLUMNS: readonly Bridge["of"][] = ["mean", "p5", "p50", "p95", "projection"];

/** The bridge in bad, middling and good paths: what differs between them. */
function bridgeTable(reader: Reading, bridges: readonly Found[]): TableCell {
  const { cite } = reader;
  const shown = COLUMNS.flatMap((of) => bridges.find(({ bridge }) => bridge.of === of) ?? []);
  const as = columnFormat(shown.flatMap(({ bridge }) => [bridge.opening, bridge.closing.value]));
  const row = (head: Text, path: (found: Found) => string, format: Format = as): Row => ({
    head,
    cells: shown.map((found) => [cite(path(found), format)]),
  });
  const lines = linesOf(shown.map(({ bridge }) => bridge));
  return {
    kind: "table",
    id: "bridge-sets",
    title: ["The same bridge where things go badly, middling and well"],
    subtitle: text`${cite("currency", "text")}. Each percentile is the mean of the 2% of simulations whose closing AUM is nearest to it, so every column adds up.`,
    table: {
      caption: "Bridges of the mean and of sets of simulations.",
      groups: [],
      columns: [
        { label: ["Line"], numeric: false },
        ...shown.map(({ bridge }) => ({ label: [SETS[bridge.of]], numeric: true })),
      ],
      rows: [
        row(["Opening"], ({ index }) => pathOf(index, "opening")),
        ...lines.map(({ line, words, falls }) =>
          row([words], ({ index }) => `${pathOf(index, line)}.value`, falls ? asFall(as) : as),
        ),
        { ...row(["Closing"], ({ index }) => `${pathOf(index, "closing")}.value`), emphasis: "total" },
        {
          head: ["Simulations in the set"],
          cells: shown.map(({ bridge, index }) => [
            bridge.of === "projection" ? NO_VALUE : cite(pathOf(index, "paths"), "count"),
          ]),
        },
      ],
    },
    computed: [
      `Means over replayed paths.${shown.some(({ bridge }) => bridge.of === "projection") ? " The last column is the exact ledger." : ""} Figures are rounded one by one, so a column may differ from its total by its last digit.`,
    ],
  };
}
