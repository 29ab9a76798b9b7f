import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PreviewServer, serve } from "../../src/cli/preview/server.js";
import { newSite } from "../../src/cli/preview/site.js";
import { plainPage } from "../../src/cli/preview/wrong.js";
import { book, SCENARIO } from "../notebook/small-book.js";
import { aumcast, MAIN, ROOT, workFolder } from "./run-command.js";

const SECRET = "what only the page says";
const HOSTILE = join(ROOT, "..", "shared", "hostile", "http");

describe("the server of a preview", () => {
  let server: PreviewServer;
  let port: number;
  let path: string;

  beforeAll(async () => {
    server = await serve(newSite(plainPage(SECRET, "")), null);
    const { port: found, pathname } = new URL(server.address);
    [port, path] = [Number(found), pathname];
  });
  afterAll(() => server.close());

  /** The answer to a request as it is written, on a connection of its own. */
  async function raw(request: string): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(3000, () => socket.destroy());
    socket.write(request.replaceAll("4173", String(port)));
    let answer = "";
    for await (const chunk of socket) answer += String(chunk);
    return answer;
  }
  const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
  const get = (target: string, headers = "", method = "GET"): Promise<string> =>
    raw(`${method} ${target} HTTP/1.1\r\nHost: localhost:${port}\r\n${headers}Connection: close\r\n\r\n`);

  it("shows the page to a browser of this machine, by each of its names", async () => {
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`);
      expect(status(answer)).toBe(200);
      expect(answer).toContain(SECRET);
      expect(answer).not.toMatch(/access-control-allow/i);
    }
    expect(await get(path, "", "HEAD")).not.toContain(SECRET);
  });

  it.each([
    ["another host: DNS rebinding", "Host: evil.example:4173", "", 403],
    ["another port of this host", "Host: localhost:1", "", 403],
    ["no host", "X: y", "", 400],
    ["another page's origin", "Host: localhost:4173", "Origin: http://evil.example", 403],
    ["a page without an origin of its own", "Host: localhost:4173", "Origin: null", 403],
    ["a WebSocket", "Host: localhost:4173", "Upgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", 403],
    ["headers without end", "Host: localhost:4173", `X: ${"x".repeat(20_000)}`, 431],
  ])("refuses %s", async (name, host, header, expected) => {
    const connection = name === "a WebSocket" ? "Upgrade" : "close";
    const more = header === "" ? "" : `${header}\r\n`;
    const answer = await raw(`GET ${path} HTTP/1.1\r\n${host}\r\n${more}Connection: ${connection}\r\n\r\n`);
    expect(status(answer)).toBe(expected);
    expect(answer).not.toContain(SECRET);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses to %s", async (method) => {
    expect(status(await get(path, "Content-Length: 0\r\n", method))).toBe(405);
  });

  it("serves nothing but the page and its events: no path leads to a file, no key to a page", async () => {
    const traversals = [
      "../package.json",
      "%2e%2e/package.json",
      "..%2fpackage.json",
      "..%5cpackage.json",
      "/etc/passwd",
    ];
    const others = [
      "/package.json",
      "//etc/passwd",
      "/@fs/etc/passwd",
      `${path}%00`,
      path.slice(0, -2),
      `${path}events/x`,
    ];
    for (const target of [...traversals.map((way) => path + way), ...others])
      expect(status(await get(target))).toBe(404);
    for (const target of [`${path}#x`, "http://localhost/", "*"]) expect(status(await get(target))).toBe(400);
    const door = await get("/");
    expect(status(door)).toBe(200);
    expect(door).not.toContain(SECRET);
  });

  it.skipIf(!existsSync(HOSTILE))("answers the hostile requests without a word of the page", async () => {
    for (const name of readdirSync(HOSTILE)) {
      const answer = await raw(readFileSync(join(HOSTILE, name), "utf8"));
      expect(answer, name).not.toMatch(new RegExp(`root:|${SECRET}|access-control`, "i"));
      const allowed = /range/.test(name) ? [200, 416] : [400, 403, 404, 405, 414, 431];
      expect(allowed, name).toContain(status(answer));
    }
  });

  it("refuses a port that is taken", async () => {
    await expect(serve(newSite(""), port)).rejects.toThrow(
      `--port: port is ${port}, which cannot be had (EADDRINUSE). Name another, or leave it out.`,
    );
  });
});

describe("aumcast preview", () => {
  const folder = workFolder();
  const file = join(folder, "pack.md");
  writeFileSync(join(folder, "small.yaml"), SCENARIO);
  writeFileSync(file, book("First words.\n", "scenario: small.yaml"));
  let process_: ChildProcessByStdio<null, Readable, null> | null = null;
  afterEach(() => void process_?.kill("SIGKILL"));

  it("shows the report, then what every save makes of it, and ends at once", async () => {
    const started = spawn(process.execPath, [MAIN, "preview", "pack.md", "--threads", "1"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    process_ = started;
    const terminal = reader(started.stdout);
    const address = await terminal.find(/http:\/\/localhost:\d+\/\S+\//);
    const events = reader((await fetch(`${address}events`)).body as unknown as AsyncIterable<Uint8Array>);
    const pageWith = async (words: string, change: () => void): Promise<string> => {
      change();
      for (;;) {
        await events.find(/event: version\ndata: \d+\n/);
        const page = await (await fetch(address)).text();
        if (page.includes(words)) return page;
      }
    };
    const save = (text: string) => writeFileSync(file, text);

    const first = await pageWith("First words.", () => undefined);
    expect(/<meta [^>]*; connect-src 'self'">/.exec(first)).not.toBeNull();
    await pageWith("Second words.", () => save(book("Second words.\n", "scenario: small.yaml")));
    const wrong = await pageWith("cannot be shown", () =>
      save(book('{{money "mean(amu at 2028-12)"}}', "scenario: small.yaml")),
    );
    expect(wrong.includes("pack.md:5:10: &quot;mean(amu at 2028-12)&quot;")).toBe(true);
    expect(await terminal.find(/pack\.md:5:10: .*\n.*\n +\^/)).toContain('5 | {{money "mean(amu at 2028-12)"}}');
    // As editors save: beside it, then in its place.
    await pageWith("Third words.", () => {
      writeFileSync(`${file}.new`, book("Third words.\n", "scenario: small.yaml"));
      renameSync(`${file}.new`, file);
    });
    const other = SCENARIO.replace("paths: 400", "paths: 300");
    await pageWith(">300</data> simulations", () => writeFileSync(join(folder, "small.yaml"), other));
    started.kill("SIGINT");
    expect(await once(started, "exit")).toEqual([0, null]);
  }, 240_000);

  it("says at once that there is no such file", () => {
    const { status, stderr } = aumcast(["preview", "pakc.md"], folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "pakc.md: file does not exist. Name a notebook or a scenario file.\n",
    });
  });
});

/** Reads on until something has come, and forgets what was before it. */
function reader(stream: AsyncIterable<unknown>): { readonly find: (wanted: RegExp) => Promise<string> } {
  const chunks = stream[Symbol.asyncIterator]();
  let text = "";
  return {
    find: async (wanted) => {
      for (;;) {
        const found = wanted.exec(text);
        if (found !== null) {
          text = text.slice(found.index + found[0].length);
          return found[0];
        }
        const { value, done } = await chunks.next();
        if (done) throw new Error(`no ${wanted} in ${text}`);
        text += new TextDecoder().decode(value as Uint8Array);
      }
    },
  };
}
