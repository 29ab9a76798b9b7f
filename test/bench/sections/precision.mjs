import { fileURLToPath } from "node:url";
import { contestant, ROOT, runOnce } from "../contestant.mjs";
import { medianOf, race } from "../rounds.mjs";
import { figure, promise } from "../show.mjs";
import { writeVariant } from "../workload.mjs";

/** Five years, and the month and year in which the workload's end. */
const MONTHS = 60;
const [MONTH, YEAR] = ["2029-12", "2029"];
/** What everything is to be known to. */
const TARGET = 0.001;
const NUMPY = "NumPy, plain";
const SAMPLINGS = ["plain", "antithetic", "sobol"];
/** Plain paths whose means are corrected by what is known of the markets; of means and chances only. */
const CONTROLLED = "plain, with control variates";
/** Numbers of Sobol points between which the one that is enough is sought. */
const POINTS = [4096, 8192, 16_384, 32_768, 65_536, 131_072];
/** Runs whose squared errors are averaged: an error from 16 sets is rough, one of plain paths is not. */
const SEEDS = ["1", "2", "3", "4", "5", "6", "7", "8"];
const PLAIN_SEEDS = SEEDS.slice(0, 2);
/** What is timed: all paths, and this part of them, so that what every run costs is known apart from what a path does. */
const PART = 4;
const STATISTICS = ["mean", "median", "P5"];
const NAMES = ["AUM", "revenue"].flatMap((what) => STATISTICS.map((statistic) => `${what} ${statistic}`));
const ASKED = [`aum at ${MONTH}`, `revenue in ${YEAR}`].flatMap((quantity) => [
  `mean(${quantity})`,
  `percentile(50, ${quantity})`,
  `percentile(5, ${quantity})`,
]);
const TIMED = fileURLToPath(new URL("../timed-precision.mjs", import.meta.url));

/**
 * Time to a standard error of 0.1 %: what a run costs + time of a path × paths that are enough. Errors of plain draws are those of any
 * peer with as many paths, so NumPy needs as many as ours. Both work out the six numbers within the time, and keep nothing else.
 */
export const precision = {
  title: "Accuracy per second",
  rounds: 3,

  async measure({ paths: all, rounds, python, folder, say }) {
    const paths = powerOfTwo(all);
    const file = writeVariant(folder, "five years", (scenario) => {
      scenario.horizon = `${MONTHS} months`;
    });
    const errors = errorsOf(file, paths, say);
    const contestants = [paths, paths / PART].flatMap((count) => [
      ...[...SAMPLINGS, CONTROLLED].map((name) => asking(name, file, count)),
      contestant(timedAs(NUMPY, count), [
        python,
        fileURLToPath(new URL("../peer.py", import.meta.url)),
        ...[count, MONTHS, "last"].map(String),
      ]),
    ]);
    return { paths, errors, results: race(contestants, { rounds, say }) };
  },

  show({ paths, errors, results }) {
    const costs = (name) => costOf(name, paths, results);
    const all = [...SAMPLINGS, CONTROLLED];
    const times = (name) => {
      const cost = costs(name);
      const needed = NAMES.map((_, at) => enough(errors[name === NUMPY ? "plain" : name], at));
      return needed.map((count) => (cost === undefined ? Number.NaN : cost.fixed + count * cost.path));
    };
    const rows = [...all, NUMPY]
      .filter((name) => costs(name) !== undefined)
      .map((name) => [
        name,
        figure(costs(name).fixed * 1e3),
        figure(costs(name).path * 1e6),
        ...times(name).map((time) => (time === time ? figure(time) : "")),
      ]);
    const peer = times(NUMPY);
    const best = NAMES.map((_, at) => {
      const own = Math.min(...all.map((name) => times(name)[at]).filter((time) => time === time));
      return peer[at] === peer[at] && Number.isFinite(own) ? peer[at] / own : undefined;
    });
    const floors = { mean: 10, median: 3, P5: 3 };
    return {
      table: [["sampling", "ms a run", "µs a path", ...NAMES.map((name) => `${name}, s`)], ...rows],
      notes: [
        "CPU seconds to a standard error of 0.1 % of AUM and of the last year's revenue after five years, one thread: what a run costs, and each path that is needed; no fewer than 4096 Sobol points, the smallest number. Only these numbers are read, here and in NumPy.",
      ],
      promises: NAMES.map((name, at) =>
        promise(`${name} to 0.1 %: NumPy's time over ours`, { atLeast: floors[STATISTICS[at % 3]] }, best[at]),
      ),
    };
  },
};

const timedAs = (name, paths) => `${name}, ${paths} paths`;

/** A process that asks for the six numbers, or for the means. */
function asking(name, scenario, paths, seed = "1") {
  const controlled = name === CONTROLLED;
  const asked = controlled ? ASKED.filter((text) => text.startsWith("mean")) : ASKED;
  const job = { dist: `${ROOT}/dist`, scenario, asked, paths, seed, controlled, sampling: controlled ? "plain" : name };
  return contestant(timedAs(name, paths), [process.execPath, TIMED, JSON.stringify(job)]);
}

/** Seconds of a run beside its paths, and of a path; undefined where it did not take part. */
function costOf(name, paths, results) {
  const [whole, part] = [paths, paths / PART].map((count) => {
    const result = results.find((one) => one.name === timedAs(name, count) && one.runs !== undefined);
    return result === undefined ? undefined : medianOf(result, "cpu");
  });
  if (whole === undefined || part === undefined) return undefined;
  const path = (whole - part) / (paths - paths / PART);
  const fixed = whole - path * paths;
  // Less than nothing is noise.
  return fixed > 0 ? { fixed, path } : { fixed: 0, path: whole / paths };
}

/** [sampling] → squared relative errors by number of paths, of each of NAMES; null where there are none. */
function errorsOf(file, paths, say) {
  const found = {};
  for (const name of [...SAMPLINGS, CONTROLLED]) {
    found[name] = (name === "sobol" ? POINTS.filter((points) => points <= paths) : [paths]).map((count) => {
      say(`errors of ${count} paths: ${name}`);
      const seeds = name === "plain" || name === CONTROLLED ? PLAIN_SEEDS : SEEDS;
      const all = seeds.map((seed) => {
        const { squares, failed } = runOnce(asking(name, file, count, seed));
        if (failed !== undefined) throw new Error(`${name}: ${failed}`);
        return squares;
      });
      const mean = (at) => all.reduce((sum, one) => sum + one[at], 0) / all.length;
      if (name !== CONTROLLED) return { paths: count, squares: NAMES.map((_, at) => mean(at)) };
      return { paths: count, squares: NAMES.map((own, at) => (own.endsWith("mean") ? mean(at / 3) : null)) };
    });
  }
  return found;
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
