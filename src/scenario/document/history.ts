import { InputError } from "../../errors.js";
import { formatMonth, type Month, parseMonth } from "../../months.js";
import { Exact } from "../../units.js";
import type { HistoryFile, HistoryRow, ReadHistory } from "../history-file.js";
import type { Log } from "../reading/log.js";
import { listed, quoted } from "../reading/shown.js";
import { historyKeysAreClear } from "./history-keys.js";
import { type HistoryUnit, UNIT_FIX, unitOfHistory } from "./history-units.js";
import { LONGEST_CHAIN } from "./extends.js";
import type { Entry, ListNode, MapNode, Node, Spot, TextNode } from "./node.js";

/** After episodes. */
const RANK = LONGEST_CHAIN + 1000;

/** The history that a scenario names is laid into it as returns, so that it is whole without the file. */
export function withHistory(root: MapNode, log: Log, read: ReadHistory | undefined): MapNode {
  const markets = root.entries.get("markets");
  const history = markets?.value.kind === "map" ? markets.value.entries.get("history") : undefined;
  if (read === undefined || markets?.value.kind !== "map" || history === undefined) return root;
  const stated = asMap(history.value);
  const file = stated?.entries.get("file")?.value;
  if (stated === null || stated.entries.has("returns") || file?.kind !== "text" || file.empty) return root;
  const found = reading({ stated, file, assets: idsOf(markets.value) }, log, read);
  const value: MapNode = {
    ...markets.value,
    entries: new Map([
      ...markets.value.entries,
      ["history", { ...history, value: found ?? { kind: "broken", spot: file.spot } }],
    ]),
  };
  return { ...root, entries: new Map([...root.entries, ["markets", { ...markets, value }]]) };
}

/** `history: FILE` is short for `history: { file: FILE }`. */
function asMap(node: Node): MapNode | null {
  if (node.kind === "map") return node;
  if (node.kind !== "text" || node.empty) return null;
  return { kind: "map", spot: node.spot, entries: new Map([["file", { spot: node.spot, value: node }]]) };
}

const idsOf = ({ entries }: MapNode): readonly string[] => {
  const assets = entries.get("assets")?.value;
  return assets?.kind === "map" ? [...assets.entries.keys()] : [];
};

interface Asked {
  readonly stated: MapNode;
  readonly file: TextNode;
  readonly assets: readonly string[];
}

function reading({ stated, file, assets }: Asked, log: Log, read: ReadHistory): MapNode | null {
  const refuse = (what: string, fix: string, spot: Spot = file.spot): null => {
    log.problems.push({ spot, key: "markets.history", what, fix });
    return null;
  };
  if (!historyKeysAreClear(stated, assets, log)) return null;
  try {
    return laidOut({ stated, assets, refuse }, read(file.text.trim(), file.spot.file));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { at, what, fix } of error.problems) refuse(what, fix, spotAt(at) ?? file.spot);
    return null;
  }
}

/** "us.csv:31" as a place. */
function spotAt(at: string): Spot | null {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(at) ?? [];
  return file === undefined ? null : { file, rank: RANK, line: Number(line), column: 1 };
}

type Refuse = (what: string, fix: string, spot?: Spot) => null;

interface Laying {
  readonly stated: MapNode;
  readonly assets: readonly string[];
  readonly refuse: Refuse;
}

