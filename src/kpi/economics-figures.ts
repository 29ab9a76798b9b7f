import type { EconomicsYear, Run } from "../analysis/run.js";
import type { HeadMeasure } from "../scenario/question.js";
import { exact, spreadByYear, yearLabel } from "./figures.js";
import type { Figure, Unit } from "./kpi.js";

/** Where a run has nothing of the firm around the assets. */
export const ECONOMICS_NEEDED =
  "a scenario with `economics`: what the firm earns besides fees, what it spends, whom it employs";
export const PEOPLE_NEEDED = "a scenario that lists `people` under `economics`";

type FirmLine = "total-revenue" | "cost" | "operating-income" | "margin";

/** A measure of the firm in every calendar year: over the paths, and at expected returns. None without economics. */
export const firmFigures = (
  run: Run,
  { measure, unit }: { readonly measure: FirmLine; readonly unit: Unit },
  of: (year: EconomicsYear) => number | null,
): readonly Figure[] => [
  ...spreadByYear(run, measure, unit),
  ...yearsOf(run).map((year) => exact("expected", { period: yearLabel(run, year.year), unit }, of(year))),
];

/** A measure of people in every calendar year, role by role: over the paths, and at expected returns. None without people. */
export const headFigures = (
  run: Run,
  { measure, unit }: { readonly measure: HeadMeasure; readonly unit: Unit },
  of: (year: EconomicsYear) => readonly (number | null)[],
): readonly Figure[] =>
  (run.answers.economics?.roles ?? []).flatMap(({ id, name }, role) =>
    [
      ...spreadByYear(run, measure, unit, `role:${id}`),
      ...yearsOf(run).map((year) =>
        exact("expected", { period: yearLabel(run, year.year), unit }, of(year)[role] ?? null),
      ),
    ].map((figure) => ({ ...figure, of: name })),
  );

const yearsOf = ({ answers }: Run): readonly EconomicsYear[] => answers.economics?.years ?? [];
