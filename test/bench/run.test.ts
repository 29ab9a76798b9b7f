import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withParts, withPerformance } from "./report.mjs";

const RUN = fileURLToPath(new URL("run.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aumcast-bench-test-"));
const file = join(folder, "bench.json");

const bench = (...args: readonly string[]) => spawnSync(process.execPath, [RUN, ...args], { encoding: "utf8" });

interface Result {
  readonly name: string;
  readonly runs?: readonly { readonly cpu: number; readonly wall: number }[];
  readonly missing?: string;
}

describe("npm run bench", () => {
  let text = "";
  let measured: {
    readonly machine: object;
    readonly sections: { readonly speed: { readonly results: readonly Result[] } };
  };

  beforeAll(() => {
    const { status, stdout, stderr } = bench("--only", "speed", "--paths", "2048", "--rounds", "1", "--json", file);
    expect(status, stderr).toBe(0);
    text = stdout;
    measured = JSON.parse(readFileSync(file, "utf8"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes every round of every contestant, on which machine and when", () => {
    expect(measured.machine).toMatchObject({ cores: expect.any(Number), versions: { node: process.versions.node } });
    const ours = measured.sections.speed.results.filter(({ name }) => name.startsWith("Aumcast"));
    expect(ours).toHaveLength(4);
    for (const { runs = [] } of ours) {
      expect(runs).toHaveLength(1);
      expect(runs[0]).toMatchObject({ cpu: expect.any(Number), wall: expect.any(Number), engine: expect.any(Object) });
    }
  });

  it("names what could not take part, with the reason", () => {
    const absent = measured.sections.speed.results.filter(({ missing }) => missing !== undefined);
    expect(absent.map(({ name }) => name)).toContain("C++ AVX-512, fastest");
    for (const { name, missing } of absent) expect(text).toMatch(new RegExp(`Not run: .*${escaped(name)}.*${missing}`));
  });

  it("holds each promise beside what was found, or says that it was not measured", () => {
    expect(text).toMatch(/^time of C\+\+ with AVX-512 +≤ 2.5 × +not measured$/m);
  });

  it("makes the README's section from what was written and puts it in one place", () => {
    const { stdout } = bench("--from", file, "--markdown");
    expect(stdout).toMatch(/^## How fast it is\n[^]*\| Aumcast \| [\d.]+ \| [\d.]+ \|/);
    const once = withPerformance("# Title\n\n## Develop\n\nTests.\n", stdout);
    expect(once).toBe(`# Title\n\n${stdout}\n## Develop\n\nTests.\n`);
    expect(withPerformance(once, stdout)).toBe(once);
  });

  it("puts parts that were measured anew into the places of the old ones, and new ones before the promises", () => {
    const section = (...parts: readonly string[]) => `## How fast it is\n\nMeasured.\n\n${parts.join("\n")}`;
    const promises = (...rows: readonly string[]) =>
      `**Promises beside the truth.**\n\n| promise | aim |\n| --- | --: |\n${rows.map((row) => `| ${row} |\n`).join("")}`;
    const [speed, threads] = ["**Speed.** Old.\n\n| a | 1 |\n", "**Threads.** Old.\n\n| b | 2 |\n"];
    const [newSpeed, questions] = ["**Speed.** New.\n\n| a | 3 |\n", "**Questions.** New.\n\n| c | 4 |\n"];
    const before = `# Title\n\n${section(speed, threads, promises("fast | 1", "wide | 2"))}\n## Develop\n`;
    const after = withParts(before, section(newSpeed, questions, promises("fast | 3", "asked | 4")));
    expect(after).toBe(
      `# Title\n\n${section(newSpeed, threads, questions, promises("fast | 3", "wide | 2", "asked | 4"))}\n## Develop\n`,
    );
    expect(withParts(after, section(newSpeed, questions, promises("fast | 3", "asked | 4")))).toBe(after);
  });

  it("refuses sections and counts that are none", () => {
    expect(bench("--only", "sped")).toMatchObject({ status: 2, stderr: expect.stringContaining("speed, threads") });
    expect(bench("--rounds", "0")).toMatchObject({ status: 2, stderr: "--rounds 0: a whole number of at least 1\n" });
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
