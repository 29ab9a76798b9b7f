import type { Run } from "../analysis/run.js";
import type { Prose } from "./kpi.js";

/** Whether the years of a run end before December: they are then called FY2027. */
export const isFiscal = ({ years }: Pick<Run, "years">): boolean => years.some(({ label }) => label.startsWith("FY"));

/** What is written about a KPI, in the years of a run: where they are fiscal ones, the text says so. */
export const proseIn = (run: Pick<Run, "years">, sentences: Prose): Prose =>
  isFiscal(run) ? sentences.map((sentence) => sentence.replaceAll("calendar year", "fiscal year")) : sentences;
