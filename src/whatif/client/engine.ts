import type { Answer, Order, Written } from "../messages.js";
import type { Offer } from "../offer.js";
import type { Settings } from "../settings.js";

/** The worker's script, compressed: set by the build. */
declare const ENGINE: string;

/** The engine in its worker. */
export interface Engine {
  /** Asks for an answer in place of whatever was asked before. */
  readonly ask: (settings: Settings) => void;
  /** What is moved, as a scenario file. */
  readonly write: (settings: Settings) => Promise<string>;
}

/**
 * Starts the engine in a worker of its own.
 *
 * @param tell  gets the answers to what was asked last
 * @param fail  is told why there is no engine to be had here
 */
export async function startEngine(
  offer: Offer,
  tell: (answer: Answer) => void,
  fail: (reason: string) => void,
): Promise<Engine> {
  const script = await unpacked(ENGINE);
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  let last = 0;
  let write: (text: string) => void = () => undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer | Written>) => {
    if ("written" in data) write(data.written);
    else if (data.ask === last) tell(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail(event.message || "it may not start a worker");
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a worker, not to a window
  const send = (order: Order): void => worker.postMessage(order);
  send({ offer });
  return {
    ask: (settings) => {
      last++;
      send({ ask: last, settings });
    },
    write: (settings) =>
      new Promise((resolve) => {
        write = resolve;
        send({ write: settings });
      }),
  };
}

async function unpacked(base64: string): Promise<string> {
  if (typeof DecompressionStream === "undefined") throw new Error("it cannot unpack the engine");
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
