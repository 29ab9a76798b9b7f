import { InputError } from "../../src/errors.js";
import type { Case, Json } from "./case.js";
import { type Difference, differences } from "./compare.js";
import { asDecimal } from "./numbers.js";
import type { Task, Tasks } from "./task.js";

/** What came of one case. */
export interface Outcome {
  readonly case: Case;
  readonly by: Task["by"] | "nothing";
  /** Whether the product's simulation was held against the case as well; null where the case asks for none. */
  readonly simulated: boolean | null;
  readonly differences: readonly Difference[];
}

/**
 * Runs one case. A task that nothing answers is a failure, and so is any error but the one that is expected.
 *
 * @param paths  simulated instead of as many as the case asks for; its standard errors are scaled
 */
export async function checkCase(one: Case, tasks: Tasks, paths?: number): Promise<Outcome> {
  const task = Object.hasOwn(tasks, one.task) ? tasks[one.task] : undefined;
  const simulation = one.compare.simulation;
  if (task === undefined) {
    const missing = { key: "task", expected: one.task, got: "not implemented" };
    return { case: one, by: "nothing", simulated: simulation === undefined ? null : false, differences: [missing] };
  }
  try {
    const answered = await checkAnswer(one, task);
    const sampled = await checkSimulation(one, task, paths);
    const simulated = simulation === undefined || one.expected.outcome === "error" ? null : sampled !== null;
    // A closed form of the tests stands for the product only where the product's paths were held against it.
    const by = simulated === true ? "product" : task.by;
    return { case: one, by, simulated, differences: [...answered, ...(sampled ?? [])] };
  } catch (error) {
    const thrown = { key: "error", expected: "none", got: told(error) };
    return { case: one, by: task.by, simulated: null, differences: [thrown] };
  }
}

/** A refusal is a sentence; anything else is a bug, and says where. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof InputError
    ? error.message
    : (error.stack ?? error.message).split("\n").slice(0, 5).join("\n");
}

async function checkAnswer(one: Case, task: Task): Promise<readonly Difference[]> {
  if (one.expected.outcome !== "error") {
    return differences(one.expected, await task.answer(one.inputs), one.compare, one.inputs);
  }
  try {
    await task.answer(one.inputs);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
  return [{ key: "outcome", expected: `a refusal (${String(one.expected.reason)})`, got: "an answer" }];
}

/** Every number within the accepted multiple of its standard error, which is stated for 100 000 paths. Null where nothing is simulated. */
async function checkSimulation(one: Case, task: Task, instead?: number): Promise<readonly Difference[] | null> {
  const ask = one.compare.simulation;
  if (ask === undefined || task.simulate === undefined || one.expected.outcome === "error") return null;
  const paths = instead ?? ask.paths;
  const got = await task.simulate(one.inputs, { paths, names: Object.keys(ask.standard_error) });
  if (got === null) return null;
  return Object.entries(ask.standard_error).flatMap(([name, standardError]) => {
    const expected = asDecimal(expectedOf(one, name), name).toNumber();
    const bound = Number(ask.accept_within_standard_errors) * Number(standardError) * Math.sqrt(100_000 / paths);
    const value = got[name];
    if (value !== undefined && Math.abs(value - expected) <= bound) return [];
    return [{ key: `simulated ${name}`, expected: `${expected} ± ${bound}`, got: String(value ?? "nothing") }];
  });
}

/** "quantile_0.05" is expected.quantiles["0.05"]; other names stand at the top. */
function expectedOf(one: Case, name: string): Json {
  const quantile = name.startsWith("quantile_") ? name.slice("quantile_".length) : null;
  const quantiles = one.expected.quantiles as { readonly [q: string]: Json } | undefined;
  return (quantile === null ? one.expected[name] : quantiles?.[quantile]) ?? null;
}
