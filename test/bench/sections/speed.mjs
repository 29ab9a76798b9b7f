import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { absent, aumcast } from "../contestant.mjs";
import { buildCpp, cppName, cppPeers, NUMPY, numpyPeers } from "../peers.mjs";
import { medianOf, ratio, race, tookPart } from "../rounds.mjs";
import { figure, promise, times } from "../show.mjs";
import { MONTHS, perSegmentMonth, SEGMENTS } from "../workload.mjs";

const OURS = "Aumcast";
const OTHER = "Aumcast, other checkout";
const SUMMARIES = "Aumcast, all percentiles";
const REFERENCE = "Aumcast, reference, answers";

/** CPU time of the workload in one thread, ours and the peers'. */
export const speed = {
  title: "Speed",
  rounds: 5,

  measure({ paths, rounds, folder, against, say }) {
    const contestants = [
      aumcast(OURS, { paths }),
      ...(against === undefined ? [] : [otherCheckout(against, paths)]),
      aumcast(SUMMARIES, { paths, outputs: "summaries" }),
      aumcast(REFERENCE, { paths, outputs: "firm", analysis: true, options: { kernel: "reference" } }),
      ...numpyPeers(paths),
      ...cppPeers(buildCpp(paths, folder)),
    ];
    const results = race(contestants, { rounds, say });
    const remarks = contestants.flatMap(({ name, remark }) => (remark === undefined ? [] : [{ name, remark }]));
    return { paths, months: MONTHS, segments: SEGMENTS, against, remarks, results };
  },

  show({ paths, remarks, results }) {
    const bases = [idiomatic(results), NUMPY.best, AVX512].filter((name) => tookPart(results, name) !== undefined);
    const rows = results
      .filter(({ runs }) => runs !== undefined)
      .map((result) => rowOf(result, { paths, results, bases }));
    return {
      table: [["one thread", "CPU s", "ns", ...bases.map((name) => `× ${name}`)], ...rows],
      notes: [
        `Medians of ${roundsOf(results)} interleaved rounds of ${paths} paths × ${MONTHS} months × ${SEGMENTS} segments. ns: CPU time for a month of a segment on a path. ×: how many times as long as that peer (median over the rounds).`,
        `${OURS} stores what the peers store, AUM and trailing revenue of every month and path; "all percentiles": instead every month's mean and percentiles with standard errors; "reference, answers": the TypeScript kernel, the exact projection and all answers about the firm.`,
        ...kernelsOf(results),
        ...remarks.map(({ name, remark }) => `${name}: ${remark}.`),
      ],
      promises: promisesOf(results),
    };
  },
};

const AVX512 = cppName("AVX-512", "fastest");

/** The faster of the idiomatic ones. */
function idiomatic(results) {
  const [own, shared] = [tookPart(results, NUMPY.own), tookPart(results, NUMPY.shared)];
  if (own === undefined || shared === undefined) return own === undefined ? NUMPY.shared : NUMPY.own;
  return medianOf(own, "cpu") <= medianOf(shared, "cpu") ? NUMPY.own : NUMPY.shared;
}

function otherCheckout(against, paths) {
  const dist = join(against, "dist");
  if (!existsSync(join(dist, "index.js"))) return absent(OTHER, `${dist} is not built`);
  return aumcast(OTHER, { paths, dist: realpathSync(dist) });
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
  const asFastAs = (base) => ratio(results, base, OURS, "cpu");
  const base = idiomatic(results);
  return [
    promise("as fast as the best NumPy found", { atLeast: 1.3 }, asFastAs(NUMPY.best)),
    promise(`as fast as idiomatic NumPy`, { atLeast: 2 }, asFastAs(base)),
    promise("time of C++ with AVX-512", { atMost: 2.5 }, ratio(results, OURS, AVX512, "cpu")),
    promise(
      "reference kernel and answers: time of idiomatic NumPy",
      { atMost: 8 },
      ratio(results, REFERENCE, base, "cpu"),
    ),
    ...(results.some(({ name }) => name === OTHER)
      ? [promise("time of the other checkout", { atMost: 1.05 }, ratio(results, OURS, OTHER, "cpu"))]
      : []),
  ];
}
