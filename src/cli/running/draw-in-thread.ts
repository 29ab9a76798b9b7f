import { Worker } from "node:worker_threads";
import { InvariantError } from "../../errors.js";
import type { Drawing } from "../../report/cell.js";
import type { Draw, Placement } from "../../report/draw.js";

export interface DrawingRequest {
  readonly number: number;
  readonly drawing: Drawing;
  readonly placement: Placement;
}

/** What became of a request: a picture, or why there is none. */
export interface DrawingAnswer {
  readonly number: number;
  readonly svg?: string;
  readonly error?: string;
}

/** A thread that draws the charts of reports. */
export interface DrawingThread {
  readonly draw: Draw;
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (svg: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that loads Vega while scenarios are read and simulated, and then draws. A chart does not depend on where
 * it is drawn.
 */
export function startDrawingThread(): DrawingThread {
  const worker = new Worker(new URL("./drawing-thread.js", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ number, svg, error }: DrawingAnswer) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (svg === undefined) asked?.reject(new InvariantError(error ?? "a chart was not drawn"));
    else asked?.resolve(svg);
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new InvariantError("the thread that draws charts has ended")));
  let count = 0;
  const draw: Draw = (drawing, placement) =>
    new Promise((resolve, reject) => {
      const request: DrawingRequest = { number: count++, drawing, placement };
      waiting.set(request.number, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
      worker.postMessage(request);
    });
  return { draw, end: () => void worker.terminate() };
}
