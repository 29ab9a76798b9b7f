import { FIRM_LABEL } from "../kpi/figures.js";
import type { Figure, Statistic } from "../kpi/kpi.js";
import { formatsOf } from "../report/measure-format.js";
import { formatOfFigure } from "../report/figure-format.js";
import { formatMonth, type Month } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Quotable } from "./quotable.js";

/** The figures of a KPI in a run. */
export interface KpiFigures {
  readonly figures: readonly Figure[];
}

/** Words of prose for what a figure is of its period. */
const WORDS: Readonly<Record<string, readonly Statistic[]>> = {
  expected: ["expected", "start"],
  median: ["p50"],
  mean: ["mean"],
  p5: ["p5"],
  p95: ["p95"],
  chance: ["chance"],
  shortfall: ["shortfall"],
};

/** Each statistic of the firm's figure: of the last period that it has, or of the period in brackets. */
export function kpiOffers({ months, years }: Plan): readonly Quotable<KpiFigures>[] {
  const periods = [formatMonth(months.at(-1) as Month), ...years.map(({ label }) => label)];
  return Object.entries(WORDS).flatMap(([word, statistics]) =>
    [undefined, ...new Set(periods)].map((period): Quotable<KpiFigures> => {
      const placeOf = ({ figures }: KpiFigures): number => positionOf(figures, statistics, period);
      return {
        word,
        ...(period !== undefined && { asks: period }),
        as: "text",
        error: "text",
        written: ({ figures }) => formatsOfFigure(figures[placeOf({ figures })]),
        at: (answer) => (placeOf(answer) < 0 ? null : `figures[${placeOf(answer)}].value`),
      };
    }),
  );
}

function positionOf(figures: readonly Figure[], statistics: readonly Statistic[], period: string | undefined): number {
  const owner = figures.some(({ of }) => of === FIRM_LABEL) ? FIRM_LABEL : figures[0]?.of;
  return figures.findLastIndex(
    (one) => one.of === owner && statistics.includes(one.statistic) && (period === undefined || one.period === period),
  );
}

const formatsOfFigure = (figure: Figure | undefined): Pick<Quotable, "as" | "error"> =>
  figure === undefined
    ? { as: "text" }
    : { as: formatOfFigure(figure), error: figure.unit === "share" ? formatsOf(null).error : formatOfFigure(figure) };
