import type { GivenParameters } from "../../notebook/parameters.js";
import type { ThemeOption } from "./theme-option.js";

/** What a command says of the notebook that it runs. */
export interface NotebookChoice extends ThemeOption {
  /** The notebook as it was asked for; its file unless said. */
  readonly named?: string;
  /** Parameters, and scenarios by the id of their run. */
  readonly parameter: GivenParameters;
  /** The scenario to run instead of the notebook's first. */
  readonly scenario?: string;
  /** Runs by their id with their scenario files, in place of all those of the notebook. */
  readonly scenarios?: ReadonlyMap<string, string>;
  /** Charts that are to be had by their ids. */
  readonly charts?: readonly string[];
  /** Of all runs and cells, instead of theirs. */
  readonly paths?: number;
  readonly seed?: string;
}
