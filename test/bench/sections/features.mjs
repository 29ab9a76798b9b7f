import { aumcast } from "../contestant.mjs";
import { VARIANTS } from "../variants.mjs";
import { medianOf, race, ratio } from "../rounds.mjs";
import { figure, times } from "../show.mjs";
import { perSegmentMonth, writeVariant } from "../workload.mjs";

/** Enough for a tenth of a second or more. */
const FEWER = 8;
const PLAIN = "the workload itself";

/** What each feature costs: the workload with one more, so that a slow one is seen. */
export const features = {
  title: "Features",
  rounds: 3,

  measure({ paths: all, rounds, folder, say }) {
    const paths = Math.ceil(all / FEWER);
    const variants = { [PLAIN]: () => {}, ...VARIANTS };
    const contestants = Object.entries(variants).map(([name, change]) =>
      aumcast(name, { scenario: writeVariant(folder, name, change), paths, outputs: "summaries" }),
    );
    return { paths, results: race(contestants, { rounds, say }) };
  },

  show({ paths, results }) {
    const rows = results
      .filter(({ runs }) => runs !== undefined)
      .map((result) => {
        const { kernel, referenceFeatures } = result.runs[0].engine;
        return [
          result.name,
          figure(perSegmentMonth(medianOf(result, "cpu"), paths)),
          times(ratio(results, result.name, PLAIN, "cpu")),
          referenceFeatures.length === 0 ? kernel : `${kernel}, but ${referenceFeatures.join(", ")}`,
        ];
      });
    return {
      table: [["the workload with", "ns", "of the workload", "kernel"], ...rows],
      notes: [`${paths} paths, one thread, all percentiles; ns: CPU time for a month of a segment on a path.`],
      promises: [],
    };
  },
};
