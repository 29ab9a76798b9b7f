import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { InputError } from "../../errors.js";

const FLAGS = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
  // Reports ask for nothing; this holds the browser to it.
  "--host-resolver-rules=MAP * ~NOTFOUND",
];
/** The most that a command may take, in milliseconds. */
const PATIENCE = 120_000;

type Parameters_ = Readonly<Record<string, unknown>>;

/** One open page of a browser that runs for us alone. */
export interface Tab {
  /** A command of the DevTools protocol, and what it answers. */
  readonly send: (method: string, parameters?: Parameters_) => Promise<Readonly<Record<string, unknown>>>;
  /** Waits for the next event of a name. */
  readonly next: (event: string) => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/**
 * Starts a browser, lets `work` use a page of it, and ends it. It is spoken to through pipes: no port is opened. Its profile is a
 * folder of its own, which goes when it ends.
 *
 * @throws InputError when the program does not answer as a Chromium
 */
export async function withTab<Result>(program: string, work: (tab: Tab) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), "aumcast-chromium-"));
  // Root has no sandbox to give; everybody else keeps it.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = spawn(program, [...FLAGS, ...sandbox, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const connection = connect(browser, program);
  try {
    const { targetId } = await connection.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await connection.send("Target.attachToTarget", { targetId, flatten: true });
    return await work({
      send: (method, parameters) => connection.send(method, parameters, sessionId as string),
      next: connection.next,
    });
  } finally {
    await ended(browser, () => connection.send("Browser.close"));
    removeFolder(profile);
  }
}

/** What a browser may take to end in peace, in milliseconds. */
const FAREWELL = 5_000;

/** Asks the browser to close, which ends the processes that it started; one that does not is ended. */
function ended(browser: ChildProcess, close: () => Promise<unknown>): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => browser.kill("SIGKILL"), FAREWELL);
    browser.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    close().catch(() => undefined);
  });
}

/** A process of the browser may still be writing there; what is left in the folder for temporary files is no reason to fail. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // The system clears it.
  }
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

/** Commands by their number; answers and events come as JSON, each ended by a NUL. */
function connect(browser: ChildProcess, program: string) {
  const [to, from] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, Waiting>();
  const events = new Map<string, () => void>();
  const failAll = (what: string): void => {
    const problem = { at: program, key: "Chromium", what, fix: "Name another with --chromium PATH" };
    for (const { reject } of waiting.values()) reject(new InputError([problem]));
    waiting.clear();
  };
  browser.once("error", (error) => failAll(`cannot be started (${(error as NodeJS.ErrnoException).code})`));
  browser.once("exit", (code) => failAll(`ended before it was done (exit code ${code})`));
  to.on("error", () => undefined);
  const hear = ({ id, method, result, error }: Message): void => {
    if (id === undefined) {
      events.get(method ?? "")?.();
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result ?? {});
    else asked?.reject(new Error(`Chromium says: ${error.message}`));
  };
  listen(from, hear);
  let count = 0;
  const send = (method: string, params: Parameters_ = {}, sessionId?: string) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      const id = ++count;
      const timer = setTimeout(() => failAll(`does not answer within ${PATIENCE / 1000} s`), PATIENCE);
      const settled = (): void => clearTimeout(timer);
      waiting.set(id, {
        resolve: (result) => (settled(), resolve(result)),
        reject: (error) => (settled(), reject(error)),
      });
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    });
  const next = (event: string): Promise<void> => new Promise((resolve) => events.set(event, resolve));
  return { send, next };
}

function listen(from: Readable, hear: (message: Message) => void): void {
  let parts: string[] = [];
  from.setEncoding("utf8");
  from.on("data", (chunk: string) => {
    const [first, ...rest] = chunk.split("\0") as [string, ...string[]];
    parts.push(first);
    for (const begun of rest) {
      hear(JSON.parse(parts.join("")) as Message);
      parts = [begun];
    }
  });
}
