import { type Month, parseMonth } from "../months.js";
import { refuseOutside, stressScenario, type StressTest } from "../questions/stress.js";
import type { Episode, Stress } from "../scenario/episode.js";
import { betasOf } from "../scenario/given.js";
import { episodeNamed } from "../scenario/parse-episode.js";
import { type Place, refuse, textAt } from "../scenario/reading/place.js";
import type { Scenario } from "../scenario/scenario.js";
import { quoted } from "../scenario/reading/shown.js";
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
import { stressCells } from "./stress-page.js";
import { stressOffers } from "./stress-quotes.js";
import { told, tellerOf } from "./told.js";

/** Reads which episodes are laid over which run, from when on, and what rides on them; null after reporting. */
export function stressOf(cell: NotebookCell, reader: CellReader): Asking | null {
  const { reading } = reader;
  const opened = openedCell(cell, CELLS.stress, reader);
  if (opened === null) return null;
  const { fields, run } = opened;
  const { scenario } = run;
  const [withAt, fromAt, title] = [fields.at("with"), fields.at("at"), titleAt(fields.at("title"))];
  const drawn = drawnAt(fields.at("paths"), run, reader);
  const from = fromAt === null ? null : beginAt(fromAt);
  const riding = ridingAt(fields.at("and"));
  const named = textsAt(withAt).map((one) => episodeAt(one, { from: scenario.file, read: reading.episode }));
  if (withAt === null || drawn === null || from === undefined || riding === null || named.includes(null)) return null;
  const stresses: Stress[] = [];
  for (const episode of named.flatMap((one) => one ?? [])) {
    const betas = betasIn(fields.at("betas"), scenario, episode);
    if (betas === null) return null;
    stresses.push({ at: "with", episode, from, riding, betas });
  }
  if (stresses.length === 0) return refuse(withAt, "names no episode", "Write with: [gfc-2007]");
  const inside = told(
    tellerOf(fromAt ?? withAt),
    () => (stresses.forEach((one) => refuseOutside(scenario, one)), true),
  );
  if (inside === null) return null;
  return asking<StressTest>({
    cell,
    inputs: ["stress", scenario, stresses, drawn],
    answer: (simulation) => stressScenario(scenario, stresses, { ...drawn, ...withSimulation(simulation) }),
    quotes: { currency: scenario.currency, offers: stressOffers(run, stresses) },
    show: (answer, id) => stressCells(id, answer, title),
  });
}

function episodeAt(
  { text, place }: { readonly text: string; readonly place: Place },
  { from, read }: { readonly from: string; readonly read: CellReader["reading"]["episode"] },
): Episode | null {
  if (read === undefined) return refuse(place, "names an episode, but none can be read here", "Remove the cell");
  return told(tellerOf(place), () => episodeNamed(text, from, read));
}

/** Classes of the scenario that follow those of an episode; null after reporting. */
function betasIn(place: Place | null, { markets }: Scenario, { returns }: Episode): Stress["betas"] | null {
  const ids = new Set(markets.assets.map(({ id }) => id));
  return place === null
    ? []
    : betasOf(place, { what: "an asset class", ids }, returns, { what: "an asset class", ids: null });
}

/** The month of the first return; null for the first of the forecast, undefined after reporting. */
function beginAt(place: Place): Month | null | undefined {
  const text = textAt(place, "a month");
  if (text === "first") return null;
  const month = text === null ? null : parseMonth(text);
  if (text !== null && month === null) refuse(place, `is ${quoted(text)}, no month`, "Write 2027-01, or first");
  return month ?? undefined;
}

/** What rides on the episodes: "none" or nothing for the markets alone. */
function ridingAt(place: Place | null): Stress["riding"] | null {
  const read = textsAt(place).map(({ text, place: at }) => {
    if (text === "flows" || text === "fees" || text === "none") return text;
    return refuse(at, `is ${quoted(text)}`, "Write flows, fees, [flows, fees] or none");
  });
  return read.includes(null) ? null : read.flatMap((one) => (one === "flows" || one === "fees" ? [one] : []));
}
