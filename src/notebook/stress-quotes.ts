import type { StressTest } from "../questions/stress.js";
import type { Stress } from "../scenario/episode.js";
import { differenceOffers } from "./compare-quotes.js";
import type { Quotable } from "./quotable.js";
import type { PlannedRun } from "./runs.js";

/** How deep the median AUM falls under each episode and when it is back, beside the first published fall; and what the stress takes, path by path. */
export function stressOffers(run: PlannedRun, stresses: readonly Stress[]): readonly Quotable<StressTest>[] {
  const episodes = stresses.map(({ episode }) => episode.id);
  const under = [run, ...episodes.map(() => run)];
  return [
    ...episodes.flatMap((of, index): readonly Quotable<StressTest>[] => {
      const [stress, aum] = [`stresses[${index}]`, `stresses[${index}].aum`];
      return [
        { word: "depth", of, as: "depth", falls: true, at: `${aum}.change` },
        { word: "depth", of, as: "money", at: `${aum}.loss` },
        { word: "before", of, as: "money", at: `${aum}.before` },
        { word: "lowest", of, as: "money", at: `${aum}.lowest` },
        { word: "lowest-at", of, as: "month", at: `${aum}.lowestAt` },
        { word: "recovery", of, as: "month", at: `${aum}.recovery` },
        { word: "recovery-months", of, as: "months", at: `${aum}.recoveryMonths` },
        { word: "published-depth", of, as: "depth", falls: true, at: `${stress}.published[0].depth` },
        { word: "name", of, as: "text", at: `${stress}.name` },
        { word: "from", of, as: "month", at: `${stress}.from` },
        { word: "months", of, as: "months", at: `${stress}.months` },
      ];
    }),
    ...differenceOffers(under, episodes, "comparison."),
    { word: "paths", as: "count", at: "comparison.paths" },
  ];
}
