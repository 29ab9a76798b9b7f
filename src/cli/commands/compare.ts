import type { Command } from "commander";
import { answer, asking, type AskOptions, withAskOptions } from "../asking.js";
import type { Effects } from "../effects.js";
import { readScenarios } from "../read-scenario.js";

/** `aumcast compare` sets scenarios side by side on the same draws. */
export function addCompare(program: Command, effects: Effects): void {
  const command = program
    .command("compare")
    .summary("compare scenarios on the same draws")
    .description(
      "Simulates scenarios on the same draws and compares the others with the first, path by path: AUM, revenue and net flows by year, " +
        "targets, the bridge from opening to closing, and which assumptions and conventions differ. Differences carry paired standard errors.",
    )
    .argument("<file...>", "two or more scenario files");
  withAskOptions(command).action((files: string[], options: AskOptions) => compare(files, options, effects));
}

async function compare(files: readonly string[], options: AskOptions, effects: Effects): Promise<void> {
  const scenarios = await readScenarios(files, effects);
  const [{ compareScenarios }, { compareTable }] = await Promise.all([
    import("../../questions/compare.js"),
    import("../compare-table.js"),
  ]);
  const statedPaths = scenarios[0]?.paths ?? 0;
  const { drawn, simulation, end } = asking(options, effects, { label: "compare", runs: files.length, statedPaths });
  const found = await compareScenarios(scenarios, { ...drawn, simulation }).finally(end);
  answer(found, () => compareTable(found), options, effects);
}
