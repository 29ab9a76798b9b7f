import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { aumcast, contestant, ROOT } from "../contestant.mjs";
import { OUTPUTS } from "../outputs.mjs";
import { medianOf, race } from "../rounds.mjs";
import { figure, promise } from "../show.mjs";
import { writeVariant } from "../workload.mjs";

/** Five years. */
const MONTHS = 60;
/** What everything is to be known to. */
const TARGET = 0.001;
const NUMPY = "NumPy, plain";
const SAMPLINGS = ["plain", "antithetic", "sobol"];
/** Plain paths whose means are corrected by what is known of the markets; of means and chances only. */
const CONTROLLED = "plain, with control variates";
/** Numbers of Sobol points between which the one that is enough is sought. */
const POINTS = [4096, 8192, 16_384, 32_768, 65_536, 131_072];
/** Runs whose squared errors are averaged: an error from 16 sets is rough. */
const SEEDS = ["1", "2", "3", "4"];
const STATISTICS = ["mean", "median", "P5"];
const NAMES = ["AUM", "revenue"].flatMap((what) => STATISTICS.map((statistic) => `${what} ${statistic}`));

/**
 * Time to a standard error of 0.1 %: time of a path × paths that are enough. Errors of plain draws are those of any peer with as many
 * paths, so NumPy needs as many as ours.
 */
export const precision = {
  title: "Accuracy per second",
  rounds: 3,

  async measure({ paths: all, rounds, python, folder, say }) {
    const paths = powerOfTwo(all);
    const file = writeVariant(folder, "five years", (scenario) => {
      scenario.horizon = `${MONTHS} months`;
    });
    const errors = await errorsOf(file, paths, say);
    const contestants = [
      ...SAMPLINGS.map((sampling) => aumcast(sampling, { scenario: file, paths, outputs: "summaries", sampling })),
      contestant(NUMPY, [python, join(ROOT, "test/bench/peer.py"), String(paths), String(MONTHS)]),
    ];
    const results = race(contestants, { rounds, say });
    return { paths, errors, results: [...results, await controlledOf(file, { paths, rounds, errors, say })] };
  },

  show({ paths, errors, results }) {
    const secondsOf = (name) => {
      const result = results.find((one) => one.name === name && one.runs !== undefined);
      return result === undefined ? undefined : medianOf(result, "cpu") / paths;
    };
    const all = [...SAMPLINGS, CONTROLLED];
    const needed = (sampling) => NAMES.map((_, at) => enough(errors[sampling === NUMPY ? "plain" : sampling], at));
    const times = (name) => needed(name).map((count) => count * (secondsOf(name) ?? Number.NaN));
    const rows = [...all, NUMPY]
      .filter((name) => secondsOf(name) !== undefined)
      .map((name) => [
        name,
        figure(secondsOf(name) * 1e6),
        ...times(name).map((time) => (time === time ? figure(time) : "")),
      ]);
    const peer = times(NUMPY);
    const best = NAMES.map((_, at) => {
      const own = Math.min(...all.map((name) => times(name)[at]).filter((time) => time === time));
      return peer[at] === peer[at] && Number.isFinite(own) ? peer[at] / own : undefined;
    });
    const floors = { mean: 10, median: 3, P5: 3 };
    return {
      table: [["sampling", "µs a path", ...NAMES.map((name) => `${name}, s`)], ...rows],
      notes: [
        "CPU seconds to a standard error of 0.1 % of AUM and trailing revenue after five years, one thread; no fewer than 4096 Sobol points, the smallest number.",
      ],
      promises: NAMES.map((name, at) =>
        promise(`${name} to 0.1 %: NumPy's time over ours`, { atLeast: floors[STATISTICS[at % 3]] }, best[at]),
      ),
    };
  },
};

/** [sampling] → squared relative errors by number of paths, of each of NAMES. */
async function errorsOf(file, paths, say) {
  const { makePlan, parseScenario, simulate } = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
  const scenario = await parseScenario(readFileSync(file), file);
  const squaresOf = async (sampling, count, seed) => {
    const overrides = { paths: count, seed, sampling };
    const outputs = OUTPUTS.summaries(makePlan(scenario, overrides));
    const { fans } = await simulate(makePlan(scenario, { ...overrides, outputs }));
    const [p5, median] = [5, 50].map((percent) => outputs.percentiles.indexOf(percent));
    return fans.flatMap(({ points }) => {
      const { mean, percentiles } = points[MONTHS - 1];
      return [mean, percentiles[median], percentiles[p5]].map((one) => (one.standardError / one.value) ** 2);
    });
  };
  const found = {};
  for (const sampling of SAMPLINGS) {
    found[sampling] = [];
    for (const count of sampling === "sobol" ? POINTS.filter((points) => points <= paths) : [paths]) {
      say(`errors of ${count} ${sampling} paths`);
      const all = [];
      for (const seed of SEEDS) all.push(await squaresOf(sampling, count, seed));
      const squares = NAMES.map((_, at) => all.reduce((sum, one) => sum + one[at], 0) / all.length);
      found[sampling].push({ paths: count, squares });
    }
  }
  return found;
}

/** Runs that correct their means, and what is left of the means' errors: into `errors`. */
async function controlledOf(file, { paths, rounds, errors, say }) {
  const { controlled, makePlan, parseScenario } = await import(pathToFileURL(join(ROOT, "dist/index.js")).href);
  const scenario = await parseScenario(readFileSync(file), file);
  const year = makePlan(scenario).years.at(-1).year;
  const asked = [`mean(aum at ${year}-12)`, `mean(revenue in ${year})`];
  const runs = [];
  const squares = [0, 0];
  for (let round = 0; round < Math.max(rounds, SEEDS.length); round++) {
    say(`control variates, round ${round + 1}`);
    const before = process.cpuUsage();
    const found = await controlled(scenario, asked, { paths, seed: SEEDS[round % SEEDS.length] });
    const { user, system } = process.cpuUsage(before);
    runs.push({ cpu: (user + system) / 1e6 });
    for (const [at, { controlled: mean }] of found.entries()) squares[at] += (mean.standardError / mean.value) ** 2;
  }
  const ofMeans = NAMES.map((name, at) => (name.endsWith("mean") ? squares[at / 3] / runs.length : null));
  errors[CONTROLLED] = [{ paths, squares: ofMeans }];
  return { name: CONTROLLED, runs };
}

/** Paths that give the target: where the error passes it, by straight lines between logarithms; beyond the last as 1/√n. */
function enough(measured, at) {
  const ratio = ({ squares }) => (squares[at] ?? Number.NaN) / TARGET ** 2;
  const [first] = measured;
  if (measured.length > 1 && ratio(first) <= 1) return first.paths;
  for (const [position, next] of measured.entries()) {
    const before = measured[position - 1];
    if (before === undefined || ratio(next) > 1) continue;
    const part = Math.log(ratio(before)) / Math.log(ratio(before) / ratio(next));
    return before.paths * (next.paths / before.paths) ** part;
  }
  const last = measured.at(-1);
  return last.paths * ratio(last);
}

function powerOfTwo(most) {
  let paths = POINTS[0];
  while (paths * 2 <= most) paths *= 2;
  return paths;
}
