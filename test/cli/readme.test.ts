import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, workFolder } from "./run-command.js";

const PATH = join(ROOT, "README.md");
const readme = readFileSync(PATH, "utf8");
const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const folder = workFolder();
cpSync(join(ROOT, "test", "cli", "fixtures"), join(folder, "test", "cli", "fixtures"), { recursive: true });

/** What every test run, on this machine and elsewhere, has just done itself. */
const DONE_BY_THE_TEST_COMMAND = ["npm ci && npm test"];

interface Shown {
  readonly command: string;
  /** Lines below the command; "…" stands for any lines. */
  readonly output: string;
}

describe("the README", () => {
  const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map(([, body]) => shownIn(body as string));

  it("shows commands", () => {
    expect(blocks.flat().length).toBeGreaterThan(5);
  });

  it.each(blocks.flat().map((shown) => [shown.command, shown] as const))(
    "tells the truth about: %s",
    (command, shown) => {
      if (DONE_BY_THE_TEST_COMMAND.includes(command)) return;
      const env = { ...process.env, npm_command: "exec" };
      const { stdout, stderr } = spawnSync("bash", ["-c", asBuilt(command)], { cwd: folder, encoding: "utf8", env });
      const real = `${stdout}${stderr.replace(/^[\w-]+: (\d+ %,|done in) .*\n/gm, "")}`.trimEnd();
      if (process.env["UPDATE_README"]) return update(shown, real);
      expect(matches(real, shown.output), `the README says\n${shown.output}\nbut it is\n${real}`).toBe(true);
    },
  );

  it("has a scenario that is ready to run, and names every shipped one", () => {
    const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    writeFileSync(join(folder, "readme.yaml"), yaml as string);
    const { status, stderr } = spawnSync("bash", ["-c", asBuilt("npx aumcast run readme.yaml --paths 256 --quiet")], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const name of ["base", "downturn", "manager", "adviser", "client-first", "growth-plan"])
      expect(readme).toContain(`scenarios/${name}.yaml`);
  });

  it("points at files that are there", () => {
    const names = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, name]) => name as string);
    for (const name of names) expect(() => readFileSync(join(ROOT, name))).not.toThrow();
  });
});

function shownIn(body: string): Shown[] {
  const parts = body.split(/^\$ /m).slice(1);
  return parts.map((part) => {
    const [command = "", ...output] = part.split("\n");
    return { command, output: output.join("\n").trimEnd() };
  });
}

/** The same command on what is built: installed packages and a rebuilt dist/ are proved by the test command itself. */
function asBuilt(command: string): string {
  const main = `node ${JSON.stringify(join(ROOT, "dist", "cli", "main.js"))}`;
  const started = (manifest.scripts["start"] as string).replace("node src/build/build.mjs && ", "");
  return command
    .replace(/^npm ci && npm start$/, started)
    .replaceAll("node dist/cli/main.js", main)
    .replaceAll("npx aumcast", main)
    .replace(
      /^npm run (\w+)( -- )?/,
      (_, script: string) => `cd ${JSON.stringify(ROOT)} && ${manifest.scripts[script]} `,
    );
}

function matches(real: string, shown: string): boolean {
  const escaped = shown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/^…$/gm, "[\\s\\S]*?").replaceAll("…", ".*")}$`).test(real);
}

function update({ command, output }: Shown, real: string): void {
  const [from, to] = [`$ ${command}\n${output}`, `$ ${command}\n${real}`];
  writeFileSync(
    PATH,
    readFileSync(PATH, "utf8").replace(from, () => to),
  );
}
