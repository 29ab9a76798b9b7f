import * as z from "zod";
import { InputError } from "../errors.js";
import { CONFIG, paint } from "../report/charts/theme.js";
import { type Cell, text } from "../report/cell.js";
import { finish } from "../report/draw.js";
import { atOf } from "../scenario/document/node.js";
import type { Entry, MapNode, Node } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import type { RunTable } from "../tables/run-table.js";
import { TABLE_NAMES, tablesOf } from "../tables/tables-of.js";
import { type Asking, asking, type CellReader } from "./asking-cell.js";
import type { NotebookCell } from "./notebook.js";
import { PICTURE } from "./quotable.js";
import { runAt } from "./report-cells.js";
import { carriedSvg } from "./carried-svg.js";
import { refuseInSpec, type SpecValue, specValue } from "./spec-json.js";

const ANY = z.string();

/** As the report's own charts, but for axes that name themselves and make room for their labels. */
const { title: _, ...quietAxis } = CONFIG.axis;
const OWN_CONFIG = {
  ...CONFIG,
  axis: { ...quietAxis, labelOverlap: true, titleColor: paint("muted"), titleFontWeight: 400 },
  legend: { labelColor: paint("ink"), titleColor: paint("muted"), titleFontWeight: 400 },
};

/** A drawn specification, and what it was drawn from. */
interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

/** Reads a specification of Vega-Lite; null after reporting. Which tables have something in them is known once the run is answered. */
export function specOf(cell: NotebookCell, reader: CellReader): Asking | null {
  const { log, drawSpec, runs } = reader;
  const before = log.problems.length;
  const text = (key: string): string | null => {
    const value = cell.map.entries.get(key)?.value;
    return value?.kind === "text" ? value.text : null;
  };
  const fromAt = cell.map.entries.get("from")?.value;
  const run = runAt(
    fromAt === undefined
      ? null
      : { node: fromAt, path: "vega-lite.from", key: "", schema: ANY, reading: { log, years: null } },
    [...runs.keys()],
  );
  const own = withoutKeys(cell.map, text("title") === null ? ["id", "from"] : ["id", "from", "title"]);
  refuseInSpec(own, log);
  const names = namesIn(own);
  if (names.length === 0)
    log.problems.push({
      spot: cell.spot,
      key: "vega-lite",
      what: "names no table",
      fix: "Write data: { name: fans }",
    });
  for (const name of names) refuseUnknownTable(name, log);
  if (run === null || log.problems.length > before) return null;
  return asking<Drawn>({
    cell,
    inputs: null,
    quotes: { currency: "", offers: [], none: PICTURE },
    answer: async (_, answered) => {
      const tables = tablesOf((answered.get(run) as { run: Parameters<typeof tablesOf>[0] }).run);
      const used = names.map((name) => tableNamed(name, tables));
      refuseUnknownFields(own, used);
      const spec = { width: 620, config: OWN_CONFIG, ...(specValue(own) as object), datasets: datasetsOf(used) };
      const drawn = await drawSpec(spec);
      if ("fault" in drawn) throw refused(cell, drawn.fault);
      const carried = carriedSvg(drawn.svg);
      if (typeof carried === "string") throw refused(cell, carried);
      return { ...carried, tables: used.map(({ name, rows }) => ({ name, rows: rows.length })) };
    },
    show: (drawn, id) => [pictureOf(drawn, { id, run, title: text("title") })],
  });
}

const refused = (cell: NotebookCell, what: string): InputError =>
  new InputError([
    {
      at: atOf(cell.spot),
      key: "vega-lite",
      what: what.replaceAll(/[^\P{C}]/gu, " ").slice(0, 200),
      fix: "Change the specification",
    },
  ]);

const withoutKeys = (map: MapNode, keys: readonly string[]): MapNode => ({
  ...map,
  entries: new Map([...map.entries].filter(([key]) => !keys.includes(key))),
});

