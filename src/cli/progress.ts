import { SingleBar } from "cli-progress";

/** How far a run is. */
export interface Progress {
  readonly at: (done: number, total: number) => void;
  readonly end: () => void;
}

export const SILENT: Progress = { at: () => {}, end: () => {} };

/** A bar on a terminal; elsewhere a line at every quarter. */
export function startProgress(label: string, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(label, stream) : lines(label, stream);
}

function bar(label: string, stream: NodeJS.WriteStream): Progress {
  const format = `${label} {bar} {percentage} %`;
  const progress = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true, fps: 10 });
  progress.start(1, 0);
  return {
    at: (done, total) => progress.update(total === 0 ? 1 : done / total),
    end: () => progress.stop(),
  };
}

function lines(label: string, stream: NodeJS.WriteStream): Progress {
  let quarter = 0;
  return {
    at: (done, total) => {
      const reached = Math.floor((4 * done) / Math.max(1, total));
      if (reached > quarter) stream.write(`${label}: ${25 * reached} %\n`);
      quarter = Math.max(quarter, reached);
    },
    end: () => {},
  };
}
