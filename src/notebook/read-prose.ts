import Handlebars from "handlebars";
import type { Spot } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import { listed, quoted, shown } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import { type Piece, VALUE_FORMATS, type ValueFormat, type Written } from "./notebook.js";

/** What a notebook may write between braces; Handlebars parses it, and nothing of it is ever executed. */
const EXAMPLE = '{{money "percentile(50, aum at 2031-12)"}}';
const BLOCKS = ["if", "unless"] as const;

interface Reader {
  readonly spot: Spot;
  readonly log: Log;
}

/** Tells the values of a piece of Markdown from its words. @param spot  of the text's first line */
export function readProse(markdown: string, spot: Spot, log: Log): readonly Piece[] {
  try {
    return piecesOf(Handlebars.parse(markdown), { spot, log });
  } catch (error) {
    log.problems.push({ key: "the text", ...syntaxFault((error as Error).message, spot) });
    return [];
  }
}

/** Handlebars says "Parse error on line 3:" and draws the place. */
function syntaxFault(message: string, spot: Spot) {
  const [, line = "1"] = /on line (\d+)/.exec(message) ?? [];
  const dashes = message.split("\n").find((each) => /^-*\^$/.test(each)) ?? "^";
  const place = { ...spot, line: spot.line + Number(line) - 1, column: dashes.length };
  const open = message.includes("got 'EOF'");
  const what = open ? "has {{#if … }} or {{ without its end" : "has braces that cannot be read";
  const fix = open ? "Close it in the same piece of text, with {{/if}} or }}" : `Write values as ${EXAMPLE}`;
  return { spot: place, what, fix };
}

const piecesOf = ({ body }: hbs.AST.Program, reader: Reader): readonly Piece[] =>
  body.flatMap((statement) => pieceOf(statement, reader) ?? []);

function pieceOf(statement: hbs.AST.Statement, reader: Reader): Piece | null {
  switch (statement.type) {
    case "ContentStatement":
      return { kind: "words", markdown: (statement as hbs.AST.ContentStatement).value };
    case "CommentStatement":
      return null;
    case "MustacheStatement":
      return valueOf(statement as hbs.AST.MustacheStatement, reader);
    case "BlockStatement":
      return conditionOf(statement as hbs.AST.BlockStatement, reader);
    default:
      return refuse(statement, reader, "has a partial or a decorator", `Write values as ${EXAMPLE}`);
  }
}

function valueOf(statement: hbs.AST.MustacheStatement, reader: Reader): Piece | null {
  if (!statement.escaped)
    return refuse(statement, reader, "asks for a value as markup", "Write two braces, and no &: values are text");
  const name = nameOf(statement.path);
  if (!(VALUE_FORMATS as readonly string[]).includes(name)) {
    const meant = suggest(name, VALUE_FORMATS);
    const what = `has {{${shown(name)}}}${didYouMean(meant)}, which is no way to write a value`;
    return refuse(statement, reader, what, `Write ${listed(VALUE_FORMATS, "or")}, as in ${EXAMPLE}`);
  }
  const asked = argumentOf(statement, reader, `{{${name}}}`);
  return asked === null ? null : { kind: "value", format: name as ValueFormat, asked };
}

function conditionOf(statement: hbs.AST.BlockStatement, reader: Reader): Piece | null {
  const name = nameOf(statement.path);
  if (!(BLOCKS as readonly string[]).includes(name)) {
    const fix = 'Write {{#if "P(aum at 2031-12 >= 20bn) >= 50%"}} … {{else}} … {{/if}}';
    return refuse(statement, reader, `has {{#${shown(name)}}}, which is no condition`, fix);
  }
  const condition = argumentOf(statement, reader, `{{#${name}}}`);
  const met = piecesOf(statement.program, reader);
  const otherwise =
    (statement.inverse as hbs.AST.Program | undefined) === undefined ? [] : piecesOf(statement.inverse, reader);
  return condition === null ? null : { kind: "condition", condition, negated: name === "unless", met, otherwise };
}

const nameOf = (path: hbs.AST.Expression): string =>
  path.type === "PathExpression" ? (path as hbs.AST.PathExpression).original : "";

/** A value that is a name alone may stand without quotation marks: needed.answer, main.paths. */
const SIMPLE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/;
const NOTHING = { type: "" } as hbs.AST.Expression;

/** The one text in quotation marks that a value or condition takes. */
function argumentOf(
  { params, hash, loc }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  reader: Reader,
  name: string,
): Written | null {
  const [only, ...others] = params;
  const named = (hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const bare = nameOf(only ?? NOTHING);
  if (SIMPLE.test(bare) && others.length === 0 && named.length === 0) {
    const { line, column } = (only as hbs.AST.Expression).loc.start;
    return { text: bare, spot: spotOf(reader, { line, column }) };
  }
  if (only?.type !== "StringLiteral" || others.length > 0 || named.length > 0) {
    const found = params.length === 0 ? "nothing" : quoted((only as { original?: string }).original ?? "an expression");
    const what = `gives ${name} ${found}; it takes one text in quotation marks`;
    return refuse({ loc }, reader, what, `Write it as ${EXAMPLE}`);
  }
  const { line, column } = only.loc.start;
  return { text: (only as hbs.AST.StringLiteral).value, spot: spotOf(reader, { line, column: column + 1 }) };
}

const spotOf = ({ spot }: Reader, { line, column }: { readonly line: number; readonly column: number }): Spot => ({
  ...spot,
  line: spot.line + line - 1,
  column: column + 1,
});

function refuse({ loc }: Pick<hbs.AST.Node, "loc">, reader: Reader, what: string, fix: string): null {
  reader.log.problems.push({ spot: spotOf(reader, loc.start), key: "the text", what, fix });
  return null;
}
