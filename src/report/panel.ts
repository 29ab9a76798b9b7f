/** A part of the page that computes: its script may start workers and compile WebAssembly, which the page's policy then allows. */
export interface Panel {
  /** Stands after the first section of the report. */
  readonly markup: string;
  /** What it adds to the stylesheet. */
  readonly style: string;
  readonly script: string;
}
