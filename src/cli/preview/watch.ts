import { fingerprint } from "./fingerprint.js";

/** Looking at a dozen files takes less than a tenth of a millisecond. */
const EVERY_MS = 40;

/** Watches files; those that are not there yet, too. */
export interface Watching {
  /** From now on these and no others: what each looked like just before it was read. */
  readonly follow: (read: ReadonlyMap<string, string>) => void;
  readonly close: () => void;
}

/**
 * Looks at the files instead of asking the system for word of changes: a save between the reading of a file and the beginning of its
 * watch would be lost, and so would saves on drives of the network.
 *
 * @param onSave  called once when one of the files, or several together, were written, put in place or taken away, and are at rest
 */
export function watching(onSave: () => void): Watching {
  let seen = new Map<string, string>();
  let isMoving = false;
  const look = (): void => {
    const changed = [...seen.keys()].filter((file) => fingerprint(file) !== seen.get(file));
    for (const file of changed) seen.set(file, fingerprint(file));
    if (isMoving && changed.length === 0) onSave();
    isMoving = changed.length > 0;
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    follow: (read) => {
      seen = new Map(read);
    },
    close: () => clearInterval(timer),
  };
}
