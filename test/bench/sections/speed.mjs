import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { absent, aumcast } from "../contestant.mjs";
import { buildCpp, cppName, cppPeers, NUMPY, numpyPeers } from "../peers.mjs";
import { medianOf, ratio, race, tookPart } from "../rounds.mjs";
import { figure, promise, times } from "../show.mjs";
import { COMPILED, MONTHS, perSegmentMonth, SEGMENTS } from "../workload.mjs";

const OURS = "Aumcast";
const FIRST = "Aumcast, first run";
const OTHER = "Aumcast, other checkout";
const SUMMARIES = "Aumcast, all percentiles";
const REFERENCE = "Aumcast, reference, answers";

/** CPU time of the workload in one thread, ours and the peers'. */
export const speed = {
  title: "Speed",
  rounds: 5,

  measure({ paths, rounds, folder, against, python, say }) {
    const contestants = [
      aumcast(OURS, { paths, before: COMPILED }),
      aumcast(FIRST, { paths, before: [] }),
      ...(against === undefined ? [] : [otherCheckout(against, paths)]),
      aumcast(SUMMARIES, { paths, before: COMPILED, outputs: "summaries" }),
      aumcast(REFERENCE, { paths, outputs: "firm", analysis: true, options: { kernel: "reference" } }),
      ...numpyPeers(paths, python),
      ...cppPeers(buildCpp(paths, folder)),
    ];
    const results = race(contestants, { rounds, say });
    const remarks = contestants.flatMap(({ name, remark }) => (remark === undefined ? [] : [{ name, remark }]));
    return { paths, months: MONTHS, segments: SEGMENTS, against, remarks, results };
  },

  show({ paths, remarks, results }) {
    const bases = [...new Set(Object.values(basesOf(results)))].filter((name) => name !== undefined);
    const rows = results
      .filter(({ runs }) => runs !== undefined)
      .map((result) => rowOf(result, { paths, results, bases }));
    return {
      table: [["one thread", "CPU s", "ns", ...bases.map((name) => `× ${name}`)], ...rows],
      notes: [
        `Medians of ${roundsOf(results)} interleaved rounds of ${paths} paths × ${MONTHS} months × ${SEGMENTS} segments. ns: CPU time for a month of a segment on a path. ×: how many times as long as that peer (median over the rounds).`,
        `${OURS} has simulated ${COMPILED.length} times ${COMPILED[0]} paths before; "first run": in a process that has simulated nothing, with all that is compiled.`,
        `${OURS} stores what the peers store, AUM and trailing revenue of every month and path; "all percentiles": instead every month's mean and percentiles with standard errors; "reference, answers": the TypeScript kernel, the exact projection and all answers about the firm.`,
        ...kernelsOf(results),
        ...remarks.map(({ name, remark }) => `${name}: ${remark}.`),
      ],
      promises: promisesOf(results),
    };
  },
};

const AVX512 = cppName("AVX-512", "fastest");

/** The contestant with the least CPU time; undefined when none took part. */
const fastestOf = (results, names) =>
  names
    .filter((name) => tookPart(results, name) !== undefined)
    .toSorted((a, b) => medianOf(tookPart(results, a), "cpu") - medianOf(tookPart(results, b), "cpu"))[0];

/** Whom we compare ourselves with, as far as they took part. */
const basesOf = (results) => ({
  idiomatic: fastestOf(results, [NUMPY.own, NUMPY.shared]),
  numpy: fastestOf(results, Object.values(NUMPY)),
  cpp: fastestOf(results, [AVX512]),
});

function otherCheckout(against, paths) {
  const dist = join(against, "dist");
  if (!existsSync(join(dist, "index.js"))) return absent(OTHER, `${dist} is not built`);
  return aumcast(OTHER, { paths, before: COMPILED, dist: realpathSync(dist) });
}

function rowOf(result, { paths, results, bases }) {
  const cpu = medianOf(result, "cpu");
  const ratios = bases.map((base) => times(ratio(results, result.name, base, "cpu")).replace(" ×", ""));
  return [result.name, figure(cpu), figure(perSegmentMonth(cpu, paths)), ...ratios];
}

const roundsOf = (results) => Math.max(0, ...results.map(({ runs }) => runs?.length ?? 0));

const kernelsOf = (results) => {
  const kernel = tookPart(results, OURS)?.runs[0]?.engine.kernel;
  return kernel === undefined ? [] : [`${OURS} ran its ${kernel} kernel.`];
};

function promisesOf(results) {
  const { idiomatic, numpy, cpp } = basesOf(results);
  const cpu = (over, under) => ratio(results, over, under, "cpu");
  return [
    promise("as fast as the fastest NumPy here", { atLeast: 1.3 }, cpu(numpy, OURS)),
    promise("as fast as idiomatic NumPy", { atLeast: 2 }, cpu(idiomatic, OURS)),
    promise("time of C++ with AVX-512", { atMost: 2.5 }, cpu(OURS, cpp)),
    promise("reference kernel and answers: time of idiomatic NumPy", { atMost: 8 }, cpu(REFERENCE, idiomatic)),
    ...(results.some(({ name }) => name === OTHER)
      ? [promise("time of the other checkout", { atMost: 1.05 }, cpu(OURS, OTHER))]
      : []),
  ];
}
