import { readCases } from "./case.js";
import { checkCase, type Outcome } from "./check-case.js";
import { TASKS } from "./tasks.js";

/**
 * Runs every case at a path and prints each failure, who answered, and last "N passed, N failed".
 *
 * @returns the exit code: 0 when all passed, 1 otherwise
 */
export async function main(path: string, print: (line: string) => void): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const { cases } of readCases(path)) {
    for (const one of cases) {
      const outcome = await checkCase(one, TASKS);
      outcomes.push(outcome);
      printFailure(outcome, print);
    }
  }
  printWho(outcomes, print);
  const failed = outcomes.filter(({ differences }) => differences.length > 0).length;
  print(`${outcomes.length - failed} passed, ${failed} failed`);
  return failed === 0 && outcomes.length > 0 ? 0 : 1;
}

function printFailure({ case: one, differences }: Outcome, print: (line: string) => void): void {
  if (differences.length === 0) return;
  print(`FAILED ${one.id} ${one.name} (${one.task})`);
  for (const { key, expected, got } of differences) print(`  ${key}: expected ${expected}, got ${got}`);
}

/** A pass by a formula of the tests says nothing about the product: the two are told apart. */
function printWho(outcomes: readonly Outcome[], print: (line: string) => void): void {
  const passed = outcomes.filter(({ differences }) => differences.length === 0);
  const by = (who: Outcome["by"]): number => passed.filter((outcome) => outcome.by === who).length;
  print(`Passed through the product: ${by("product")}; by formulas of the tests alone: ${by("formula")}.`);
  const unsimulated = outcomes.filter(({ simulated }) => simulated === false).map(({ case: one }) => one.task);
  print(
    `Tasks with a simulation that the product does not run: ${[...new Set(unsimulated)].sort().join(", ") || "none"}.`,
  );
  const missing = outcomes.filter(({ by: who }) => who === "nothing").map(({ case: one }) => one.task);
  if (missing.length > 0) print(`Tasks that are not implemented: ${[...new Set(missing)].sort().join(", ")}.`);
}
