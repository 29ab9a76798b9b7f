// One timed run of the benchmark's workload with what is built in dist/: `node aumcast.mjs [PATHS] [THREADS]`, one line of JSON.
// The time is that of simulate() as anyone calls it: all months' means, percentiles and standard errors are part of it.
import { readFileSync } from "node:fs";
import { makePlan } from "../../dist/plan/make-plan.js";
import { parseScenario } from "../../dist/scenario/parse-scenario.js";
import { simulate } from "../../dist/simulation/simulate.js";

const OUTPUTS = {
  percentiles: [5, 25, 50, 75, 95],
  fans: [
    { group: 0, measure: "aum", window: "month" },
    { group: 0, measure: "revenue", window: "trailing-12" },
  ],
  kept: [],
  totals: false,
};

const [paths, threads] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1)];
const scenario = parseScenario(readFileSync(new URL("workload.yaml", import.meta.url)), "workload.yaml");
const planOf = (count) => makePlan(scenario, { paths: count, outputs: OUTPUTS });
await simulate(planOf(1024), { threads });

const plan = planOf(paths);
const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
const { fans } = await simulate(plan, { threads });
const used = process.cpuUsage(cpu);
const last = ({ points }) => {
  const { mean, percentiles } = points[119];
  return [mean, ...percentiles].map(({ value }) => value / 1e6);
};
process.stdout.write(
  `${JSON.stringify({
    wall: Number(process.hrtime.bigint() - wall) / 1e9,
    cpu: (used.user + used.system) / 1e6,
    aum: last(fans[0]),
    revenue: last(fans[1]),
  })}\n`,
);
