// One timed question in a process of its own: `node timed-precision.mjs '{"scenario": …, "asked": [...], "paths": …, "sampling": …,
// "seed": …}'`, one line of JSON: seconds, and of every statistic asked the squared relative error. With `controlled` by control
// variates. Only what is asked is read. Runs of few paths come first, so that compilation is not timed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { dist, scenario: file, asked, ...job } = JSON.parse(process.argv[2]);
const { controlled, parseScenario, untilError } = await import(pathToFileURL(join(dist, "index.js")).href);
/** Runs until the engine has compiled what it will: each of the first ones takes up to four times as long as later ones. */
const WARMING = 8;
const scenario = await parseScenario(readFileSync(file), file);

for (let run = 0; run < WARMING; run++) await ask({ ...job, paths: job.sampling === "sobol" ? 4096 : 1024 });
const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
const estimates = await ask(job);
const used = process.cpuUsage(cpu);
const measured = {
  wall: Number(process.hrtime.bigint() - wall) / 1e9,
  cpu: (used.user + used.system) / 1e6,
  squares: estimates.map(({ value, standardError }) => (standardError / value) ** 2),
};
process.stdout.write(`${JSON.stringify(measured)}\n`);

async function ask({ paths, sampling, seed, controlled: byControls = false }) {
  if (byControls) return (await controlled(scenario, asked, { paths, seed })).map((one) => one.controlled);
  const texts = asked.map((text) => `${text} < 0.1%`);
  // As many paths as are said, whether that is enough or not.
  const { errors } = await untilError(scenario, texts, { paths, mostPaths: paths, sampling, seed });
  return errors.map(({ estimate }) => estimate);
}
