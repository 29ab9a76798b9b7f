import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VALUES_VERSION } from "../../src/analysis/values-version.js";
import { otherNodes } from "../everywhere/other-nodes.js";
import { differences, type Golden, updated } from "./golden.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RECORD = join(ROOT, "test", "golden-hashes", "hashes.json");
const recorded = (): Golden => JSON.parse(readFileSync(RECORD, "utf8"));

type Found = Golden & { readonly node: string };

/** In a process of its own, under any Node. */
async function hashesUnder(path: string): Promise<Found> {
  const { stdout } = await promisify(execFile)(path, [join(ROOT, "test", "golden-hashes", "print-hashes.mjs")]);
  return JSON.parse(stdout);
}

describe("golden hashes", () => {
  const others = otherNodes();
  let here: Found;
  let elsewhere: readonly Found[];

  beforeAll(async () => {
    const paths = [process.execPath, ...others.map(({ path }) => path)];
    [here, ...elsewhere] = (await Promise.all(paths.map(hashesUnder))) as [Found, ...Found[]];
  }, 600_000);

  it("are those recorded: the same numbers as ever for every shipped scenario and every feature", () => {
    const { node: _, ...found } = here;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(RECORD, `${JSON.stringify(updated(recorded(), found), null, 2)}\n`);
    expect(differences(recorded(), found)).toEqual([]);
    expect(Object.keys(found.hashes).length).toBeGreaterThan(60);
  });

  it("differ from each other: every feature moves a number", () => {
    const files = new Map<string, string[]>();
    for (const [file, hash] of Object.entries(here.hashes)) files.set(hash, [...(files.get(hash) ?? []), file]);
    expect([...files.values()].filter(({ length }) => length > 1)).toEqual([]);
  });

  it.each(others.map(({ version }) => version))("are the same under Node %s", (version) => {
    const found = elsewhere.find(({ node }) => node === `v${version}`);
    expect(found?.hashes).toEqual(here.hashes);
  });

  it("are of a version that the changelog names", () => {
    expect(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8")).toContain(`VALUES_VERSION ${VALUES_VERSION}\n`);
  });

  afterAll(() => {
    const scenarios = Object.keys(here.hashes).length;
    const nodes = [here, ...elsewhere].map(({ node }) => node).join(", ");
    process.stdout.write(`${scenarios} golden scenarios, VALUES_VERSION ${VALUES_VERSION}, Node ${nodes}\n`);
  });
});
