import { watch } from "chokidar";

/** Saves that come together are one. */
const TOGETHER_MS = 25;

/** Watches files; those that are not there yet, too. */
export interface Watching {
  /** From now on these and no others. */
  readonly follow: (files: readonly string[]) => void;
  readonly close: () => void;
}

/** @param onSave  called once when one of the files, or several together, were written, put in place or taken away */
export function watching(onSave: () => void): Watching {
  const watcher = watch([], { ignoreInitial: true });
  let followed: ReadonlySet<string> = new Set();
  // Watched for good: a file that is taken up again is watched only after a while, and a save in it would be lost.
  const watched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_, path) => {
    if (!followed.has(path)) return;
    clearTimeout(timer);
    timer = setTimeout(onSave, TOGETHER_MS);
  });
  return {
    follow: (files) => {
      const wanted = new Set(files);
      const fresh = files.filter((file) => !watched.has(file));
      for (const file of fresh) watched.add(file);
      watcher.add(fresh);
      followed = wanted;
    },
    close: () => {
      clearTimeout(timer);
      void watcher.close();
    },
  };
}
