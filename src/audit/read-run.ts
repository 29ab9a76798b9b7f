import { type Run, SCHEMA_VERSION } from "../analysis/run.js";
import { VALUES_VERSION } from "../analysis/values-version.js";
import { InputError } from "../errors.js";
import { shown } from "../scenario/reading/shown.js";

/**
 * Reads a run file, as `aumcast run` wrote it. Only what an audit stands on is checked here.
 *
 * @throws InputError for what is no run, or a run of another version
 */
export function readRun(source: Uint8Array, file: string): Run {
  const run = parsed(source, file);
  if (!isObject(run) || !isObject(run["aumcast"]) || !isObject(run["scenario"]) || !isObject(run["answers"]))
    return refuse(file, "file", { what: "holds no run: versions, a scenario and answers", fix: NAME_A_RUN });
  refuseOtherRuns(run as unknown as Run, file);
  return run as unknown as Run;
}

/** Numbers of another version are other numbers: they cannot be replayed here. */
export function refuseOtherRuns({ schemaVersion, aumcast }: Run, file: string): void {
  const { version, valuesVersion } = aumcast;
  if (schemaVersion !== SCHEMA_VERSION)
    refuse(file, "schemaVersion", {
      what: `is ${spelled(schemaVersion)}; this Aumcast reads ${SCHEMA_VERSION}`,
      fix: AGAIN,
    });
  if (valuesVersion !== VALUES_VERSION) {
    const what = `is ${spelled(valuesVersion)}; this Aumcast computes the numbers of ${VALUES_VERSION}`;
    const fix = `Use Aumcast ${spelled(version)}, which made it, or run the scenario again`;
    refuse(file, "aumcast.valuesVersion", { what, fix });
  }
}

const NAME_A_RUN = "Name a NAME.run.json that aumcast run wrote";
const AGAIN = "Run the scenario again with this version";

function parsed(source: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(source), finite);
  } catch {
    return refuse(file, "file", { what: "is not JSON with finite numbers", fix: NAME_A_RUN });
  }
}

function finite(_: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("1e999 is read as Infinity");
  return value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value of a file in a sentence. */
const spelled = (value: unknown): string =>
  value === undefined ? "missing" : shown(typeof value === "string" ? value : JSON.stringify(value));

function refuse(at: string, key: string, { what, fix }: { readonly what: string; readonly fix: string }): never {
  throw new InputError([{ at, key, what, fix }]);
}
