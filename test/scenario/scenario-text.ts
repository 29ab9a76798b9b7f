import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { InputError } from "../../src/errors.js";
import { parseScenario, type ReadOptions } from "../../src/scenario/parse-scenario.js";
import type { Scenario } from "../../src/scenario/scenario.js";

export const FIXTURES = fileURLToPath(new URL("./fixtures/", import.meta.url));

/** A scenario that uses every key of the format. */
export const WHOLE = readFileSync(`${FIXTURES}whole.yaml`, "utf8");

/** A scenario of fifteen lines. */
export const SMALL = readFileSync(`${FIXTURES}small.yaml`, "utf8");

/** The whole scenario with one piece of its text replaced; the piece must be there, once. */
export function changed(piece: string, by: string): string {
  if (WHOLE.split(piece).length !== 2) throw new Error(`"${piece}" must be in whole.yaml once`);
  return WHOLE.replace(piece, () => by);
}

/** The problems that a text is refused with, one a line; empty when it is accepted. */
export function problemsOf(source: string | Uint8Array, file = "s.yaml", options?: ReadOptions): readonly string[] {
  try {
    parseScenario(source, file, options);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.split("\n");
  }
}

/** What a scenario means: all of it but the places in the file, as JSON. */
export const meaningOf = (scenario: Scenario): string =>
  JSON.stringify(scenario, (key, value: unknown) => {
    if (key === "at" || key === "file" || key === "resolved") return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  });
