import markdownIt from "markdown-it";
import { refuseIfAny } from "../errors.js";
import type { Spot } from "../scenario/document/node.js";
import { readText } from "../scenario/document/read-text.js";
import { inOrder, type Log, newLog } from "../scenario/reading/log.js";
import { frontMatterOf, MAIN } from "./front-matter.js";
import type { Block, Followed, Notebook, NotebookCell, Parameter } from "./notebook.js";
import type { GivenParameters } from "./parameters.js";
import { type Fence, readCell } from "./read-cell.js";
import { readProse } from "./read-prose.js";

/** Stand for values while Markdown is rendered; a notebook may not write them. */
export const VALUE_MARKS = ["\uE000", "\uE001"] as const;

/**
 * Reads a notebook: YAML front matter between two lines `---`, Markdown with values in braces, and fences that begin with ```aum.
 * Nothing is run, and nothing in it ever is.
 *
 * @param source  text or bytes, UTF-8, at most 1 MB
 * @param given   parameters set from outside
 * @throws InputError with every problem found, in the order of the file
 */
export function readNotebook(source: string | Uint8Array, file: string, given: GivenParameters = new Map()): Notebook {
  const { notebook, log } = tryNotebook(source, file, given);
  refuseIfAny(inOrder(log.problems));
  return notebook as Notebook;
}

/**
 * The same for those who go on to run it: what could be read, and the problems found so far, so that those of its scenarios and
 * expressions can be told with them.
 */
export function tryNotebook(
  source: string | Uint8Array,
  file: string,
  given: GivenParameters = new Map(),
): { readonly notebook: Notebook | null; readonly log: Log } {
  return tried(source, { file, given, followed: new Map() });
}

function tried(
  source: string | Uint8Array,
  reader: Omit<Reader, "log">,
): { readonly notebook: Notebook | null; readonly log: Log } {
  const log = newLog();
  const notebook = notebookOf(source, { ...reader, log });
  const follows = notebook?.parameters.some((one) => one.follows !== null && !one.given) === true;
  if (notebook === null || !follows || reader.followed.size > 0) return { notebook, log };
  return { notebook: { ...notebook, following: (followed) => tried(source, { ...reader, followed }) }, log };
}

interface Reader {
  readonly file: string;
  readonly given: GivenParameters;
  /** Values of defaults that follow a scenario; none where it is not known yet. */
  readonly followed: Followed;
  readonly log: Log;
}

function notebookOf(source: string | Uint8Array, { file, given, followed, log }: Reader): Notebook | null {
  const top: Spot = { file, rank: 0, line: 1, column: 1 };
  const refuse = (what: string, fix: string, line = 1): null => {
    log.problems.push({ spot: { ...top, line }, key: "the notebook", what, fix });
    return null;
  };
  const answer = readText(source);
  if ("problem" in answer) return refuse(answer.problem.what, "Save it as UTF-8 text of at most 1 MB");
  const lines = answer.text.replace(/\r\n?/g, "\n").split("\n");
  if (lines[0]?.trimEnd() !== "---")
    return refuse("does not begin with ---", "Begin with ---, title: …, scenario: …, ---");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) return refuse("has a front matter without an end", "Close it with a line ---");
  const marked = lines.findIndex((line) => VALUE_MARKS.some((mark) => line.includes(mark)));
  if (marked >= 0) return refuse("has a character for private use, U+E000 or U+E001", "Remove it", marked + 1);
  const front = frontMatterOf({ text: ["", ...lines.slice(1, end)].join("\n"), file }, { given, followed }, log);
  if (front === null) return null;
  const body = [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)];
  const { blocks, brokenRuns } = blocksOf(body, front.parameters, { top, log });
  refuseRepeats(blocks, log);
  return { file, ...front, blocks, brokenRuns };
}

function blocksOf(
  lines: readonly string[],
  parameters: readonly Parameter[],
  { top, log }: { readonly top: Spot; readonly log: Log },
): Pick<Notebook, "blocks" | "brokenRuns"> {
  const blocks: Block[] = [];
  const brokenRuns: string[] = [];
  let from = 0;
  const prose = (to: number): void => {
    const markdown = lines.slice(from, to).join("\n");
    const spot = { ...top, line: from + 1 };
    if (markdown.trim() !== "") blocks.push({ kind: "prose", pieces: readProse(markdown, spot, log), spot });
  };
  for (const { first, next, ...fence } of fencesOf(lines, top)) {
    prose(first);
    from = next;
    const cell = readCell(fence, parameters, log);
    if (cell !== null) blocks.push(cell);
    else if (/^aum\s+run\b/.test(fence.info)) brokenRuns.push(idOf(fence));
  }
  prose(lines.length);
  return { blocks, brokenRuns };
}

const idOf = ({ info, body }: Fence): string =>
  /\bid=([a-z][a-z0-9-]*)/.exec(info)?.[1] ?? /^id: *([a-z][a-z0-9-]*)/m.exec(body)?.[1] ?? MAIN;

/** The fences that are cells, by the lines that they take. */
function fencesOf(
  lines: readonly string[],
  top: Spot,
): readonly (Fence & { readonly first: number; readonly next: number })[] {
  const tokens = markdownIt({ html: false }).parse(lines.join("\n"), {});
  return tokens.flatMap(({ type, level, info, content, map }) => {
    if (type !== "fence" || level !== 0 || map === null || !/^aum(\s|$)/.test(info.trim())) return [];
    const [first, next] = map;
    return [{ info: info.trim(), body: content, spot: { ...top, line: first + 1 }, first, next }];
  });
}

function refuseRepeats(blocks: readonly Block[], log: Log): void {
  const seen = new Map<string, NotebookCell>();
  for (const block of blocks) {
    if (block.kind !== "cell" || block.id === "") continue;
    const earlier = seen.get(block.id);
    const what = `has the id ${block.id}, which the cell on line ${earlier?.spot.line ?? 0} has too`;
    if (earlier !== undefined) log.problems.push({ spot: block.spot, key: "the cell", what, fix: "Write another id" });
    else seen.set(block.id, block);
  }
}
