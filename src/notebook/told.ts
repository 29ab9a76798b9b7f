import { InputError } from "../errors.js";
import type { Spot } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import type { Place } from "../scenario/reading/place.js";

/** Where problems go, and the place of those that have none in a file. */
export interface Teller {
  readonly spot: Spot;
  /** What it is called where the problem does not say; null: as the problem has it. */
  readonly key: string | null;
  readonly log: Log;
}

/** What another reader refuses joins the problems of the notebook: "base.yaml:3:1" stays its place, "--goal:5" is the fifth letter of the text. */
export function told<Value>({ spot, key, log }: Teller, read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) {
      const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(problem.at) ?? [];
      const [, letter = "1"] = /:(\d+)$/.exec(problem.at) ?? [];
      const inFile = file !== undefined;
      const at = inFile
        ? { file, rank: file === spot.file ? spot.rank : spot.rank + 1, line: Number(line), column: Number(column) }
        : { ...spot, column: spot.column + Number(letter) - 1 };
      const { what, fix } = problem;
      log.problems.push({ spot: at, key: inFile ? problem.key : (key ?? problem.key), what, fix });
    }
    return null;
  }
}

/** Who tells of the text of a value: its first letter stands after the quotation mark. */
export function tellerOf({ node, reading: { log } }: Place): Teller {
  const indent = node.kind === "text" ? (node.indent ?? 0) : 0;
  return { spot: { ...node.spot, column: node.spot.column + indent }, key: null, log };
}
