/** The engine in a worker of the page: it is told a run's scenario, then again and again what is moved in it. */
import { InputError } from "../errors.js";
import type { Answer, Order, Written } from "./messages.js";
import type { Offer } from "./offer.js";
import { overlayText } from "./overlay.js";
import { answeredPaths } from "./paths.js";
import { differences, type Recomputed, recompute } from "./recompute.js";
import { movedScenario } from "./moved-scenario.js";
import { isMoved, type Settings, UNMOVED } from "./settings.js";

/** What a worker has of its own scope. */
interface Scope {
  addEventListener(kind: "message", listener: (event: { readonly data: Order }) => void): void;
  postMessage(answer: Answer | Written): void;
}

const scope = globalThis as unknown as Scope;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the page that started this worker, not to a window
const tell = (message: Answer | Written): void => scope.postMessage(message);
const unmovedOf = new Map<number, Promise<Recomputed>>();
let offer: Offer | null = null;
let current = new AbortController();

scope.addEventListener("message", ({ data }) => {
  if ("offer" in data) offer = data.offer;
  else if (offer === null) return;
  else if ("write" in data) tell({ written: overlayText(offer, data.write) });
  else void answer(offer, data.ask, data.settings);
});

/** Of a few paths, then of all, unless something else is asked meanwhile. */
async function answer(own: Offer, ask: number, settings: Settings): Promise<void> {
  current.abort();
  const { signal } = (current = new AbortController());
  try {
    for (const paths of answeredPaths(own.paths, own.sampling)) {
      // oxlint-disable-next-line no-await-in-loop -- the few paths are to be there first
      const found = await answerOf(own, settings, { paths, signal });
      if (signal.aborted) return;
      tell({ ask, ...found, whole: paths === own.paths });
    }
  } catch (error) {
    if (!signal.aborted) tell({ ask, refused: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string => {
  if (error instanceof InputError)
    return error.problems.map(({ key, what, fix }) => `${key} ${what}. ${fix}.`).join(" ");
  return error instanceof Error ? error.message : String(error);
};

interface Drawing {
  readonly paths: number;
  readonly signal: AbortSignal;
}

async function answerOf(own: Offer, settings: Settings, { paths, signal }: Drawing) {
  const drawn = { seed: own.seed, paths, sampling: own.sampling };
  const before = await unmoved(own, paths);
  if (signal.aborted || !isMoved(own.levers, settings))
    return { shown: before.shown, unmoved: before.shown, differences: null };
  const after = await recompute(movedScenario(own, settings), own, drawn, { signal });
  return {
    shown: after.shown,
    unmoved: before.shown,
    differences: differences(own.figures, before, after),
  };
}

/** The report's own assumptions, computed once; what is asked next needs them too, so nothing stops them. */
function unmoved(own: Offer, paths: number): Promise<Recomputed> {
  const drawn = { seed: own.seed, paths, sampling: own.sampling };
  const found = unmovedOf.get(paths) ?? recompute(movedScenario(own, UNMOVED), own, drawn);
  unmovedOf.set(paths, found);
  return found;
}
