import { parentPort } from "node:worker_threads";
import { realEffects } from "../effects.js";
import type { PreviewRequest, Shown } from "./messages.js";
import { recording } from "./recording.js";
import { reported } from "./reported.js";
import { wrong } from "./wrong.js";

/**
 * The thread that runs what is previewed, so that the server answers meanwhile and can end at any time. A new request stops the one
 * before it, which is then answered by nothing.
 */
const port = parentPort;
let current = new AbortController();

port?.on("message", (request: PreviewRequest) => {
  current.abort();
  current = new AbortController();
  void answer(request, current.signal);
});

async function answer(request: PreviewRequest, signal: AbortSignal): Promise<void> {
  const warnings: string[] = [];
  const tell = (text: string): void => void warnings.push(text);
  const { effects, files } = recording({ ...realEffects(signal), tell });
  const { page, said } = await reported(request, effects).catch((error: unknown) =>
    wrong(error, request.file, effects),
  );
  if (signal.aborted) return;
  const shown: Shown = { number: request.number, page, said: [...warnings, said].join("\n"), files: files() };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  port?.postMessage(shown);
}
