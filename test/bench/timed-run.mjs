// One timed run in a process of its own: `node timed-run.mjs '{"dist": …, "scenario": …, "outputs": …, "paths": …}'`, one line of
// JSON. With `analysis` the exact projection and the answers are timed too. `options` go to simulate(). `before`: how many paths each
// run has that comes first, so that less or nothing of the compilation is timed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { OUTPUTS } from "./outputs.mjs";

const {
  dist,
  scenario: file,
  outputs,
  paths,
  sampling = "plain",
  analysis = false,
  before = [sampling === "sobol" ? 4096 : 1024],
  options = {},
} = JSON.parse(process.argv[2]);
const load = (name) => import(pathToFileURL(join(dist, name)).href);
const { analyse, makePlan, parseScenario, project, simulate } = await load("index.js");
const scenario = await parseScenario(readFileSync(file), file);

const plan = planOf(paths);
for (const few of before) await run(planOf(few));
const estimate = await estimateOf(plan);
const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
const { engine } = await run(plan);
const used = process.cpuUsage(cpu);
const measured = {
  wall: Number(process.hrtime.bigint() - wall) / 1e9,
  cpu: (used.user + used.system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  estimate,
  // A build from before there was a choice of kernels has the reference only.
  engine: { kernel: engine?.kernel ?? "reference", referenceFeatures: engine?.referenceFeatures ?? [] },
};
process.stdout.write(`${JSON.stringify(measured)}\n`);

function planOf(count) {
  const drawn = { paths: count, sampling };
  return makePlan(scenario, { ...drawn, outputs: OUTPUTS[outputs](makePlan(scenario, drawn)) });
}

async function run(plan) {
  const simulation = await simulate(plan, options);
  if (analysis) analyse(plan, project(plan), simulation);
  return simulation;
}

/** Seconds and bytes as told before the run; null for a build that does not tell. */
async function estimateOf(plan) {
  const { estimateRun } = await load("simulation/estimate.js").catch(() => ({}));
  if (estimateRun === undefined) return null;
  const { measurePace } = await load("simulation/pace.js").catch(() => ({}));
  const { seconds, bytes } = await estimateRun(plan, options);
  const pace = measurePace?.(() => performance.now(), options.kernel, seconds) ?? 1;
  return { seconds: pace * seconds, bytes };
}
