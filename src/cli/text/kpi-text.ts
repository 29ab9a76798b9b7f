import type { Kpi, Prose } from "../../kpi/kpi.js";
import { textTable } from "./text-table.js";
import { wrapped } from "./wrapped-text.js";

const INDENT = "  ";

/** The list of KPIs: key, name, what each is. */
export const kpiList = (kpis: readonly Kpi[]): string =>
  textTable(
    ["KPI", "Name", "What it is"],
    kpis.map(({ key, name, summary }) => [key, name, summary]),
  );

/** One KPI with everything that is written about it, in lines of at most `width` characters. */
export function kpiText(kpi: Kpi, width: number): string {
  const prose = (title: string, sentences: Prose): string => `${title}\n${wrapped(sentences.join(" "), width, INDENT)}`;
  const list = (title: string, items: Prose): string =>
    [title, ...items.map((item) => wrapped(item, width, `${INDENT}  `, `${INDENT}- `))].join("\n");
  return [
    `${kpi.name} (${kpi.key})\n${wrapped(`Also called ${kpi.alsoCalled.join(", ")}.`, width)}`,
    prose("Definition", kpi.definition),
    ["Formula", ...kpi.formula.map((line) => wrapped(line, width, `${INDENT}  `, INDENT))].join("\n"),
    prose("Why it matters", kpi.insight),
    prose("How it is measured", kpi.measurement),
    prose("Trend", kpi.trend),
    list("Questions to ask", kpi.questions),
    list("Actions", kpi.actions),
    list("Charts that suit it", kpi.charts),
    list("How it misleads", kpi.risks),
    prose("Tools", kpi.tools),
    prose("Where it is used", kpi.integration),
    prose("What it moves", kpi.impact),
  ].join("\n\n");
}
