import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../contestant.mjs";
import { median } from "../rounds.mjs";
import { figure, promise, times } from "../show.mjs";

const PATHS = 10_000;
const SCENARIO = join(ROOT, "scenarios/base.yaml");
const VARY = "segments.*.flows.inflows × k";
const GOAL = "P(aum at 2030-09 >= 90bn) = 50%";
/** Assumptions of a tornado; by which part of itself each is moved that says no uncertainty of its own. */
const [TORNADO, BY] = [20, 0.1];
const LABELS = { run: "one run", solve: "a goal seek to 0.1 %", tornado: `a tornado of ${TORNADO} assumptions` };

/** What questions take that many runs answer, beside one ordinary run of the same scenario. */
export const questions = {
  title: "Questions",
  rounds: 3,

  async measure({ rounds, say }) {
    const library = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
    const scenario = await library.parseScenario(readFileSync(SCENARIO), SCENARIO);
    const work = workOf(library, scenario);
    const found = { run: [], solve: [], tornado: [] };
    await work.run();
    let [tried, moved] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      say(`round ${round + 1} of ${rounds}`);
      for (const [name, ask] of Object.entries(work)) {
        const { cpu, answer } = await cpuOf(ask);
        found[name].push(cpu);
        if (name === "solve") tried = answer.runs;
        if (name === "tornado") moved = answer.outputs[0].tornado.length;
      }
    }
    return { paths: PATHS, found, tried, moved };
  },

  show({ paths, found, tried, moved }) {
    const seconds = (name) => median(found[name]) * (name === "tornado" ? TORNADO / moved : 1);
    const ofRun = (name) =>
      median(found[name].map((cpu, round) => cpu / found.run[round])) * (seconds(name) / median(found[name]));
    return {
      table: [
        ["question", "CPU s", "of one run"],
        ...Object.entries(LABELS).map(([name, label]) => [label, figure(seconds(name)), times(ofRun(name))]),
      ],
      notes: [
        `base.yaml, ${paths} paths, one thread. The goal seek tried ${tried} values; the tornado moved ${moved} assumptions and drew each uncertain one anew, and is shown for ${TORNADO}. Questions read only what is asked, so that a run of theirs is shorter than an ordinary one.`,
      ],
      promises: [
        promise("a goal seek to 0.1 %, of one run", { atMost: 15 }, ofRun("solve")),
        promise("a tornado of 20 assumptions, of one run", { atMost: 45 }, ofRun("tornado")),
      ],
    };
  },
};

function workOf({ analyse, makePlan, project, sensitivity, simulate, solve }, scenario) {
  return {
    async run() {
      const plan = makePlan(scenario, { paths: PATHS });
      return analyse(plan, project(plan), await simulate(plan));
    },
    solve: () => solve(scenario, VARY, GOAL, { paths: PATHS }),
    tornado: () => sensitivity(scenario, { paths: PATHS, by: BY, of: ["mean(aum at 2030-09)"] }),
  };
}

async function cpuOf(ask) {
  const before = process.cpuUsage();
  const answer = await ask();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, answer };
}
