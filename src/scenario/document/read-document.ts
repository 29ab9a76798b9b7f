import { Composer, type Document, Lexer, LineCounter, Parser, type ParsedNode } from "yaml";
import type { Log } from "../reading/log.js";
import { buildTree } from "./build-tree.js";
import { hiddenInSource } from "./hidden-characters.js";
import type { Node, Spot } from "./node.js";
import { readText } from "./read-text.js";
import { conflictMarker, sentenceFor } from "./syntax.js";

/** Lists and mappings inside each other; more is not a scenario. */
export const DEEPEST = 32;
/** Words, marks and spaces of one file; a scenario of 50 years and 20 asset classes with all returns given has 40 000. */
const MOST_LEXEMES = 200_000;

/** YAML 1.2 without aliases, merge keys and converted keys. Duplicate keys are found by the tree, which can name both lines. */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
  intAsBigInt: true,
  logLevel: "error",
} as const;

/** One file of an `extends` chain. */
export interface SourceFile {
  readonly file: string;
  readonly rank: number;
  readonly source: string | Uint8Array;
}

/** What a file's tree is made from. */
export interface Source {
  readonly text: string;
  readonly log: Log;
  readonly spotAt: (offset: number) => Spot;
}

/**
 * Reads one file as a tree of texts, lists and mappings. Faults of the YAML are reported; null when there is no tree to go
 * on with. Of faults of syntax only the first is told, for the others follow from it.
 */
export function readDocument({ file, rank, source }: SourceFile, log: Log): Node | null {
  const answer = readText(source);
  const top: Spot = { file, rank, line: 1, column: 1 };
  const refuse = (spot: Spot, what: string, fix: string): null => {
    log.problems.push({ spot, key: "the file", what, fix });
    return null;
  };
  if ("problem" in answer) return refuse(top, answer.problem.what, answer.problem.fix);

  const { text } = answer;
  const lines = new LineCounter();
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { file, rank, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const control = hiddenInSource(text);
  const marker = conflictMarker(text);
  const parsed = parse(text, lines);
  if (control !== null) return refuse(spotAt(control.offset), control.what, control.fix);
  if (marker !== null) return refuse(spotAt(marker.offset), marker.what, marker.fix);
  if ("what" in parsed) return refuse(spotAt(parsed.offset), parsed.what, parsed.fix);
  if (parsed.contents === null) return refuse(top, "is empty", "Write a scenario: name, currency, start and so on");
  return buildTree(parsed.contents as ParsedNode, { text, log, spotAt });
}

interface Fault {
  readonly offset: number;
  readonly what: string;
  readonly fix: string;
}

function parse(text: string, lines: LineCounter): Document.Parsed | Fault {
  const tokens = tokensOf(text, lines);
  if ("what" in tokens) return tokens;
  const directive = tokens.find(({ type }) => type === "directive");
  if (directive !== undefined && "offset" in directive) {
    return { offset: directive.offset, what: "has a YAML directive (%)", fix: "Remove the line that begins with %" };
  }
  const [first, second] = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  const document = first as Document.Parsed;
  const [fault] = [...document.errors, ...document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED")];
  if (fault !== undefined) return { offset: fault.pos[0], ...sentenceFor(fault) };
  if (second === undefined) return document;
  return {
    offset: second.range[0],
    what: "has two documents",
    fix: "Remove the line --- and what follows it, or make it a file of its own",
  };
}

/**
 * The tokens of the text, or the fault that it nests too deeply. The depth is watched while the tokens are made, before the
 * recursive part of the parser sees them: deep input can exhaust the stack there.
 */
function tokensOf(text: string, lines: LineCounter) {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: ReturnType<Parser["next"]> extends Generator<infer Token, void> ? Token[] : never = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MOST_LEXEMES) {
      return {
        offset: parser.offset,
        what: "has too many values for a scenario",
        fix: "Remove what is not a scenario",
      };
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= DEEPEST) continue;
    const depth = parser.stack.filter(({ type }) => COLLECTIONS.has(type)).length;
    if (depth > DEEPEST) {
      return { offset: parser.offset, what: `nests deeper than ${DEEPEST} levels`, fix: "Write it flatter" };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

const COLLECTIONS: ReadonlySet<string> = new Set(["block-map", "block-seq", "flow-collection"]);
