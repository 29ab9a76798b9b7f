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

async function unpacked(text: string): Promise<string> {
  if (typeof DecompressionStream === "undefined") throw new Error("it cannot unpack the engine");
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

/** The bytes that the build wrote as text: their number, a colon, then five characters for each four bytes. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const colon = text.indexOf(":");
  const words = new DataView(new ArrayBuffer(((text.length - colon - 1) / 5) * 4));
  for (let at = colon + 1, word = 0; at < text.length; at += 5, word += 4) {
    let value = 0;
    for (let digit = at; digit < at + 5; digit++) value = value * 85 + digitOf(text.charCodeAt(digit));
    words.setUint32(word, value);
  }
  return new Uint8Array(words.buffer, 0, Number(text.slice(0, colon)));
}

/** From "(" to "~", without "<" and the backslash. */
const digitOf = (code: number): number => code - 40 - (code > 60 ? 1 : 0) - (code > 92 ? 1 : 0);
