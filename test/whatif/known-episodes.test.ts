import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Episode } from "../../src/scenario/episode.js";
import { parseEpisode } from "../../src/scenario/parse-episode.js";
import { carriedStress } from "../../src/whatif/carried.js";
import { episodeAmong, readEpisodes } from "../../src/whatif/known-episodes.js";

const FOLDER = fileURLToPath(new URL("../../scenarios/episodes/", import.meta.url));
const files = readdirSync(FOLDER).map((file) => ({
  name: file.replace(".yaml", ""),
  source: readFileSync(join(FOLDER, file)),
}));
/** As the build writes them and a command reads them. */
const read = JSON.parse(JSON.stringify(readEpisodes(files)));
const laid = (episode: Episode) => carriedStress({ at: "", episode, from: null, riding: [], betas: [] });

describe("episodes that were read beforehand", () => {
  it("are those of their files", () => {
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const found = episodeAmong(read, file) as Episode;
      const stated = parseEpisode(file.source, file.name);
      expect(laid(found)).toEqual(laid(stated));
      expect([...found.returns].map(([id, months]) => [id, months.map(String)])).toEqual(
        [...stated.returns].map(([id, months]) => [id, months.map(String)]),
      );
    }
  });

  it("are not known where the file has another name, or says anything else", () => {
    const [file] = files as [(typeof files)[number]];
    expect(episodeAmong(read, { ...file, name: "mine" })).toBeNull();
    expect(episodeAmong(read, { ...file, source: Buffer.concat([file.source, Buffer.from("\n")]) })).toBeNull();
    expect(episodeAmong({}, file)).toBeNull();
  });
});
