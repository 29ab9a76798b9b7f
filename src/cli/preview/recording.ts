import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Effects } from "../effects.js";

/** The same effects, which note every file that is read or looked for: a file that is missing may appear. */
export function recording(effects: Effects): { readonly effects: Effects; readonly files: () => readonly string[] } {
  const files = new Set<string>();
  const noted = (read: ReturnType<Effects["readerFor"]>): ReturnType<Effects["readerFor"]> => {
    return (reference, from) => {
      files.add(resolve(join(dirname(from), reference)));
      return read(reference, from);
    };
  };
  const own: Effects = {
    ...effects,
    readFile: (path, ...rest) => {
      files.add(resolve(path));
      return effects.readFile(path, ...rest);
    },
    readerFor: (path) => noted(effects.readerFor(path)),
    tablesFor: (path) => noted(effects.tablesFor(path)),
    themesFor: (path) => noted(effects.themesFor(path)),
    logosFor: (path) => noted(effects.logosFor(path)),
    episodesFor: (path) => {
      const episodes = effects.episodesFor(path);
      return {
        ...episodes,
        read: (reference, from) => {
          const found = episodes.read(reference, from);
          if (existsSync(found.file)) files.add(resolve(found.file));
          return found;
        },
      };
    },
  };
  return { effects: own, files: () => [...files] };
}
