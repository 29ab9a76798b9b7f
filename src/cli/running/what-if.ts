import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Run } from "../../analysis/run.js";
import type { NotebookReport } from "../../notebook/run-notebook.js";
import type { Panel } from "../../report/panel.js";
import type { Episode } from "../../scenario/episode.js";
import type { SimulateOptions } from "../../simulation/simulation.js";
import type { ReadEpisodes } from "../../whatif/known-episodes.js";
import type { Effects } from "../effects.js";

/** Where a run comes from, for a panel in its page. */
export interface Origin {
  /** The scenario's file; null where no file says what was run. */
  readonly file: string | null;
  /** Beside which episodes are looked for. */
  readonly beside: string;
  readonly simulation?: SimulateOptions;
}

/** The panel that lets a page compute a run again with other assumptions; null where there is nothing to move. Loaded only then. */
export async function whatIfPanel(
  run: Run,
  { file, beside, simulation }: Origin,
  effects: Effects,
): Promise<Panel | null> {
  const [{ offerOf }, { panelOf }, episodes] = await Promise.all([
    import("../../whatif/offer.js"),
    import("../../whatif/panel.js"),
    knownEpisodes(beside, effects),
  ]);
  const own = file === null ? null : basename(file);
  const offer = await offerOf(run, { file: own, episodes, ...(simulation && { simulation }) });
  return offer === null ? null : panelOf(offer);
}

/** The panel of a notebook's main run: that of its front matter, or else its first. */
export async function notebookPanel(
  { runs, files }: Pick<NotebookReport, "runs" | "files">,
  notebook: string,
  { effects, simulation }: { readonly effects: Effects; readonly simulation: SimulateOptions },
): Promise<Panel | null> {
  const { MAIN } = await import("../../notebook/front-matter.js");
  const [id, run] = [...runs].find(([own]) => own === MAIN) ?? [...runs][0] ?? [];
  if (id === undefined || run === undefined) return null;
  const file = files.get(id) ?? null;
  return whatIfPanel(run, { file, beside: file ?? notebook, simulation }, effects);
}

/** Every episode that a scenario could name; one that cannot be read is no concern of a report. */
async function knownEpisodes(beside: string, effects: Effects): Promise<readonly Episode[]> {
  const [{ parseEpisode }, { InputError }, { episodeAmong }] = await Promise.all([
    import("../../scenario/parse-episode.js"),
    import("../../errors.js"),
    import("../../whatif/known-episodes.js"),
  ]);
  const { names, read } = effects.episodesFor(beside);
  const shipped = shippedEpisodes();
  return names.flatMap((name) => {
    try {
      const { file, source } = read(name, beside);
      return [episodeAmong(shipped, { name, source }) ?? parseEpisode(source, name, file)];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });
}

/** As the build has left them beside the command's code. */
function shippedEpisodes(): ReadEpisodes {
  try {
    return JSON.parse(readFileSync(new URL("episodes.json", import.meta.url), "utf8"));
  } catch {
    return {};
  }
}
