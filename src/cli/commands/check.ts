import type { Command } from "commander";
import type { Effects } from "../effects.js";
import { readScenarios } from "../files/read-scenario.js";

/** `aumcast check` reads and checks scenario files, and computes nothing but their plans. */
export function addCheck(program: Command, effects: Effects): void {
  program
    .command("check")
    .summary("say what is wrong with scenario files")
    .description(
      "Reads scenario files and says everything that is wrong with them, each with its line and what to write.",
    )
    .argument("<file...>", "scenario files")
    .action((files: string[]) => check(files, effects));
}

async function check(files: readonly string[], effects: Effects): Promise<void> {
  const scenarios = await readScenarios(files, effects);
  const { makePlan } = await import("../../plan/make-plan.js");
  for (const scenario of scenarios) {
    const plan = makePlan(scenario);
    const [segments, months] = [plan.segments.length, plan.months.length];
    const of = segments === 1 ? "segment" : "segments";
    effects.print(`${scenario.file}: ${segments} ${of}, ${months} months, ${plan.paths} paths; ready to run`);
  }
}
