import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectReader, projectRoot } from "../../src/cli/files/project-files.js";
import { InputError } from "../../src/errors.js";

const folder = mkdtempSync(join(tmpdir(), "aumcast-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(folder, "project");
mkdirSync(join(root, "scenarios", "deep"), { recursive: true });
writeFileSync(join(root, "package.json"), "{}");
writeFileSync(join(root, "base.yaml"), "name: Base\n");
writeFileSync(join(root, "secrets.env"), "TOKEN=shown-never\n");
writeFileSync(join(folder, "outside.yaml"), "shown-never: 1\n");
writeFileSync(join(root, "big.yaml"), " ".repeat(1_000_001));
symlinkSync(join(folder, "outside.yaml"), join(root, "scenarios", "escape.yaml"));
symlinkSync("../secrets.env", join(root, "scenarios", "secret.yaml"));
symlinkSync("gone.yaml", join(root, "scenarios", "dangling.yaml"));
symlinkSync("../base.yaml", join(root, "scenarios", "linked.yaml"));

const read = projectReader(root);
const from = join(root, "scenarios", "s.yaml");
const refusal = (reference: string): string => {
  try {
    read(reference, from);
    return "read";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ key, what, fix }) => `${key} ${what}. ${fix}.`).join("\n");
  }
};

describe("the files of a project", () => {
  it("begin at the nearest folder with a package.json or .git", () => {
    expect(projectRoot(join(root, "scenarios", "deep", "s.yaml"))).toBe(root);
    mkdirSync(join(root, "own", ".git"), { recursive: true });
    expect(projectRoot(join(root, "own", "s.yaml"))).toBe(join(root, "own"));
  });

  it("are read relative to the file that names them, also through links that stay inside", () => {
    expect(new TextDecoder().decode(read("../base.yaml", from).source)).toBe("name: Base\n");
    expect(read("../base.yaml", from).file).toBe(join(root, "base.yaml"));
    expect(new TextDecoder().decode(read("linked.yaml", from).source)).toBe("name: Base\n");
  });

  const OUTSIDE = "which is outside the project root. Name a file of this project.";
  const NO_SCENARIO = "which is not a scenario file. Name a file that ends in .yaml, .yml, .json.";
  const FROM_HERE = "Write the file's path from this one, such as ../base.yaml.";
  it.each([
    ["../../outside.yaml", `extends names ../../outside.yaml, ${OUTSIDE}`],
    ["../../../../../../../../etc/passwd", `extends names ../../../../../../../../etc/passwd, ${OUTSIDE}`],
    ["../../nowhere.yaml", `extends names ../../nowhere.yaml, ${OUTSIDE}`],
    ["escape.yaml", `extends names escape.yaml, ${OUTSIDE}`],
    ["secret.yaml", `extends names secret.yaml, ${NO_SCENARIO}`],
    ["../secrets.env", `extends names ../secrets.env, ${NO_SCENARIO}`],
    ["deep", `extends names deep, ${NO_SCENARIO}`],
    ["file:///etc/passwd", `extends names file:///etc/passwd, which is a URL or a drive. ${FROM_HERE}`],
    ["https://example.org/a.yaml", `extends names https://example.org/a.yaml, which is a URL or a drive. ${FROM_HERE}`],
    ["C:/a.yaml", `extends names C:/a.yaml, which is a URL or a drive. ${FROM_HERE}`],
    ["..\\base.yaml", "extends names ..\\base.yaml, which has a backslash. Write / between folders."],
    [
      "${HOME}/base.yaml",
      "extends names ${HOME}/base.yaml, which is not found. Check the name; it is relative to the file that names it.",
    ],
    [
      "~/base.yaml",
      "extends names ~/base.yaml, which is not found. Check the name; it is relative to the file that names it.",
    ],
    [
      "dangling.yaml",
      "extends names dangling.yaml, a link to gone.yaml, which is not found. Mend the link, or name another file.",
    ],
    ["../big.yaml", "extends names ../big.yaml, which has 1000001 bytes; 1 MB is the most. Split it with extends."],
  ])("never include %s", (reference, sentence) => {
    expect(refusal(reference)).toBe(sentence);
  });

  it("never include a folder or a pipe, and nobody waits for one", () => {
    mkdirSync(join(root, "scenarios", "folder.yaml"));
    expect(refusal("folder.yaml")).toBe("extends names folder.yaml, which is a folder. Name a file.");
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [join(root, "scenarios", "pipe.yaml")]);
    expect(refusal("pipe.yaml")).toBe("extends names pipe.yaml, which is not a regular file. Name a file.");
  });
});
