// A process of its own, which may be killed at any moment: a simulation with the checkpoints of `aumcast run`, as a file.
import { writeFileSync } from "node:fs";
import type { Effects } from "../../src/cli/effects.js";
import { startCheckpoints } from "../../src/cli/running/run-checkpoints.js";
import { readBytes, removeWhole, writeWhole } from "../../src/cli/files/write-whole.js";
import { simulate } from "../../src/simulation/simulate.js";
import { resumedPlan } from "./resumed-plan.js";

const [path = "", result = ""] = process.argv.slice(2);
const effects = {
  readCheckpoint: readBytes,
  removeCheckpoint: removeWhole,
  writeCheckpoint(file: string, pieces: readonly Uint8Array[]) {
    writeWhole(file, pieces);
    process.stdout.write(".");
  },
  now: () => performance.now(),
  tell: () => {},
} as unknown as Effects;
const keeping = startCheckpoints(
  { name: "plan", path, plan: resumedPlan, seconds: 0, every: 0.000001, resume: true },
  effects,
);
const options = keeping === null ? {} : { checkpoints: keeping.checkpoints };
const simulation = await simulate(resumedPlan, { ...options, blockPaths: 256 });
writeFileSync(result, JSON.stringify(simulation));
keeping?.end();
