import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Episode } from "../scenario/episode.js";
import type { Json } from "../scenario/json.js";
import { parseEpisode } from "../scenario/parse-episode.js";
import { sha256 } from "../sha256.js";
import { carriedStress, unpackedStress } from "./carried.js";

/** An episode's file: what it is called by, and what it says. */
export interface EpisodeSource {
  readonly name: string;
  readonly source: Uint8Array;
}

/** Episodes by what their files say, read beforehand: to read one's file takes ten times as long. Plain JSON. */
export type ReadEpisodes = Readonly<Record<string, Json>>;

export const readEpisodes = (files: readonly EpisodeSource[]): ReadEpisodes =>
  Object.fromEntries(files.map((file) => [keyOf(file), carriedStress(onItsOwn(parseEpisode(file.source, file.name)))]));

/** An episode without where it is written and where it comes from; null where exactly this file was not read. */
export function episodeAmong(read: ReadEpisodes, file: EpisodeSource): Episode | null {
  const found = read[keyOf(file)];
  return found === undefined ? null : unpackedStress(found).episode;
}

const keyOf = ({ name, source }: EpisodeSource): string =>
  bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), source)));

const onItsOwn = (episode: Episode) => ({ at: "", episode, from: null, riding: [], betas: [] });