function laidOut({ stated, assets, refuse }: Laying, history: HistoryFile): MapNode | null {
  const columns = columnsOf(stated, assets);
  const unknown = [...columns].find(([, column]) => !history.columns.includes(column));
  if (unknown !== undefined) {
    const [id, column] = unknown;
    const what = `names ${quoted(history.file)}, which has no column ${quoted(column)} but ${listed(history.columns.map(quoted), "and", 12)}`;
    return refuse(what, `Add columns: { ${id}: … } with the column of ${id}`);
  }
  const used = between(stated, history.rows).map((row) => ({
    row,
    cells: [...columns].map(([, column]) => row.cells.get(column) ?? ""),
  }));
  const isWhole = ({ cells }: (typeof used)[number]) => cells.every((cell) => cell !== "");
  // A series that begins later or ends earlier than the others shortens the history; a hole in it is refused.
  const [first, last] = [used.findIndex(isWhole), used.findLastIndex(isWhole)];
  if (first < 0)
    return refuse(
      `names ${quoted(history.file)}, which has no month with all returns`,
      "Name other columns, or another span",
    );
  const rows = used.slice(first, last + 1);
  const hole = rows.find((one) => !isWhole(one));
  if (hole !== undefined) {
    const spot = spotOf(history, hole.row);
    return refuse(
      `has no return in ${formatMonth(hole.row.month)}`,
      "Fill it, or use a span without it (from, to)",
      spot,
    );
  }
  const unit =
    statedUnit(stated) ??
    unitOfHistory(
      [...columns].map(([, name], index) => ({
        name,
        cells: rows.map(({ row, cells }) => ({ row, text: cells[index] as string })),
      })),
    );
  if (typeof unit !== "string") {
    const { what, row } = unit;
    return row === null
      ? refuse(`names ${quoted(history.file)}, which ${what}`, UNIT_FIX)
      : refuse(what, UNIT_FIX, spotOf(history, row));
  }
  const text = (value: string, spot: Spot): TextNode => ({
    kind: "text",
    spot,
    text: value,
    empty: false,
    removes: false,
    indent: null,
  });
  const series = [...columns].map(([id], index): [string, Entry] => {
    const items = rows.map(({ row, cells }) => text(inPercent(cells[index] as string, unit), spotOf(history, row)));
    const list: ListNode = { kind: "list", spot: stated.spot, items };
    return [id, { spot: stated.spot, value: list }];
  });
  const month = formatMonth((rows[0] as (typeof rows)[number]).row.month);
  const kept = [...stated.entries].filter(([key]) => !["columns", "written-in", "from", "to"].includes(key));
  const entry = (value: Node): Entry => ({ spot: stated.spot, value });
  const returns: MapNode = { kind: "map", spot: stated.spot, entries: new Map(series) };
  return {
    ...stated,
    entries: new Map([...kept, ["from", entry(text(month, stated.spot))], ["returns", entry(returns)]]),
  };
}

const spotOf = ({ file }: HistoryFile, { line }: HistoryRow): Spot => ({ file, rank: RANK, line, column: 1 });

/** Asset class → column: as written, else of its own name. */
function columnsOf(stated: MapNode, assets: readonly string[]): ReadonlyMap<string, string> {
  const written = stated.entries.get("columns")?.value;
  const named = written?.kind === "map" ? written.entries : new Map<string, Entry>();
  return new Map(
    assets.map((id) => {
      const node = named.get(id)?.value;
      return [id, node?.kind === "text" ? node.text.trim() : id] as const;
    }),
  );
}

function between({ entries }: MapNode, rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const bound = (key: "from" | "to"): Month | null => {
    const node = entries.get(key)?.value;
    return node?.kind === "text" ? parseMonth(node.text.trim()) : null;
  };
  const [from, to] = [bound("from"), bound("to")];
  return rows.filter(({ month }) => (from === null || month >= from) && (to === null || month <= to));
}

/** What the scenario says of bare numbers; null where it leaves it to their size. */
function statedUnit({ entries }: MapNode): HistoryUnit | null {
  const written = entries.get("written-in")?.value;
  return written?.kind === "text" && (written.text === "percent" || written.text === "decimals") ? written.text : null;
}

/** As the scenario writes it; what is no number stays as it is, and is refused where it is read. */
function inPercent(cell: string, unit: HistoryUnit): string {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return cell;
  return unit === "percent" ? `${cell}%` : `${new Exact(cell).times(100).toFixed()}%`;
}
