import { explained, sensitivity, type Sensitivity } from "../questions/sensitivity.js";
import { type Place, refuse } from "../scenario/reading/place.js";
import { isRefusal, readNumber } from "../scenario/values/number-text.js";
import { rateText } from "../scenario/values/rate-text.js";
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
import { sensitivityCells } from "./sensitivity-page.js";
import { sensitivityOffers } from "./sensitivity-quotes.js";
import { told, tellerOf } from "./told.js";

/** Reads which outputs are to be explained, and by what; null after reporting. */
export function sensitivityOf(cell: NotebookCell, reader: CellReader): Asking | null {
  const opened = openedCell(cell, CELLS.sensitivity, reader);
  if (opened === null) return null;
  const { fields, run } = opened;
  const { scenario } = run;
  const [title, byAt, asked] = [titleAt(fields.at("title")), fields.at("by"), textsAt(fields.at("of"))];
  const drawn = drawnAt(fields.at("paths"), run, reader);
  const by = byAt === null ? undefined : shareAt(byAt);
  const read = asked.map(({ text, place: at }) => told(tellerOf(at), () => explained(text, scenario)));
  if (drawn === null || by === null || read.includes(null)) return null;
  const of = asked.map(({ text }) => text);
  const options = { ...drawn, ...(of.length > 0 && { of }), ...(by !== undefined && { by }) };
  return asking<Sensitivity>({
    cell,
    inputs: ["sensitivity", scenario, options],
    answer: (simulation) => sensitivity(scenario, { ...options, ...withSimulation(simulation) }),
    quotes: { currency: scenario.currency, offers: sensitivityOffers(run, options) },
    show: (answer, id) => sensitivityCells(id, answer, title),
  });
}

/** A share between 0 and 1; null after reporting. */
function shareAt(place: Place): number | null {
  const { node } = place;
  const fix = "Write a share between 0% and 100%, such as 10%";
  const value = readNumber(node.kind === "text" ? node.text : "", rateText);
  if (isRefusal(value)) return refuse(place, value.what, fix);
  const share = value.toNumber();
  return share > 0 && share < 1 ? share : refuse(place, "is no share between 0% and 100%", fix);
}
