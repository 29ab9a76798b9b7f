import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Effects } from "../effects.js";
import { fingerprint } from "./fingerprint.js";

interface Recording {
  readonly effects: Effects;
  /** Every file that was read or looked for, and what it looked like just before: a file that is missing may appear. */
  readonly files: () => ReadonlyMap<string, string>;
}

/** The same effects, which note every file that is read or looked for. */
export function recording(effects: Effects): Recording {
  const files = new Map<string, string>();
  const note = (file: string): void => {
    if (!files.has(file)) files.set(file, fingerprint(file));
  };
  const noted = (read: ReturnType<Effects["readerFor"]>): ReturnType<Effects["readerFor"]> => {
    return (reference, from) => {
      note(resolve(join(dirname(from), reference)));
      return read(reference, from);
    };
  };
  const own: Effects = {
    ...effects,
    readFile: (path, ...rest) => {
      note(resolve(path));
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
          if (existsSync(found.file)) note(resolve(found.file));
          return found;
        },
      };
    },
  };
  return { effects: own, files: () => files };
}
