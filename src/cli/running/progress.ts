import { SingleBar } from "cli-progress";
import { pace } from "./pace.js";

/** How far a run is. */
export interface Progress {
  readonly at: (done: number, total: number) => void;
  readonly end: () => void;
}

export const SILENT: Progress = { at: () => {}, end: () => {} };

/** Where progress is shown, and the time in milliseconds. */
export interface Screen {
  readonly stream: NodeJS.WriteStream;
  readonly now: () => number;
}

/** A bar on a terminal; elsewhere a line at every tenth, but none before a second has passed and at most one a second. */
export function startProgress(label: string, screen: Screen): Progress {
  return screen.stream.isTTY ? bar(label, screen) : lines(label, screen);
}

function bar(label: string, { stream, now }: Screen): Progress {
  const options = { stream, hideCursor: true, clearOnComplete: true, gracefulExit: true, fps: 10, barsize: 20 };
  const progress = new SingleBar({ ...options, format: `${label} {bar} {pace}` });
  const began = now();
  progress.start(1, 0, { pace: "" });
  return {
    at: (done, total) =>
      progress.update(total === 0 ? 1 : done / total, { pace: pace(done, total, (now() - began) / 1000) }),
    end: () => progress.stop(),
  };
}

const [PARTS, SHORTEST_MS] = [10, 1000];

function lines(label: string, { stream, now }: Screen): Progress {
  const began = now();
  let [reached, said] = [0, began];
  return {
    at: (done, total) => {
      const part = total === 0 ? PARTS : Math.floor((PARTS * done) / total);
      const time = now();
      if (part <= reached || time - said < SHORTEST_MS) return;
      [reached, said] = [part, time];
      stream.write(`${label}: ${pace(done, total, (time - began) / 1000)}\n`);
    },
    end: () => {},
  };
}
