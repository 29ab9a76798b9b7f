import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InputError } from "../../errors.js";
import type { Site } from "./site.js";
import { plainPage } from "./wrong.js";

/** Where it listens when nobody says where. */
const USUAL_PORT = 4173;
const HERE = "127.0.0.1";
const HERE_6 = "::1";

export interface PreviewServer {
  /** With a key that nobody else on this machine knows. */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Serves a site to the browsers of this machine: on 127.0.0.1 and ::1 only, to requests that name this server (no DNS rebinding)
 * and come from no other page, by GET and HEAD. There are two paths, the page and its events, below a random key; no file is
 * ever looked up.
 *
 * @param port  null for the usual one, or any that is free
 * @throws InputError when the port is taken
 */
export async function serve(site: Site, port: number | null): Promise<PreviewServer> {
  const key = randomBytes(16).toString("base64url");
  const first = await firstServer(port);
  const found = (first.address() as AddressInfo).port;
  const second = await listening(HERE_6, found);
  const servers = second instanceof Error ? [first] : [first, second];
  for (const server of servers) server.on("request", answering(site, { key, port: found })).on("upgrade", hangUp);
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { address: `http://localhost:${found}/${key}/`, close };
}

async function firstServer(port: number | null): Promise<Server> {
  const first = await listening(HERE, port ?? USUAL_PORT);
  if (!(first instanceof Error)) return first;
  const other = port === null ? await listening(HERE, 0) : first;
  if (!(other instanceof Error)) return other;
  const what = `is ${port}, which cannot be had (${(other as NodeJS.ErrnoException).code})`;
  throw new InputError([{ at: "--port", key: "port", what, fix: "Name another, or leave it out" }]);
}

function listening(host: string, port: number): Promise<Server | Error> {
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 5_000, requestTimeout: 10_000 });
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

/** There is no such protocol here. */
function hangUp(_: IncomingMessage, socket: NodeJS.WritableStream): void {
  socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

const HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Content-Security-Policy": "frame-ancestors 'none'",
} as const;

const HTML = { ...HEADERS, "Content-Type": "text/html; charset=utf-8" };
const EVENTS = { ...HEADERS, "Content-Type": "text/event-stream" };
const WORDS = { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" };

interface Place {
  readonly key: string;
  readonly port: number;
}

function answering(site: Site, place: Place): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    // What a request carries is not read.
    request.resume();
    const refused = refusal(request, place.port);
    const target = refused === null ? targetOf(request.url ?? "", place.key) : null;
    if (refused !== null) return say(response, refused);
    if (target === "page") return void response.writeHead(200, HTML).end(site.page());
    if (target === "door") return void response.writeHead(200, HTML).end(DOOR);
    if (target === "nothing") return say(response, 404);
    response.writeHead(200, EVENTS);
    if (request.method === "HEAD" || !site.listen(response)) response.end();
  };
}

const REASONS: Readonly<Record<number, string>> = {
  400: "This is no request for a page.",
  403: "This server answers to its own address, and to no other page.",
  404: "There is nothing here. The address is the one that the terminal shows.",
  405: "Pages can only be read.",
};

function say(response: ServerResponse, status: number): void {
  const allowed = status === 405 ? { Allow: "GET, HEAD" } : {};
  response.writeHead(status, { ...WORDS, ...allowed, Connection: "close" }).end(`${REASONS[status]}\n`);
}

/** Why a request is not answered, as a status; null where it may be. */
function refusal({ headers: { host, origin }, method = "", url = "" }: IncomingMessage, port: number): number | null {
  const names = [`localhost:${port}`, `${HERE}:${port}`, `[${HERE_6}]:${port}`];
  if (host === undefined) return 400;
  if (!names.includes(host.toLowerCase())) return 403;
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  // RFC 9112, 3.2.1: a path and a query, without a fragment.
  return /^\/[\x21\x22\x24-\x7e]*$/.test(url) ? null : 400;
}

/** Paths are compared, never taken apart or decoded. */
function targetOf(url: string, key: string): "page" | "events" | "door" | "nothing" {
  const [path] = url.split("?", 1);
  if (path === `/${key}/`) return "page";
  if (path === `/${key}/events`) return "events";
  return path === "/" ? "door" : "nothing";
}

const DOOR = plainPage(
  "A preview runs here",
  "<p>Open the address that its terminal shows: others on this machine are not to read it.</p>",
);
