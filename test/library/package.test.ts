import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aumcast-package-"));

/** npm as a child of npm would inherit its settings, this project's among them. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], {
    cwd,
    env: environment,
    encoding: "utf8",
  });

beforeAll(() => {
  npm(["pack", "--pack-destination", folder, "--ignore-scripts"], ROOT);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  npm(["install", "--ignore-scripts", `./${readdirSync(folder).find((name) => name.endsWith(".tgz"))}`], folder);
  cpSync(join(ROOT, "scenarios", "adviser.yaml"), join(folder, "adviser.yaml"));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package, installed in an empty folder", () => {
  it("runs the library example of the README", () => {
    const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
    writeFileSync(join(folder, "example.js"), example as string);
    const { status, stderr } = spawnSync(process.execPath, ["example.js"], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readFileSync(join(folder, "adviser.html"), "utf8")).toContain("<!doctype html>");
  });

  it("runs the command", () => {
    const { status, stdout } = spawnSync("npx", ["aumcast", "run", "adviser.yaml", "--paths", "256", "--out", "out"], {
      cwd: folder,
      env: environment,
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("out/adviser.html");
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["adviser.html", "adviser.run.json"]);
  });

  it("carries its licence, notices, types and schema, and neither tests nor sources", () => {
    const files = readdirSync(join(folder, "node_modules", "aumcast"));
    for (const name of ["LICENSE", "NOTICES", "README.md", "CHANGELOG.md", "dist", "scenarios"])
      expect(files).toContain(name);
    for (const name of ["src", "test", "node_modules"]) expect(files).not.toContain(name);
    const schema = "import schema from 'aumcast/schema.json' with { type: 'json' }; console.log(schema.title)";
    const { stdout } = spawnSync(process.execPath, ["--no-warnings", "--input-type=module", "-e", schema], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout.trim()).toBe("Aumcast scenario");
    expect(existsSync(join(folder, "node_modules", "aumcast", "dist", "index.d.ts"))).toBe(true);
  });

  it("loads neither vega nor zod nor yaml nor csv-parse before they are needed", () => {
    const trace = spawnSync(process.execPath, ["--input-type=module", "-e", 'await import("aumcast")'], {
      cwd: folder,
      encoding: "utf8",
      env: { ...environment, NODE_DEBUG: "esm" },
      // More of a trace than the megabyte that is allowed by default.
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(trace.status).toBe(0);
    const heavy = ["vega", "vega-lite", "zod", "yaml", "csv-parse"].filter((name) =>
      trace.stderr.includes(`/node_modules/${name}/`),
    );
    expect(heavy).toEqual([]);
  });
});
