import { refuseIfAny } from "../errors.js";
import { readDocument } from "./document/read-document.js";
import type { Episode } from "./episode.js";
import { inOrder, newLog } from "./reading/log.js";
import { episodeSchema } from "./schema/stress.js";
import { episodeAt } from "./stress.js";

/**
 * Reads and checks the file of an episode.
 *
 * @param id  what it is called, unless it says so itself
 * @throws InputError with every problem found
 */
export function parseEpisode(source: string | Uint8Array, id: string, file = `${id}.yaml`): Episode {
  const log = newLog();
  const node = readDocument({ file, rank: 0, source }, log);
  const reading = { log, years: null };
  const episode = node === null ? null : episodeAt({ node, path: "", key: "", schema: episodeSchema, reading }, id);
  refuseIfAny(inOrder(log.problems));
  return episode as Episode;
}

/**
 * Reads an episode by its name or its file; it is called by the file's name unless it says so itself.
 *
 * @param from  the scenario that asks, or another file of its project
 */
export function episodeNamed(
  reference: string,
  from: string,
  read: (reference: string, from: string) => { readonly file: string; readonly source: string | Uint8Array },
): Episode {
  const { file, source } = read(reference, from);
  const id = (reference.split("/").at(-1) ?? reference).replace(/\.[a-z]+$/i, "");
  return parseEpisode(source, id, file);
}
