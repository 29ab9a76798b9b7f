import type { Command } from "commander";
import type { Effects } from "../effects.js";
import { outputName } from "../files/output-name.js";
import { wholeNumber } from "../options/whole-number.js";

interface AuditOptions {
  readonly paths?: number;
  readonly json?: true;
}

/** What was audited does not agree; what exactly has been printed. */
export class Disagreement extends Error {
  override readonly name = "Disagreement";
}

/** `aumcast audit` replays sampled paths of a run through the exact ledger. */
export function addAudit(program: Command, effects: Effects): void {
  program
    .command("audit")
    .summary("replay sampled paths of a run through the exact ledger")
    .description(
      "Replays paths of a run (lowest, median, highest, and others spread evenly) and computes each once more in the exact ledger, " +
        "from what was drawn for it. Says the largest difference of every line and where the run contradicts its scenario. Exit " +
        "code 1 when something does not agree.",
    )
    .argument("<run.json>", "answers that aumcast run wrote")
    .option("--paths <n>", "how many paths to replay", wholeNumber)
    .option("--json", "as JSON, numbers in full")
    .action((file: string, options: AuditOptions) => auditFile(file, options, effects));
}

async function auditFile(file: string, { paths, json }: AuditOptions, effects: Effects): Promise<void> {
  const [{ audit }, { readRunFile }, { auditTable }] = await Promise.all([
    import("../../audit/audit.js"),
    import("../files/read-run.js"),
    import("../text/audit-table.js"),
  ]);
  const run = readRunFile(file, effects);
  const progress = effects.startProgress(outputName(file).replace(/\.run$/, ""));
  const { processors: threads, memoryLimit, signal } = effects;
  const simulation = { threads, memoryLimit, signal, onProgress: progress.at };
  const found = await audit(run, { file, simulation, ...(paths !== undefined && { paths }) }).finally(progress.end);
  effects.print(json ? JSON.stringify(found, null, 2) : auditTable(found));
  if (!found.agrees) throw new Disagreement(`${file} does not agree with the exact ledger or with its own scenario.`);
}
