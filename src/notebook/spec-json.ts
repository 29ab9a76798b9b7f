import type { Entry, MapNode, Node } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import { quoted } from "../scenario/reading/shown.js";

/** A value of a specification with its types, as YAML means them: 5 is a number, "5" a text. */
export type SpecValue = string | number | boolean | null | readonly SpecValue[] | { readonly [key: string]: SpecValue };

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
  ["~", null],
  ["", null],
]);

export function specValue(node: Node): SpecValue {
  if (node.kind === "map")
    return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, specValue(value)]));
  if (node.kind === "list") return node.items.map(specValue);
  if (node.kind === "broken") return null;
  const { text, indent } = node;
  // Where something stands before the first letter, it is a quotation mark; what was folded is a text too.
  if (indent !== 0) return node.empty && indent === null ? null : text;
  if (WORDS.has(text)) return WORDS.get(text) as boolean | null;
  return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What a specification of a report may not have, wherever it stands in it: what reads, leads away, reacts or runs without end. */
const REFUSED: ReadonlyMap<string, readonly [what: string, fix: string]> = new Map([
  ["url", ["reads from an address", "Name a table of the run: data: { name: fans }"]],
  ["href", ["leads away from the report", "Remove it"]],
  ["values", ["brings data of its own", "Name a table of the run: data: { name: fans }, or draw a datum"]],
  ["datasets", ["brings data of its own", "Name tables of the run: data: { name: fans }"]],
  ["sequence", ["makes data of its own", "Name a table of the run: data: { name: fans }"]],
  ["graticule", ["makes data of its own", "Name a table of the run: data: { name: fans }"]],
  ["format", ["says how a file is read, or how a number is written", "Write axis: { labelExpr: … }, or remove it"]],
  ["loader", ["reads from an address", "Remove it"]],
  ["signals", ["is of Vega, not of Vega-Lite", "Write a specification of Vega-Lite"]],
  ["marks", ["is of Vega, not of Vega-Lite", "Write mark: line"]],
  ["events", ["reacts to events, and the picture stands still", "Remove it"]],
  ["select", ["reacts to events, and the picture stands still", "Remove it"]],
  ["selection", ["reacts to events, and the picture stands still", "Remove it"]],
  ["bind", ["reacts to events, and the picture stands still", "Remove it"]],
]);

/** Values that are lists are allowed under these: ticks of an axis or a legend. */
const TICKS: ReadonlySet<string> = new Set(["axis", "legend", "header", "bin", "impute"]);

/** Functions of expressions that make as much as one asks for. */
const ENDLESS =
  /\b(sequence|pad|repeat|replace|loadedFonts|data|setdata|vlSelection\w*|modify|scale|invert|copy|treePath)\s*\(/;

/** Reports what a specification may not have, each at its place. */
export function refuseInSpec(node: Node, log: Log, parent = ""): void {
  if (node.kind === "list") for (const item of node.items) refuseInSpec(item, log, parent);
  if (node.kind === "text" && EXPRESSIONS.has(parent)) {
    const [found] = ENDLESS.exec(node.text) ?? [];
    if (found !== undefined)
      log.problems.push({ spot: node.spot, key: quoted(node.text), what: `calls ${found}…)`, fix: "Remove it" });
  }
  if (node.kind === "map") for (const entry of node.entries) refuseEntry(entry, { node, parent, log });
}

const EXPRESSIONS: ReadonlySet<string> = new Set(["calculate", "filter", "expr", "labelExpr", "test", "update"]);

interface Around {
  readonly node: MapNode;
  readonly parent: string;
  readonly log: Log;
}

function refuseEntry([key, { spot, value }]: [string, Entry], { parent, log }: Around): void {
  const refused = REFUSED.get(key);
  const isTick = key === "values" && TICKS.has(parent);
  const isNumberFormat = key === "format" && value.kind === "text";
  const isImage =
    (key === "mark" || (key === "type" && parent === "mark")) && value.kind === "text" && value.text === "image";
  const problem = isImage
    ? (["draws images, which a report does not fetch", "Write another mark"] as const)
    : key === "$schema" && value.kind === "text" && !/vega-lite/.test(value.text)
      ? (["is not of Vega-Lite", "Write a specification of Vega-Lite"] as const)
      : isTick || isNumberFormat
        ? undefined
        : refused;
  if (problem === undefined) return refuseInSpec(value, log, key);
  const [what, fix] = problem;
  log.problems.push({ spot, key, what, fix });
}
