import type { Run } from "../analysis/run.js";
import { type Cell, type FigureCell, type Report, type Text, text } from "./cell.js";
import { alertCells } from "./cells/alerts.js";
import { acquisitionCells } from "./cells/acquisitions.js";
import { aumCells } from "./cells/aum.js";
import { bridgeCells } from "./cells/bridge.js";
import { chancesFigure } from "./cells/chances.js";
import { compositionFigure } from "./cells/composition.js";
import { covenantCells } from "./cells/covenants.js";
import { distributionCells } from "./cells/distribution.js";
import { economicsCells } from "./cells/economics.js";
import { averageCells, causeCells, chanceCells, riskCells } from "./cells/explained.js";
import { flowCells } from "./cells/flows.js";
import { initiativeCells } from "./cells/initiatives.js";
import { groupCells } from "./cells/groups.js";
import { growthCells } from "./cells/growth.js";
import { qualityCells } from "./cells/growth-quality.js";
import { headlines } from "./cells/headlines.js";
import { methodCells } from "./cells/method.js";
import { kpiCells } from "./cells/kpis.js";
import { measureCells } from "./cells/measures.js";
import { peopleCells } from "./cells/people.js";
import { retentionCells } from "./cells/retention.js";
import { prospectCells } from "./cells/prospects.js";
import { revenueCells } from "./cells/revenue.js";
import { targetCells } from "./cells/targets.js";
import { yearCells } from "./cells/years.js";
import { type Reading, reading } from "./reading.js";
import { translated } from "./words/translated.js";

/**
 * What a run says, as cells in the order of a board's questions. Every number is quoted from the run and names its place
 * there; nothing is computed here but which sentence is true.
 *
 * @param at  before every place that a number names: "low." where a page shows several runs
 * @throws InvariantError when the run lacks a number that it names
 */
export const makeReport = (run: Run, at = ""): Report => translated(reportInEnglish(run, at));

/** The same before it is said in the report's language; its charts are in that already. */
export function reportInEnglish(run: Run, at = ""): Report {
  const reader = reading(run, at);
  return {
    language: reader.locale.language,
    name: reader.cite("name", "text"),
    title: text`${reader.cite("name", "text")}: AUM outlook to ${reader.horizon}`,
    subtitle: subtitle(reader),
    disclaimer: disclaimer(reader),
    cells: cells(reader),
    footer: reproduction(reader),
  };
}

function cells(reader: Reading): readonly Cell[] {
  return [
    headlines(reader),
    ...description(reader),
    ...aumCells(reader),
    ...measureCells(reader),
    ...revenueCells(reader),
    ...distributionCells(reader),
    ...bridgeCells(reader),
    ...causeCells(reader),
    ...flowCells(reader),
    ...retentionCells(reader),
    ...groupCells(reader),
    ...shown(compositionFigure(reader)),
    ...prospectCells(reader),
    ...growthCells(reader),
    ...qualityCells(reader),
    ...riskCells(reader),
    ...economicsCells(reader),
    ...peopleCells(reader),
    ...initiativeCells(reader),
    ...acquisitionCells(reader),
    ...targetCells(reader),
    ...shown(chancesFigure(reader)),
    ...chanceCells(reader),
    ...alertCells(reader),
    ...covenantCells(reader),
    ...yearCells(reader),
    ...averageCells(reader),
    ...methodCells(reader),
    ...kpiCells(reader),
  ];
}

const shown = (figure: FigureCell | null): readonly Cell[] => (figure === null ? [] : [figure]);

function subtitle({ cite, simulations }: Reading): Text {
  return text`From ${cite("start", "date")}, ${cite("months.length", "count")} months, ${simulations}, seed ${cite("seed", "text")}.`;
}

/** Always there; the scenario's own words come first. */
function disclaimer({ run, cite }: Reading): Text {
  const general = "A simulation of stated assumptions: not a promise, and no better than what it assumes.";
  return run.disclaimer === null ? [`${general} Not advice.`] : text`${cite("disclaimer", "text")} ${general}`;
}

function description({ run, cite }: Reading): readonly Cell[] {
  if (run.description === null) return [];
  return [{ kind: "prose", id: "description", paragraphs: [[cite("description", "text")]], computed: [] }];
}

/** How to get the same bytes again. */
function reproduction({ run, cite }: Reading): Text {
  const drawn = run.sampling === undefined ? [] : text` --sampling ${cite("sampling", "text")}`;
  const command = text`aumcast run <scenario file> --seed ${cite("seed", "text")} --paths ${cite("paths", "year")}${drawn}`;
  const versions = text`Aumcast ${cite("aumcast.version", "text")}, values version ${cite("aumcast.valuesVersion", "year")}, answers version ${cite("schemaVersion", "year")}`;
  return text`${versions}. To compute this again: ${command}. The result hash must be ${cite("resultHash", "text")}.`;
}
