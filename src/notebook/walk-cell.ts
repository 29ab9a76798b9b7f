import type { z } from "zod";
import { explainedByWalk, type Walk, walk } from "../questions/walk.js";
import { type Place, refuse } from "../scenario/reading/place.js";
import { choiceAt } from "../scenario/reading/choice.js";
import type { Scenario } from "../scenario/scenario.js";
import { type Asking, asking, textsAt, withSimulation } from "./asking-cell.js";
import type { NotebookCell } from "./notebook.js";
import { told, tellerOf } from "./told.js";
import { walkOffers } from "./walk-quotes.js";
import { walkCells } from "./walk-page.js";

/** A statistic that is explained, with its place. */
type Explained = ReturnType<typeof textsAt>[number];

/** What a comparison that walks explains; "none" where it does not walk, null after reporting. */
export function walkAt(
  place: Place<z.ZodEnum<Record<string, string>>> | null,
  ofAt: Place | null,
  count: number,
): readonly Explained[] | "none" | null {
  const walks = place === null ? "false" : choiceAt(place);
  if (walks === null) return null;
  if (walks === "false") return ofAt === null ? "none" : refuse(ofAt, "is what a walk explains", "Add walk: true");
  if (count !== 2) return refuse(place as Place, `is of two runs, and there are ${count}`, "Write runs: [main, low]");
  return textsAt(ofAt);
}

interface Asked {
  readonly of: readonly Explained[];
  readonly drawn: { readonly paths: number; readonly seed: string };
  readonly title: string | null;
}

/** The change from one run to another, step by step, as `aumcast compare --walk` answers it; null after reporting. */
export function walkOf(
  cell: NotebookCell,
  [first, second]: readonly [Scenario, Scenario],
  { of, drawn, title }: Asked,
): Asking | null {
  const read = of.map(({ text, place }) => told(tellerOf(place), () => explainedByWalk(first, second, [text])));
  if (read.includes(null)) return null;
  const texts = of.map(({ text }) => text);
  const options = { ...drawn, ...(texts.length > 0 && { of: texts }) };
  return asking<Walk>({
    cell,
    inputs: ["walk", first, second, options],
    answer: (simulation) => walk(first, second, { ...options, ...withSimulation(simulation) }),
    quotes: { currency: second.currency, offers: walkOffers([first, second], texts) },
    show: (answer, id) => walkCells(id, answer, title),
  });
}
