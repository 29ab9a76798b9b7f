import type { Run } from "../analysis/run.js";
import { InputError } from "../errors.js";
import { replaced } from "../questions/place.js";
import { textWith } from "../questions/varied-text.js";
import type { Episode, Stress } from "../scenario/episode.js";
import type { Json, JsonObject } from "../scenario/json.js";
import type { LocaleTag } from "../scenario/locale.js";
import { parseScenario } from "../scenario/parse-scenario.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import { Exact } from "../units.js";
import { askedOf, shownOf } from "./asked.js";
import { carried, NotFollowed, type Probe } from "./carried.js";
import { episodesOf, type OfferedEpisode } from "./episodes.js";
import { leversOf } from "./levers.js";
import { valueAt } from "./moves.js";
import { panelPaths } from "./paths.js";
import { type Asked, recompute } from "./recompute.js";
import type { OfferedLever } from "./settings.js";
import type { Shown } from "./shown.js";

/** All that a page needs to compute a run again with other assumptions. Plain JSON. */
export interface Offer extends Asked {
  readonly name: string;
  /** The scenario's file, as an overlay beside it names it; null where it is not known, or does not say all. */
  readonly file: string | null;
  readonly currency: string;
  readonly seed: string;
  readonly paths: number;
  readonly sampling: Sampling;
  /** How the report writes numbers, where the scenario says so. */
  readonly locale?: LocaleTag;
  /** What the panel says by its English words, where the report is in another language. */
  readonly words?: Readonly<Record<string, string>>;
  /** Of the report; more than `paths` where it has more than a panel computes. */
  readonly reportPaths: number;
  /** "2025-09-30". */
  readonly start: string;
  /** "2025-10" and so on: where the points of the fans stand. */
  readonly months: readonly string[];
  readonly levers: readonly OfferedLever[];
  readonly episodes: readonly OfferedEpisode[];
  /** Months that an episode may begin with: the first of each year of the run, "2025-10", "2026-01" and so on. */
  readonly starts: readonly string[];
  /** What rides on the scenario's own episodes, and so at first on one that is switched on. */
  readonly riding: Stress["riding"];
  /** What the report says, of `paths`. */
  readonly report: Shown;
  readonly scenario: Json;
  /** The scenario as written, from which overlays are. */
  readonly written: JsonObject;
}

export interface OfferOptions {
  /** The name of the scenario's file, without its folder. */
  readonly file?: string | null;
  /** Episodes that may be switched on. */
  readonly episodes?: readonly Episode[];
  readonly simulation?: SimulateOptions;
}

/**
 * What a page may recompute of a run: the levers that it has numbers for, and all that the engine needs. A lever is offered only when
 * moving it in the page is known to say the same as writing it into the file, and its ends are what a file may say.
 *
 * @returns null where nothing can be offered
 */
export async function offerOf(run: Run, options: OfferOptions = {}): Promise<Offer | null> {
  const { seed, sampling = "plain" } = run;
  const paths = panelPaths(run.paths, sampling);
  const written: JsonObject = { ...run.scenario, seed, paths: String(paths), sampling };
  const scenario = read(written);
  const asked = askedOf(run);
  const followed = scenario === null ? null : follow(scenario, written, leversOf(run.scenario));
  if (scenario === null || asked === null || followed === null) return null;
  const starts = run.years.map(({ from }) => run.months[from] as string);
  const report =
    paths === run.paths
      ? shownOf(run, asked)
      : (await recompute(scenario, asked, { seed, paths, sampling }, options.simulation)).shown;
  return {
    ...asked,
    name: run.name,
    file: options.file ?? null,
    currency: run.currency,
    seed,
    paths,
    sampling,
    ...(run.locale === undefined ? {} : { locale: run.locale }),
    reportPaths: run.paths,
    start: run.start,
    months: run.months,
    levers: followed.levers,
    episodes: episodesOf(scenario, options.episodes ?? [], starts),
    starts,
    riding: [...new Set(scenario.stress.flatMap(({ riding }) => riding))],
    report,
    scenario: followed.scenario,
    written: run.scenario,
  };
}

/** Null where no file may say so. */
function read(written: JsonObject): Scenario | null {
  try {
    return parseScenario(JSON.stringify(written), "scenario");
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The scenario as written, with numbers moved. */
const withMoves = (written: JsonObject, moves: readonly { readonly lever: OfferedLever; readonly by: Probe["by"] }[]) =>
  replaced(
    written,
    moves.flatMap(({ lever, by }) => lever.places.map(({ path, text }) => ({ path, text: textWith(lever, text, by) }))),
  ) as JsonObject;

interface Followed {
  readonly levers: readonly OfferedLever[];
  readonly scenario: Json;
}

/** The levers that the page can follow, their ends where a file may say them, and the scenario with their numbers marked. */
function follow(scenario: Scenario, written: JsonObject, levers: readonly OfferedLever[]): Followed | null {
  const together = marked(scenario, written, levers);
  const kept = together === null ? levers.filter((lever) => marked(scenario, written, [lever]) !== null) : levers;
  const tree = together ?? marked(scenario, written, kept);
  if (tree === null) return null;
  const fits = (end: "from" | "to") =>
    read(
      withMoves(
        written,
        kept.map((lever) => at(lever, lever[end])),
      ),
    ) !== null;
  const whole = fits("from") && fits("to");
  return { levers: whole ? kept : kept.flatMap((lever) => narrowed(lever, written)), scenario: tree };
}

const at = (lever: OfferedLever, steps: number) => ({ lever, by: valueAt(lever, steps) });

/** A value of each lever that no other has, near to where it changes nothing. */
const probesOf = (levers: readonly OfferedLever[]) =>
  levers.map((lever, index) => ({
    lever,
    by: valueAt(lever, lever.neutral).minus(new Exact("0.00137").times(index + 1)),
  }));

function marked(scenario: Scenario, written: JsonObject, levers: readonly OfferedLever[]): Json | null {
  const probes = probesOf(levers);
  const probed = read(withMoves(written, probes));
  if (probed === null) return null;
  try {
    return carried(scenario, probed, probes);
  } catch (error) {
    if (error instanceof NotFollowed) return null;
    throw error;
  }
}

/** A lever whose ends a file may say: halfway where it may not; none where it may hardly move. */
function narrowed(lever: OfferedLever, written: JsonObject): readonly OfferedLever[] {
  const end = (of: number): number => {
    const possible = [1, 2, 4, 8].map((part) => Math.trunc((of - lever.neutral) / part) + lever.neutral);
    return possible.find((steps) => read(withMoves(written, [at(lever, steps)])) !== null) ?? lever.neutral;
  };
  const [from, to] = [end(lever.from), end(lever.to)];
  return from < lever.neutral || to > lever.neutral ? [{ ...lever, from, to }] : [];
}
