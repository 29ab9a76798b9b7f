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
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_, path) => {
    if (!followed.has(path)) return;
    clearTimeout(timer);
    timer = setTimeout(onSave, TOGETHER_MS);
  });
  return {
    follow: (files) => {
      const wanted = new Set(files);
      watcher.unwatch([...followed].filter((file) => !wanted.has(file)));
      watcher.add([...wanted].filter((file) => !followed.has(file)));
      followed = wanted;
    },
    close: () => {
      clearTimeout(timer);
      void watcher.close();
    },
  };
}
