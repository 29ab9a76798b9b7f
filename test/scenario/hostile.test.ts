import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectReader } from "../../src/cli/files/project-files.js";
import { InputError } from "../../src/errors.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { adapt } from "./hostile.js";
import { meaningOf } from "./scenario-text.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOSTILE = resolve(ROOT, "../shared/hostile");
const CONTROL = "yaml/000-valid-control.yaml";

interface Entry {
  readonly file: string;
  readonly hazard: string;
  readonly must: "accept" | "reject" | "accept-or-reject";
}

const present = existsSync(join(HOSTILE, "manifest.json"));
const manifest = present ? (JSON.parse(readFileSync(join(HOSTILE, "manifest.json"), "utf8")) as readonly Entry[]) : [];
const ours = manifest.filter(({ file }) => /^(?:yaml|include)\//.test(file));

/** A copy of the hostile project in the scenario format, with the links and files that an archive cannot carry. */
const project = mkdtempSync(join(tmpdir(), "aumcast-hostile-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

function makeProject(): void {
  writeFileSync(join(project, "package.json"), "{}");
  for (const folder of ["yaml", "include", "include/007-chain"]) {
    mkdirSync(join(project, folder), { recursive: true });
    for (const name of readdirSync(join(HOSTILE, folder)).filter((name) => name.endsWith(".yaml"))) {
      writeFileSync(join(project, folder, name), adapt(readFileSync(join(HOSTILE, folder, name))));
    }
  }
  const add = (file: string, text: string) => writeFileSync(join(project, file), text);
  add(
    "yaml/016-deep-block-nesting.yaml",
    Array.from({ length: 3400 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""),
  );
  add("include/006-cycle-c.yaml", "extends: 006-cycle-a.yaml\n");
  add("include/006-cycle-a.yaml", "extends: 006-cycle-b.yaml\n");
  for (let level = 1; level < 40; level++) {
    const next = `${String(level + 1).padStart(2, "0")}.yaml`;
    add(
      `include/007-chain/${String(level).padStart(2, "0")}.yaml`,
      `extends: ${level === 39 ? "../../yaml/000-valid-control.yaml" : next}\n`,
    );
  }
  add("include/dangling-link.yaml", "extends: gone-link.yaml\n");
  symlinkSync("/etc/passwd", join(project, "include/passwd-link.yaml"));
  symlinkSync("not-there.yaml", join(project, "include/gone-link.yaml"));
  cpSync(join(project, CONTROL), join(project, "include/control.yaml"));
}

/** The scenario of a file, or the problems it is refused with. Anything else that is thrown fails the test. */
function outcome(file: string): Scenario | InputError {
  const path = join(project, file);
  try {
    return parseScenario(readFileSync(path), file, {
      read: (reference, from) => {
        const { file: found, source } = projectReader(project)(reference, join(project, from));
        return { file: found.slice(project.length + 1), source };
      },
    });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

const withoutNames = (scenario: Scenario): string =>
  meaningOf({ ...scenario, segments: scenario.segments.map((segment) => ({ ...segment, name: "" })) });

describe.skipIf(!present)("the hostile files", () => {
  beforeAll(makeProject);

  it("have a control that is accepted without a warning", () => {
    const control = outcome(CONTROL);
    expect(control instanceof InputError ? control.message : control.warnings.map(({ what }) => what)).toEqual([]);
  });

  it.each(ours.filter(({ must }) => must === "reject"))("are refused: $file, $hazard", ({ file }) => {
    const refused = outcome(file);
    if (!(refused instanceof InputError)) throw new Error(`${file} was accepted`);
    for (const { at, key, what, fix } of refused.problems) {
      expect(at).toMatch(/^(?:yaml|include)\/[\w./-]+:\d+:\d+$/);
      expect([key.length, what.length, fix.length].every((length) => length > 0 && length < 700)).toBe(true);
    }
    expect(refused.message).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(refused.message).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|root:/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(ours.filter(({ must }) => must === "accept"))(
    "are accepted with the control's meaning: $file, $hazard",
    ({ file }) => {
      const [accepted, control] = [outcome(file), outcome(CONTROL) as Scenario];
      if (accepted instanceof InputError) throw new Error(accepted.message);
      const { horizonMonths } = accepted;
      expect(withoutNames({ ...accepted, horizonMonths: control.horizonMonths })).toBe(withoutNames(control));
      expect(horizonMonths).toBe(file.includes("115-month-end-roll") ? 13 : 36);
    },
  );

  it.each(ours.filter(({ must }) => must === "accept-or-reject"))(
    "have one outcome, always the same: $file, $hazard",
    ({ file }) => {
      const said = (found: Scenario | InputError) => (found instanceof InputError ? found.message : meaningOf(found));
      expect(said(outcome(file))).toBe(said(outcome(file)));
    },
  );
});
