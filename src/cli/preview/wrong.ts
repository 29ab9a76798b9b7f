import { formatProblem, InputError } from "../../errors.js";
import { escapeHtml } from "../../report/escape.js";
import { carriedStyle, contentPolicy } from "../../report/self-contained.js";
import { VERSION } from "../../version.js";
import { caretUnder } from "../text/caret.js";
import type { Effects } from "../effects.js";

interface Complaint {
  readonly text: string;
  /** The line with a caret under the place. */
  readonly line: string | null;
}

/** What is wrong with a file instead of its report, in the page and in the terminal. */
export function wrong(
  error: unknown,
  file: string,
  effects: Pick<Effects, "readFile">,
): { readonly page: string; readonly said: string } {
  const complaints = complaintsOf(error, effects);
  const said = complaints.map(({ text, line }) => (line === null ? text : `${text}\n${line}`)).join("\n");
  return { page: plainPage(`${file} cannot be shown as it is`, complaints.map(listed).join("")), said };
}

function complaintsOf(error: unknown, effects: Pick<Effects, "readFile">): readonly Complaint[] {
  if (error instanceof InputError)
    return error.problems.map((problem) => ({ text: formatProblem(problem), line: caretUnder(problem.at, effects) }));
  const [name, message] = error instanceof Error ? [error.name, error.message] : ["Error", String(error)];
  return [{ text: `This is a bug in Aumcast ${VERSION}: ${name}: ${message}`, line: null }];
}

const listed = ({ text, line }: Complaint): string =>
  `<p>${escapeHtml(text)}</p>${line === null ? "" : `<pre>${escapeHtml(line)}</pre>`}`;

const STYLE = "pre{overflow-x:auto;padding:8px 12px;background:var(--surface)}";

/** A page of a few words in the look of the reports. */
export function plainPage(title: string, body: string): string {
  const style = carriedStyle(STYLE);
  return (
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, "")}">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeHtml(title)}</title>\n` +
    `<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${escapeHtml(title)}</h1>\n${body}\n</main>\n</body>\n</html>\n`
  );
}
