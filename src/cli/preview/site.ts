import type { ServerResponse } from "node:http";
import { reloading } from "./reloading.js";

/** Open pages that are told of changes; a browser has six connections to a server. */
const MOST_LISTENERS = 32;

/** What the server shows: one page, and word of its changes. */
export interface Site {
  readonly page: () => string;
  /** Puts another page in its place. */
  readonly show: (page: string) => void;
  /** Says that another page is on its way. */
  readonly running: () => void;
  /** Sends word of changes from now on, and which page is current; false when there are too many who listen. */
  readonly listen: (response: ServerResponse) => boolean;
}

export function newSite(first: string): Site {
  const listeners = new Set<ServerResponse>();
  let [current, version, isRunning] = [first, 1, true];
  const tell = (event: string, to: Iterable<ServerResponse> = listeners): void => {
    for (const response of to) response.write(`event: ${event}\ndata: ${version}\n\n`);
  };
  return {
    page: () => reloading(current, version),
    show: (page) => {
      [current, isRunning] = [page, false];
      version++;
      tell("version");
    },
    running: () => {
      isRunning = true;
      tell("running");
    },
    listen: (response) => {
      if (listeners.size >= MOST_LISTENERS) return false;
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      tell("version", [response]);
      if (isRunning) tell("running", [response]);
      return true;
    },
  };
}
