import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { episodeAsked, episodeFiles } from "../../src/cli/files/episode-files.js";

const project = mkdtempSync(join(tmpdir(), "aumcast-episodes-"));
const elsewhere = mkdtempSync(join(tmpdir(), "aumcast-elsewhere-"));
afterAll(() => [project, elsewhere].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const OWN = "{ name: Own, series: Ours, sampling: month-end, returns-are: price, returns: { shares: [-10%] } }";
mkdirSync(join(project, "episodes"));
writeFileSync(join(project, "package.json"), "{}");
for (const file of [
  join(project, "episodes", "gfc-2007.yaml"),
  join(project, "episodes", "slump.yaml"),
  join(project, "own.yaml"),
  join(elsewhere, "far.yaml"),
])
  writeFileSync(file, OWN);

const scenario = join(project, "firm.yaml");
const asked = (name: string) => episodeAsked(name, scenario, { option: "--with", filesFor: episodeFiles });

describe("an episode that a command is asked for", () => {
  it("is the project's own by its name, a file beside the scenario, or any file", () => {
    expect(asked("gfc-2007").name).toBe("Own");
    expect(asked("own.yaml").id).toBe("own");
    expect(asked(join(project, "own.yaml")).id).toBe("own");
    expect(asked(join(elsewhere, "far.yaml")).id).toBe("far");
  });

  it("is refused at its option, with the one that was probably meant", () => {
    expect(() => asked("gfc-2006")).toThrow(
      "--with: episode names gfc-2006, an episode that is not known (did you mean gfc-2007?). Write gfc-2007.",
    );
    expect(() => asked("nowhere.yaml")).toThrow("--with: episode names nowhere.yaml, which is not found.");
    expect(() => asked("1929")).toThrow(/Write .*gfc-2007.* or .*slump, or the file of one\.$/);
  });
});
