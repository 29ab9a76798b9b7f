import { type Command, Option } from "commander";
import { dirname, join } from "node:path";
import type { Effects } from "../effects.js";
import type { AskOptions } from "../options/asking.js";
import { SILENT } from "./progress.js";
import type { NotebookChoice } from "../options/notebook-choice.js";
import { notebookFile, runNotebookFile } from "./notebook-run.js";

export interface HtmlOptions {
  /** A file; true: one named after the command. */
  readonly html?: string | true;
}

export const withHtmlOption = (command: Command): Command =>
  command.addOption(
    new Option("--html [file]", "write the answer as a page too, by the shipped notebook of this name"),
  );

/**
 * Runs the shipped notebook of a command's name, writes its page and returns what its cell found: the command's own answer.
 *
 * @param name  of the command, its notebook and the notebook's cell
 */
export async function writePage<Answer extends object>(
  name: string,
  asked: Pick<NotebookChoice, "parameter" | "scenarios">,
  { options, effects }: { readonly options: AskOptions & HtmlOptions; readonly effects: Effects },
): Promise<Answer> {
  const page = typeof options.html === "string" ? options.html : join("reports", "out", `${name}.html`);
  effects.prepareFolder(dirname(page));
  const progress = options.quiet ? SILENT : effects.startProgress(name);
  const threads = options.threads ?? effects.processors;
  const simulation = { threads, memoryLimit: effects.memoryLimit, signal: effects.signal, onProgress: progress.at };
  const { paths, seed } = options;
  const choice = { ...asked, named: name, ...(paths !== undefined && { paths }), ...(seed !== undefined && { seed }) };
  const found = await runNotebookFile(notebookFile(name), choice, { effects, simulation }).finally(progress.end);
  const { renderHtml } = await import("../../report/render-html.js");
  const html = await renderHtml(found.report);
  effects.signal.throwIfAborted();
  effects.writeWhole(page, html);
  effects.tell(`page: ${page}`);
  return found.answers.get(name) as Answer;
}
