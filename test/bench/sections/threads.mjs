import { absent, aumcast } from "../contestant.mjs";
import { buildCpp, cppPeer } from "../peers.mjs";
import { median, medianOf, race, ratio, tookPart } from "../rounds.mjs";
import { figure, promise, times } from "../show.mjs";
import { COMPILED } from "../workload.mjs";

const NAMES = { ours: ["Aumcast, 1 thread", "Aumcast, 2 threads"], theirs: ["C++, 1 thread", "C++, 2 threads"] };

/** What a second thread gains, beside what it gains a C++ program on the same machine at the same time. */
export const threads = {
  title: "Threads",
  rounds: 5,

  measure({ paths, rounds, folder, say }) {
    const { width, program, missing } = widest(buildCpp(paths, folder));
    const contestants = [1, 2].flatMap((count) => [
      aumcast(NAMES.ours[count - 1], { paths, before: COMPILED, options: { threads: count } }),
      program === undefined
        ? absent(NAMES.theirs[count - 1], missing)
        : cppPeer(NAMES.theirs[count - 1], program, { threads: count }),
    ]);
    return { paths, width, results: race(contestants, { rounds, say }) };
  },

  show({ width, results }) {
    const rows = Object.values(NAMES).flatMap(([one, two]) =>
      tookPart(results, one) === undefined || tookPart(results, two) === undefined
        ? []
        : [
            [
              one.split(",")[0],
              ...[one, two].map((name) => figure(medianOf(tookPart(results, name), "wall"))),
              times(ratio(results, one, two, "wall")),
            ],
          ],
    );
    return {
      table: [["wall time", "1 thread, s", "2 threads, s", "gain"], ...rows],
      notes: [
        `Aumcast has simulated ${COMPILED.length} times ${COMPILED[0]} paths before, and keeps its threads from run to run.`,
        ...(tookPart(results, NAMES.theirs[0]) === undefined ? [] : [`C++ is the ${width} one with Philox.`]),
      ],
      promises: [promise("gain of a second thread over that of C++", { atLeast: 0.93 }, relativeGain(results))],
    };
  },
};

const widest = (programs) => programs.findLast(({ program }) => program !== undefined) ?? programs[0];

function relativeGain(results) {
  const all = [...NAMES.ours, ...NAMES.theirs].map((name) => tookPart(results, name)?.runs);
  if (all.includes(undefined)) return undefined;
  const [one, two, theirOne, theirTwo] = all;
  return median(one.map((run, i) => run.wall / two[i].wall / (theirOne[i].wall / theirTwo[i].wall)));
}
