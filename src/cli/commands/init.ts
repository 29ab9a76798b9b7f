import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { type Problem, refuseIfAny } from "../../errors.js";
import { calledAs } from "../text/called-as.js";
import type { Effects } from "../effects.js";
import { STARTER } from "../files/starter.js";

/** `aumcast init` begins a project: a scenario and a notebook that run as they are. */
export function addInit(program: Command, effects: Effects): void {
  program
    .command("init")
    .summary("begin a project: a scenario and a notebook that run")
    .description(
      "Writes scenarios/firm.yaml and reports/outlook.md to a folder, to be filled with your own figures. Nothing is overwritten.",
    )
    .argument("[folder]", "where the project begins", ".")
    .action((folder: string) => init(folder, effects));
}

function init(folder: string, effects: Effects): void {
  const files = Object.entries(STARTER).map(([name, text]) => ({ file: join(folder, name), text }));
  refuseIfAny(
    files.flatMap(({ file }): Problem[] =>
      existsSync(file)
        ? [{ at: file, key: "file", what: "is there already", fix: "Name another folder: aumcast init my-firm" }]
        : [],
    ),
  );
  for (const { file, text } of files) {
    effects.prepareFolder(dirname(file));
    effects.writeWhole(file, text);
  }
  const way = folder === "." ? "" : `cd ${/\s/.test(folder) ? `"${folder}"` : folder}\n`;
  const typed = calledAs({ script: process.argv[1] ?? "aumcast", env: process.env });
  effects.print(
    `${files.map(({ file }) => `wrote ${file}`).join("\n")}\n\nNext:\n${way}${typed} run scenarios/firm.yaml\n${typed} report reports/outlook.md`,
  );
}
