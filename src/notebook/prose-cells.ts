import markdownIt, { type MarkdownIt, type Token } from "markdown-it";
import type { Cell, Text, Value } from "../report/cell.js";
import { escapeHtml } from "../report/escape.js";
import type { Spot } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import { VALUE_MARKS } from "./read-notebook.js";

/** Prose whose conditions are decided: values stand in it as marks with their number. */
export interface MarkedProse {
  readonly markdown: string;
  readonly values: readonly Value[];
  readonly spot: Spot;
}

const [OPEN, CLOSE] = VALUE_MARKS;
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g");

export const markOf = (number: number): string => `${OPEN}${number}${CLOSE}`;

/**
 * Renders Markdown as cells: each heading of the first two levels begins a section. HTML in it is text, a link goes to https or
 * mail, and a value is text wherever it stands.
 */
export function proseCells(prose: MarkedProse, ids: (words: string) => string, log: Log): readonly Cell[] {
  const md = markdown(prose.values);
  const tokens = md.parse(prose.markdown, {});
  refuseImages(tokens, prose.spot, log);
  const cells: Cell[] = [];
  let rest: Token[] = [];
  const flush = (): void => {
    const html = md.renderer.render(rest, md.options, {});
    if (html.trim() !== "")
      cells.push({ kind: "markup", id: ids("text"), html: whole(html, prose, log), computed: [] });
    rest = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type !== "heading_open" || token.tag > "h2" || token.level > 0) rest.push(token);
    else {
      flush();
      const title = textOf(tokens[at + 1] as Token, prose.values);
      cells.push({
        kind: "section",
        id: ids(title.map((part) => (typeof part === "string" ? part : part.text)).join("")),
        title,
      });
      at += 2;
    }
  }
  flush();
  return cells;
}

function markdown(values: readonly Value[]): MarkdownIt {
  const md = markdownIt({ html: false, linkify: false, typographer: false });
  md.validateLink = (address) => /^(https:|mailto:|#)/i.test(address.trim());
  md.renderer.rules["text"] = (tokens, index) => withValues(tokens[index]?.content ?? "", values);
  md.renderer.rules["table_open"] = () => '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>';
  md.renderer.rules["table_close"] = () => "</table></div>";
  return md;
}

const withValues = (text: string, values: readonly Value[]): string =>
  escapeHtml(text).replace(MARK, (_, number: string) => {
    const { text: words, from, value, as } = values[Number(number)] as Value;
    const [source, own] = [escapeHtml(from), escapeHtml(as === "text" ? "" : String(value))];
    return `<data value="${own}" data-from="${source}" data-as="${as}"${as === "text" ? ' dir="auto"' : ""}>${escapeHtml(words)}</data>`;
  });

/** The words of a heading, without its emphasis. */
function textOf({ children }: Token, values: readonly Value[]): Text {
  const words = (children ?? []).map(({ content }) => content).join("");
  return words
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? part : (values[Number(part)] as Value)))
    .filter((part) => part !== "");
}

function refuseImages(tokens: readonly Token[], spot: Spot, log: Log): void {
  for (const { children, map } of tokens) {
    if (!children?.some(({ type }) => type === "image")) continue;
    const at = { ...spot, line: spot.line + (map?.[0] ?? 0), column: 1 };
    const what = "has an image; a report carries all that it shows and asks for nothing";
    log.problems.push({ spot: at, key: "the text", what, fix: "Remove it, or draw a chart with ```aum chart" });
  }
}

/** A mark that is left stands in code, an address or a title, where it would not be read as a value. */
function whole(html: string, { spot }: MarkedProse, log: Log): string {
  if (!html.includes(OPEN)) return html;
  const what = "has a value inside code, a link's address or its title";
  log.problems.push({ spot, key: "the text", what, fix: "Move the value into the words" });
  return "";
}
