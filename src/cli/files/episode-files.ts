import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../errors.js";
import { quoted } from "../../scenario/reading/shown.js";
import { knownEpisodes } from "../../scenario/stress.js";
import { projectReader, projectRoot } from "./project-files.js";

/** Where episodes are found. */
export interface EpisodeFiles {
  /** Reads one by its name, or by its file from the scenario that names it. */
  readonly read: (reference: string, from: string) => { readonly file: string; readonly source: Uint8Array };
  /** Of all that can be had by name. */
  readonly names: readonly string[];
}

/** What comes with Aumcast, beside the built commands and beside their sources alike. */
const SHIPPED = fileURLToPath(new URL("../../scenarios/episodes/", import.meta.url));
const NAME = /^[a-z0-9-]+$/;
const EXTENSION = /\.ya?ml$/;

/**
 * Episodes by name: of the folder `episodes` beside the scenario, of `episodes` and `scenarios/episodes` of its project, then of
 * Aumcast. What has a dot is a file, read as `extends` is: inside the project only.
 */
export function episodeFiles(scenario: string): EpisodeFiles {
  const root = projectRoot(scenario);
  const folders = [
    join(dirname(scenario), "episodes"),
    join(root, "episodes"),
    join(root, "scenarios", "episodes"),
    SHIPPED,
  ];
  const names = [...new Set(folders.flatMap(namesIn))].sort();
  return {
    names,
    read: (reference, from) => {
      if (!NAME.test(reference)) return projectReader(root)(reference, from);
      const file = folders
        .flatMap((folder) => [join(folder, `${reference}.yaml`), join(folder, `${reference}.yml`)])
        .find((path) => existsSync(path));
      if (file !== undefined) return { file: nameOf(file), source: readFileSync(file) };
      const what = `names ${quoted(reference)}, an episode that is not known`;
      throw new InputError([{ at: from, key: "episode", what, fix: knownEpisodes(names) }]);
    },
  };
}

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => EXTENSION.test(name))
        .map((name) => name.replace(EXTENSION, ""))
    : [];

/** What comes with Aumcast is called by its name: where it lies is nobody's concern. */
const nameOf = (file: string): string =>
  file.startsWith(SHIPPED) ? join("episodes", file.slice(SHIPPED.length)) : file;
