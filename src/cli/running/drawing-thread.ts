import { parentPort } from "node:worker_threads";
import { startDrawing } from "../../report/draw.js";
import type { DrawingAnswer, DrawingRequest } from "./draw-in-thread.js";
import { rehearse } from "./rehearse-drawing.js";

/** The thread that draws charts: answers each request by its number, with a picture or with what went wrong. */
const port = parentPort;
const warnings: string[] = [];
const draw = await startDrawing((message) => warnings.push(message));

let wanted = false;

port?.on("message", ({ number, drawing, placement }: DrawingRequest) => {
  wanted = true;
  const answer = (said: Omit<DrawingAnswer, "number">): void => port.postMessage({ number, ...said });
  draw(drawing, placement).then(
    (svg) => answer({ svg }),
    (error: Error) => answer({ error: error.message }),
  );
});
await rehearse(draw, () => wanted);
