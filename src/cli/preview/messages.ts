import type { NotebookChoice } from "../options/notebook-choice.js";

/** What the thread is asked to show. Each request replaces those before it. */
export interface PreviewRequest {
  readonly number: number;
  /** A notebook (.md) or a scenario. */
  readonly file: string;
  readonly choice: NotebookChoice;
  readonly threads: number;
}

/** What it shows: the report, or what is wrong. */
export interface Shown {
  readonly number: number;
  /** The whole page. */
  readonly page: string;
  /** Lines for the terminal. */
  readonly said: string;
  /** Every file that was read, or looked for, and what it looked like just before. */
  readonly files: ReadonlyMap<string, string>;
}
