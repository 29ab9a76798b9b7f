import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../errors.js";
import type { Episode } from "../../scenario/episode.js";
import { episodeNamed } from "../../scenario/parse-episode.js";
import { quoted } from "../../scenario/reading/shown.js";
import { didYouMean, suggest } from "../../scenario/reading/suggest.js";
import { knownEpisodes } from "../../scenario/stress.js";
import { EPISODES, projectReader, projectRoot } from "./project-files.js";

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
      if (!NAME.test(reference)) return projectReader(root, EPISODES)(reference, from);
      const file = folders
        .flatMap((folder) => [join(folder, `${reference}.yaml`), join(folder, `${reference}.yml`)])
        .find((path) => existsSync(path));
      if (file !== undefined) return { file: nameOf(file), source: readFileSync(file) };
      const meant = suggest(reference, names);
      const what = `names ${quoted(reference)}, an episode that is not known${didYouMean(meant)}`;
      const fix = meant === null ? knownEpisodes(names) : `Write ${meant}`;
      throw new InputError([{ at: from, key: "episode", what, fix }]);
    },
  };
}

/**
 * An episode that a command was asked for: by its name, or a file from the folder of the scenario or from where the command is run, which may
 * be of another project.
 *
 * @param option  what messages call the place of what is wrong with the name: "--with"
 */
export function episodeAsked(
  reference: string,
  scenario: string,
  { option, filesFor }: { readonly option: string; readonly filesFor: (path: string) => EpisodeFiles },
): Episode {
  const beside = join(dirname(scenario), reference);
  const elsewhere = !NAME.test(reference) && (isAbsolute(reference) || !existsSync(beside)) && existsSync(reference);
  const [from, name] = elsewhere ? [reference, basename(reference)] : [scenario, reference];
  let found: ReturnType<EpisodeFiles["read"]>;
  try {
    found = filesFor(from).read(name, from);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first, ...rest] = error.problems.map((problem) => ({ ...problem, at: option }));
    throw new InputError([first as (typeof error.problems)[0], ...rest]);
  }
  return episodeNamed(name, from, () => found);
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
