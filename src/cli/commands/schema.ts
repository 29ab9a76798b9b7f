import type { Command } from "commander";
import type { Effects } from "../effects.js";

/** `aumcast schema` prints the JSON Schema of the scenario file, for completion and hints in an editor. */
export function addSchema(program: Command, effects: Effects): void {
  program
    .command("schema")
    .summary("print the JSON Schema of the scenario file")
    .description(
      "Prints the JSON Schema of the scenario file. An editor with a YAML language server completes and explains every key " +
        "after the line `# yaml-language-server: $schema=scenario.schema.json`.",
    )
    .action(async () => {
      const { scenarioSchema } = await import("../../scenario/json-schema.js");
      effects.print(JSON.stringify(scenarioSchema(), null, 2));
    });
}
