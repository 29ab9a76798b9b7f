import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { contestant, ROOT } from "../contestant.mjs";
import { medianOf, race, ratio, tookPart } from "../rounds.mjs";
import { figure, promise, times } from "../show.mjs";

const GALLERY = join(ROOT, "test/report/gallery");
const [NODE, CHARTS] = ["node -e 0", "15 charts, from their answers to SVG"];

/** Wall time of drawing in a process of its own, against a Node.js that does nothing. */
export const charts = {
  title: "Charts",
  rounds: 9,

  async measure({ rounds, folder, say }) {
    const answers = join(folder, "answers.json");
    writeFileSync(answers, JSON.stringify(await answersOf("harbour.yaml")));
    const commands = [
      contestant(NODE, [process.execPath, "-e", "0"]),
      contestant(CHARTS, [process.execPath, join(ROOT, "test/bench/draw-charts.mjs"), answers]),
    ];
    return { results: race(commands, { rounds, say, run: wallOf }) };
  },

  show({ results }) {
    const row = (name, contestant, what) =>
      tookPart(results, contestant) === undefined
        ? []
        : [
            [
              name,
              figure(medianOf(tookPart(results, contestant), what) * 1e3),
              times(ratio(results, contestant, NODE, what)),
            ],
          ];
    return {
      table: [
        ["wall time", "ms", `of ${NODE}`],
        ...row(NODE, NODE, "wall"),
        ...row(CHARTS, CHARTS, "rendering"),
        ...row("the same with Node.js and the chart library loaded", CHARTS, "wall"),
      ],
      notes: ["A run loads the chart library while it simulates."],
      promises: [promise("15 charts, in starts of Node.js", { atMost: 12 }, ratio(results, CHARTS, NODE, "rendering"))],
    };
  },
};

/** Answers to the scenario of the gallery: of a run, and of questions. */
async function answersOf(file) {
  const aumcast = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
  const read = (name) => readFileSync(join(GALLERY, name), "utf8");
  const scenario = await aumcast.parseScenario(read(file), file);
  const plan = aumcast.makePlan(scenario);
  const stress = {
    at: "bench",
    episode: await aumcast.parseEpisode(read("slump.yaml"), "slump"),
    from: null,
    riding: [],
    betas: [],
  };
  return {
    run: aumcast.analyse(plan, aumcast.project(plan), await aumcast.simulate(plan)),
    comparison: await aumcast.compareScenarios([scenario, { ...scenario, name: "Again" }], { paths: 200 }),
    stress: await aumcast.stressScenario(scenario, [stress], { paths: 200 }),
    ridges: await aumcast.ridges(scenario),
    sensitivity: JSON.parse(read("sensitivity.json")),
  };
}

function wallOf({ command: [program, ...args] }) {
  const start = process.hrtime.bigint();
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0)
    return {
      failed: error?.message ?? stderr.split("\n").find((line) => line.includes("Error")) ?? `exits with ${status}`,
    };
  return { wall, rendering: stdout === "" ? wall : JSON.parse(stdout).rendering };
}
