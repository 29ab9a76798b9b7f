import type { Command } from "commander";
import type { Effects } from "../effects.js";

interface BridgeOptions {
  readonly allowGaps?: true;
  readonly csv?: true;
  readonly excelSafe: boolean;
  readonly json?: true;
}

/** `aumcast bridge` reconciles published roll-forwards and says what they imply. */
export function addBridge(program: Command, effects: Effects): void {
  program
    .command("bridge")
    .summary("reconcile and explain published roll-forwards")
    .description(
      "Reconciles published roll-forwards: each adds up exactly, or within the rounding of its figures, or leaves a residual, which is " +
        "shown. With organic growth, the implied return, Modified Dietz, time-weighted and money-weighted returns.",
    )
    .argument("<file>", "CSV file, one roll-forward a line")
    .option("--allow-gaps", "let a period open with something else than the one before closed with")
    .option("--csv", "as CSV, amounts in full")
    .option("--no-excel-safe", "in CSV, leave text that a spreadsheet would take for a formula as it is")
    .option("--json", "as JSON, amounts in full")
    .action((file: string, options: BridgeOptions) => bridge(file, options, effects));
}

async function bridge(file: string, options: BridgeOptions, effects: Effects): Promise<void> {
  const [{ parseRollForwards }, { explainRollForwards }, { bridgeCsv, bridgeJson }, { bridgeTable }] =
    await Promise.all([
      import("../../published/parse-roll-forwards.js"),
      import("../../published/explain.js"),
      import("../text/bridge-data.js"),
      import("../text/bridge-table.js"),
    ]);
  const source = effects.readFile(file, "a CSV file of roll-forwards");
  const { rollForwards, unreadColumns } = parseRollForwards(source, file, {
    gaps: options.allowGaps ? "allow" : "refuse",
  });
  if (unreadColumns.length > 0) effects.tell(`columns that are not read: ${unreadColumns.join(", ")}`);
  const explanation = explainRollForwards(rollForwards);
  if (options.json) return effects.print(bridgeJson(explanation));
  if (options.csv) return effects.print(await bridgeCsv(explanation, { excelSafe: options.excelSafe }));
  effects.print(bridgeTable(explanation));
}
