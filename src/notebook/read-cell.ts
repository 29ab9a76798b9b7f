import { readDocument } from "../scenario/document/read-document.js";
import type { MapNode, Spot, TextNode } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import type { NotebookCell, Parameter } from "./notebook.js";
import { CELL_TYPES } from "./cell-types.js";
import { filledIn } from "./substitute.js";

/** A fence as it stands in the file. */
export interface Fence {
  /** What follows the three backticks: "aum chart id=fan kind=fan". */
  readonly info: string;
  readonly body: string;
  readonly spot: Spot;
}

/** Reads a fence that begins with "aum"; the keys of its first line and those of its body are the same keys. */
export function readCell({ info, body, spot }: Fence, parameters: readonly Parameter[], log: Log): NotebookCell | null {
  const refuse = (what: string, fix: string, at = spot): null => {
    log.problems.push({ spot: at, key: "the cell", what, fix });
    return null;
  };
  const [, type = "", ...words] = info.split(/\s+/);
  if (!(CELL_TYPES as readonly string[]).includes(type)) {
    const meant = suggest(type, CELL_TYPES);
    const what =
      type === "" ? "does not say what it is" : `is ${quoted(type)}${didYouMean(meant)}, which is no kind of cell`;
    return refuse(what, meant === null ? `Write aum and one of ${listed(CELL_TYPES, "or", 20)}` : `Write aum ${meant}`);
  }
  const inside = bodyOf({ body, spot }, parameters, log);
  if (inside === null) return null;
  const entries = new Map(inside.entries);
  for (const word of words) {
    const [, key, value] = /^([a-z-]+)=(\S+)$/.exec(word) ?? [];
    const at = { ...spot, column: spot.column + 3 + Math.max(0, info.indexOf(word)) };
    if (key === undefined || value === undefined)
      refuse(`has ${quoted(word)} after its kind`, "Write key=value, as in id=fan", at);
    else if (entries.has(key)) refuse(`says ${key} twice`, "Keep one of the two", at);
    else {
      const valueAt = { ...at, column: at.column + key.length + 1 };
      const filled = filledIn({ text: value, spot: valueAt }, parameters, log, "the cell");
      entries.set(key, { spot: at, value: textEntry(filled, valueAt) });
    }
  }
  const id = entries.get("id")?.value;
  const name = id?.kind === "text" ? id.text : "";
  if (name !== "" && !/^[a-z][a-z0-9-]{0,40}$/.test(name))
    return refuse(`has the id ${quoted(name)}`, "Write small letters, digits and -, such as fan-of-aum");
  return { kind: "cell", type, id: name, map: { kind: "map", spot, entries }, spot, body, firstLine: spot.line + 1 };
}

const textEntry = (text: string, spot: Spot): TextNode => ({
  kind: "text",
  spot,
  text,
  empty: false,
  removes: false,
  indent: 0,
});

/** The body as a mapping whose places are those of the notebook. */
function bodyOf({ body, spot }: Omit<Fence, "info">, parameters: readonly Parameter[], log: Log): MapNode | null {
  if (body.trim() === "") return { kind: "map", spot, entries: new Map() };
  const first: Spot = { ...spot, line: spot.line + 1, column: 1 };
  const text = filledIn({ text: body, spot: first }, parameters, log, "the cell");
  const node = readDocument({ file: spot.file, rank: 0, source: "\n".repeat(spot.line) + text }, log);
  if (node === null || node.kind === "broken") return null;
  if (node.kind === "map") return node;
  log.problems.push({ spot: node.spot, key: "the cell", what: "is no mapping", fix: "Write lines of key: value" });
  return null;
}
