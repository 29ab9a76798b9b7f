import type { SimulateOptions } from "./simulation.js";

/** All passes as one progress, in paths: it never goes back, and ends at the number of paths. */
export interface Progress {
  /** A pass over so many paths begins; `after`: what is expected to follow it. */
  readonly begin: (paths: number, after: number) => (done: number) => void;
}

export function makeProgress(onProgress: SimulateOptions["onProgress"], total: number): Progress {
  let reached = 0;
  return {
    begin(paths, after) {
      const [from, share] = [reached, (total - reached) / (paths + after)];
      let done = 0;
      return (more) => {
        done += more;
        reached = after === 0 && done === paths ? total : from + share * done;
        onProgress?.(Math.floor(reached), total);
      };
    },
  };
}
