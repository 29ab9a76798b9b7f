import { availableParallelism } from "node:os";
import { aumcast, runOnce } from "../contestant.mjs";
import { figure, promise } from "../show.mjs";
import { SEGMENTS, writeVariant } from "../workload.mjs";

const MONTHS = 60;
const megabytes = (bytes, digits = figure) => `${digits(bytes / 1e6)} MB`;
const percent = (share) => `${Math.round(share * 100)} %`;

/** Peak memory (resident set of the process) and time of ordinary runs of growing size, and what was estimated of them. */
export const memory = {
  title: "Memory",
  rounds: 1,

  measure({ paths, large, folder, say }) {
    const scenario = writeVariant(folder, "five years", (workload) => {
      workload.horizon = `${MONTHS} months`;
    });
    const threads = availableParallelism();
    const sizes = [paths, 10 * paths, ...(large ? [100 * paths] : [])];
    const runs = sizes.map((size) => {
      say(`${size} paths`);
      const job = { scenario, paths: size, outputs: "default", options: { threads } };
      return { paths: size, ...runOnce(aumcast(`${size} paths`, job)) };
    });
    return { months: MONTHS, segments: SEGMENTS, threads, runs };
  },

  show({ months, segments, threads, runs }) {
    const done = runs.filter(({ failed }) => failed === undefined);
    const rows = done.map(({ paths, peakBytes, wall, estimate }) => [
      `${paths} paths`,
      megabytes(peakBytes),
      estimate === null ? "" : megabytes(estimate.bytes),
      figure(wall),
      estimate === null ? "" : figure(estimate.seconds),
    ]);
    return {
      table: [[`${months} months, ${segments} segments`, "peak", "estimated", "seconds", "estimated"], ...rows],
      notes: [
        `Everything that an ordinary run asks of the firm and its segments, ${threads} threads; peak: largest resident set of the process.`,
        ...runs.flatMap(({ paths, failed }) => (failed === undefined ? [] : [`${paths} paths: not run: ${failed}`])),
      ],
      promises: promisesOf(runs.length === done.length ? done : []),
    };
  },
};

/** Nothing is measured unless all sizes ran. */
function promisesOf(runs) {
  const peaks = runs.map(({ peakBytes }) => peakBytes);
  const spread = runs.length === 0 ? undefined : Math.max(...peaks) / Math.min(...peaks) - 1;
  const worst = (what, truth) =>
    runs.length === 0 || runs.some(({ estimate }) => estimate === null)
      ? undefined
      : Math.max(...runs.map((run) => Math.abs(run.estimate[what] / run[truth] - 1)));
  return [
    promise(
      "peak memory at any number of paths",
      { atMost: 600e6 },
      runs.length === 0 ? undefined : Math.max(...peaks),
      megabytes,
    ),
    promise("difference of the peaks", { atMost: 0.2 }, spread, percent),
    promise("error of the memory estimate", { atMost: 0.3 }, worst("bytes", "peakBytes"), percent),
    promise("error of the time estimate", { atMost: 0.3 }, worst("seconds", "wall"), percent),
  ];
}
