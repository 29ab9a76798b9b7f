import type { Growth, Run } from "../analysis/run.js";
import { FIRM, horizon, spread, yearLabel } from "./figures.js";
import type { Figure, Unit } from "./kpi.js";

/** One rate of the firm in every calendar year and over the horizon. */
export const growthFigures = (run: Run, rate: "total" | "organic" | "revenueYield", unit: Unit): readonly Figure[] =>
  run.answers.growth
    .filter(({ group }) => group === FIRM)
    .flatMap((growth) => {
      const summary = growth[rate];
      return summary === null ? [] : spread(summary, { period: periodOf(run, growth), unit });
    });

const periodOf = (run: Run, { year }: Growth): string => (year === null ? horizon(run) : yearLabel(run, year));