/** The tables that are named, wherever: `data: { name: fans }`, and those of lookups. */
function namesIn(node: Node): readonly Node[] {
  if (node.kind === "list") return node.items.flatMap(namesIn);
  if (node.kind !== "map") return [];
  return [...node.entries].flatMap(([key, { value }]) => {
    const name = key === "data" && value.kind === "map" ? value.entries.get("name")?.value : undefined;
    return name === undefined ? namesIn(value) : [name];
  });
}

function tableNamed(node: Node, tables: readonly RunTable[]): RunTable {
  const name = node.kind === "text" ? node.text : "";
  const found = tables.find((table) => table.name === name);
  if (found !== undefined) return found;
  const names = tables.map((table) => table.name);
  const what = `names the table ${quoted(name)}, in which this run has nothing`;
  throw new InputError([{ at: atOf(node.spot), key: "data", what, fix: `Write ${listed(names, "or", 40)}` }]);
}

/** Before anything is run. */
function refuseUnknownTable(node: Node, log: Log): void {
  const name = node.kind === "text" ? node.text : "";
  if (TABLE_NAMES.includes(name)) return;
  const meant = suggest(name, TABLE_NAMES);
  const what = `names the table ${quoted(name)}${didYouMean(meant)}, which no run has`;
  const fix = `Write ${meant ?? listed(TABLE_NAMES, "or", TABLE_NAMES.length)}`;
  log.problems.push({ spot: node.spot, key: "data", what, fix });
}

const datasetsOf = (tables: readonly RunTable[]): Readonly<Record<string, readonly SpecValue[]>> =>
  Object.fromEntries(
    tables.map(({ name, columns, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null]))),
    ]),
  );

/** Transforms after which fields have names that only Vega-Lite knows. */
const NAMING = ["pivot", "fold", "flatten"];

/** A misspelt field draws an empty picture: it is refused, where no transform could have made it. */
function refuseUnknownFields(spec: MapNode, tables: readonly RunTable[]): void {
  const made = new Set(entriesIn(spec, "as").flatMap(({ value }) => textsOf(value)));
  if (NAMING.some((key) => entriesIn(spec, key).length > 0)) return;
  const known = [...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const problems = entriesIn(spec, "field").flatMap(({ value }) => {
    if (value.kind !== "text" || value.empty || known.includes(value.text) || made.has(value.text)) return [];
    const meant = suggest(value.text, known);
    const what = `names ${quoted(value.text)}${didYouMean(meant)}, which is no column of ${listed(tables.map(({ name }) => name))}`;
    return [{ at: atOf(value.spot), key: "field", what, fix: `Write ${meant ?? listed(known, "or", 40)}` }];
  });
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
}

function entriesIn(node: Node, wanted: string): readonly Entry[] {
  if (node.kind === "list") return node.items.flatMap((item) => entriesIn(item, wanted));
  if (node.kind !== "map") return [];
  return [...node.entries].flatMap(([key, entry]) => [
    ...(key === wanted ? [entry] : []),
    ...entriesIn(entry.value, wanted),
  ]);
}

const textsOf = (node: Node): readonly string[] =>
  node.kind === "text" ? [node.text] : node.kind === "list" ? node.items.flatMap(textsOf) : [];

function pictureOf(
  { svg, width, height, tables }: Drawn,
  { id, run, title }: { readonly id: string; readonly run: string; readonly title: string | null },
): Cell {
  const of = tables.map(({ name }) => name).join(" and ");
  const description = `A chart of the author's own, drawn from the tables ${of} of ${run}.`;
  const picture = finish(
    svg,
    { width, height, cited: [] },
    { id, variant: "wide", labelledBy: `${id}-title`, description },
  );
  const value = (place: string, rows: number) =>
    ({ text: String(rows), from: `${id}.${place}`, value: rows, as: "count" }) as const;
  const counts = tables.flatMap(
    ({ name, rows }, index) => text` ${name}: ${value(`tables[${index}].rows`, rows)} rows.`,
  );
  return {
    kind: "picture",
    id,
    title: [title ?? `${of.charAt(0).toUpperCase()}${of.slice(1)}`],
    svg: picture.replace('class="wide"', 'class="own"'),
    computed: text`Drawn from named tables of ${run}, as their files have them.${counts}`,
  };
}
