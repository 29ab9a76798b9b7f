import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { contestant, ROOT } from "../contestant.mjs";
import { medianOf, race, ratio, tookPart } from "../rounds.mjs";
import { figure, promise, times } from "../show.mjs";

const MAIN = join(ROOT, "dist/cli/main.js");
const [NODE, HELP, RUN] = ["node -e 0", "aumcast --help", "aumcast run scenarios/base.yaml"];

/** Wall time of whole commands against a Node.js that does nothing. */
export const startup = {
  title: "Start",
  rounds: 9,

  measure({ rounds, folder, say }) {
    const base = join(ROOT, "scenarios/base.yaml");
    const commands = [
      contestant(NODE, [process.execPath, "-e", "0"]),
      contestant(HELP, [process.execPath, MAIN, "--help"]),
      contestant(RUN, [process.execPath, MAIN, "run", base, "--quiet", "--out", join(folder, "reports")]),
    ];
    return { results: race(commands, { rounds, say, run: wallOf }) };
  },

  show({ results }) {
    const rows = [NODE, HELP, RUN]
      .filter((name) => tookPart(results, name) !== undefined)
      .map((name) => {
        const milliseconds = medianOf(tookPart(results, name), "wall") * 1e3;
        return [name, figure(milliseconds), times(ratio(results, name, NODE, "wall"))];
      });
    return {
      table: [["wall time", "ms", `of ${NODE}`], ...rows],
      notes: [],
      promises: [
        promise(
          "run of the base scenario with its report, in starts of Node.js",
          { atMost: 25 },
          ratio(results, RUN, NODE, "wall"),
        ),
        promise("help, in starts of Node.js", { atMost: 3 }, ratio(results, HELP, NODE, "wall")),
      ],
    };
  },
};

function wallOf({ command: [program, ...args] }) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, { stdio: "ignore" });
  if (status !== 0) return { failed: error?.message ?? `exits with ${status}` };
  return { wall: Number(process.hrtime.bigint() - start) / 1e9 };
}
