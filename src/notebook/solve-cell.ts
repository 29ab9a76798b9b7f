import { frontier, type Frontier } from "../questions/frontier.js";
import { goalFor, solve, type Solved } from "../questions/solve.js";
import { parseFallen, parseVary, together, type Vary } from "../questions/vary.js";
import { type Place, refuse } from "../scenario/reading/place.js";
import { textLine } from "../scenario/reading/text.js";
import type { Scenario } from "../scenario/scenario.js";
import {
  type Asking,
  asking,
  type CellReader,
  drawnAt,
  openedCell,
  textsAt,
  titleAt,
  withSimulation,
} from "./asking-cell.js";
import { CELLS } from "./cell-types.js";
import type { NotebookCell } from "./notebook.js";
import { frontierFigure } from "../report/cells/frontier.js";
import { solveCells } from "./solve-page.js";
import { FRONTIER, solveOffers } from "./solve-quotes.js";
import { told, tellerOf } from "./told.js";

/** Reads what is looked for and when it is found; null after reporting. */
export function solveOf(cell: NotebookCell, reader: CellReader): Asking | null {
  const opened = openedCell(cell, CELLS.solve, reader);
  if (opened === null) return null;
  const { fields, run } = opened;
  const { scenario } = run;
  const [varyAt, fallAt, alongAt] = [fields.at("vary"), fields.at("fall"), fields.at("along")];
  const [title, drawn] = [titleAt(fields.at("title")), drawnAt(fields.at("paths"), run, reader)];
  const vary = variableAt(fields.place, { varyAt, fallAt }, scenario);
  const goal = readAt(fields.at("goal"), (text) => goalFor(text, scenario, "goal"));
  const along = readAt(alongAt, (text) => parseVary(text, scenario, "along"));
  const scan = scanAt(fields.at("scan"));
  if (vary === null || goal === null || drawn === null || scan === null || (alongAt !== null && along === null))
    return null;
  const options = { ...drawn, ...scan };
  const inputs = ["solve", scenario, { vary, goal, along }, options];
  const question = { vary, goal, scenario };
  if (along !== null)
    return asking<Frontier>({
      cell,
      inputs,
      quotes: { currency: scenario.currency, offers: [], none: FRONTIER },
      answer: (simulation) => frontier(scenario, { vary, along, goal }, { ...options, ...withSimulation(simulation) }),
      show: (answer, id) => {
        const figure = frontierFigure(id, answer, {
          vary,
          along,
          currency: scenario.currency,
          ...(scenario.locale !== null && { locale: scenario.locale }),
        });
        return [title === null ? figure : { ...figure, title: [title] }];
      },
    });
  return asking<Solved>({
    cell,
    inputs,
    quotes: { currency: scenario.currency, offers: solveOffers(vary, goal) },
    answer: (simulation) => solve(scenario, vary, goal, { ...options, ...withSimulation(simulation) }),
    show: (answer, id) => solveCells(id, answer, { ...question, title }),
  });
}

function readAt<Value>(place: Place | null, read: (text: string) => Value): Value | null {
  const text = place === null ? null : textLine(place);
  return place === null || text === null ? null : told(tellerOf(place), () => read(text));
}

/** One variable: places that move together, or a fall of the markets. */
function variableAt(
  cell: Place,
  { varyAt, fallAt }: { readonly varyAt: Place | null; readonly fallAt: Place | null },
  scenario: Scenario,
): Vary | null {
  if (varyAt !== null && fallAt !== null) return refuse(fallAt, "stands beside vary", "Keep one of the two");
  if (fallAt !== null) return readAt(fallAt, (text) => parseFallen(text, scenario, "fall"));
  if (varyAt === null) return refuse(cell, "says nothing to vary", 'Add vary: "markets.assets.*.mean + k", or a fall');
  const read = textsAt(varyAt).map(({ text, place }) => told(tellerOf(place), () => parseVary(text, scenario, "vary")));
  if (read.includes(null)) return null;
  const [first, ...others] = read.flatMap((one) => one ?? []);
  if (first === undefined) return refuse(varyAt, "is empty", 'Write "markets.assets.*.mean + k"');
  return told(tellerOf(varyAt), () => together(first, others, "vary"));
}

const [FEWEST, MOST] = [3, 200];

function scanAt(place: Place | null): { readonly scan?: number } | null {
  if (place === null) return {};
  const text = place.node.kind === "text" ? place.node.text : "";
  const scan = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (scan >= FEWEST && scan <= MOST) return { scan };
  return refuse(place, "is no number of values to try", `Write a whole number from ${FEWEST} to ${MOST}`);
}
