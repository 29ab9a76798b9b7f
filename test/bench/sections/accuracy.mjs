import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../contestant.mjs";
import { DEVIATION_LIMIT, deviations } from "../known-answers.mjs";
import { OUTPUTS } from "../outputs.mjs";
import { figure, promise } from "../show.mjs";
import { WORKLOAD } from "../workload.mjs";

const standardErrors = (count, digits = figure) => `${digits(count)} s.e.`;

/** Whether what is timed is also right: the workload's answers beside those of another implementation. */
export const accuracy = {
  title: "Accuracy",
  rounds: 1,

  async measure({ paths, say }) {
    say(`${paths} paths`);
    const { makePlan, parseScenario, simulate } = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
    const scenario = await parseScenario(readFileSync(WORKLOAD), WORKLOAD);
    const outputs = OUTPUTS.summaries(makePlan(scenario, { paths }));
    const { fans } = await simulate(makePlan(scenario, { paths, outputs }));
    return { paths, found: deviations(fans) };
  },

  show({ paths, found }) {
    const largest = found.reduce((worst, next) => (next.deviation > worst.deviation ? next : worst));
    const within = (limit) => String(found.filter(({ deviation }) => deviation <= limit).length);
    return {
      table: [
        ["answers beside NumPy's", "all", "within 1 s.e.", "within 2", "largest, s.e."],
        [`${paths} paths`, String(found.length), within(1), within(2), figure(largest.deviation)],
      ],
      notes: [
        "Means and percentiles of AUM and trailing revenue after 1, 3, 5 and 10 years; s.e.: joint standard errors of both.",
      ],
      promises: [
        promise(
          "largest distance from the known answers",
          { atMost: DEVIATION_LIMIT },
          largest.deviation,
          standardErrors,
        ),
      ],
    };
  },
};
