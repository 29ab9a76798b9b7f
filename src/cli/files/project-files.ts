import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
} from "node:fs";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { InputError } from "../../errors.js";
import { quoted } from "../../scenario/reading/shown.js";

/** What marks the folder of a project. */
const MARKS = ["package.json", ".git"] as const;
/** A notebook may stand beside the folder of its scenarios. */
const MARKS_OF_NOTEBOOKS = [...MARKS, "scenarios"] as const;

/** What is read, and how messages call it. */
interface KindOfFile {
  readonly key: string;
  readonly what: string;
  readonly extensions: readonly string[];
}

const SCENARIOS: KindOfFile = { key: "extends", what: "a scenario file", extensions: [".yaml", ".yml", ".json"] };
export const EPISODES: KindOfFile = { ...SCENARIOS, key: "episode", what: "the file of an episode" };
export const TABLES: KindOfFile = { key: "history", what: "a CSV file", extensions: [".csv"] };
export const THEMES: KindOfFile = { key: "theme", what: "a theme", extensions: [".yaml", ".yml"] };
export const LOGOS: KindOfFile = { key: "logo", what: "a picture", extensions: [".svg", ".png"] };
const MOST_BYTES = 1_000_000;

/** The folder that a file may take others from: the nearest above it with a package.json or .git (of a notebook: or scenarios), or else its own. */
export function projectRoot(file: string): string {
  const own = dirname(resolve(file));
  const marks = extname(file) === ".md" ? MARKS_OF_NOTEBOOKS : MARKS;
  for (let folder = own; ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/**
 * Reads what `extends` names, relative to the file that says it: a regular file of this project with a scenario's extension.
 * Links are followed first and judged by where they lead. Nothing is expanded, and no message repeats what a file holds.
 *
 * @throws InputError  its place is the file that asks; the reader of scenarios puts in line and column
 */
export function projectReader(
  root: string,
  { key, what: kind, extensions }: KindOfFile = SCENARIOS,
): (reference: string, from: string) => { file: string; source: Uint8Array } {
  const realRoot = realpathSync(root);
  return (reference, from) => {
    const refuse: Refuse = (what, fix) => {
      throw new InputError([{ at: from, key, what, fix }]);
    };
    const name = quoted(reference);
    refuseStrangeName(reference, refuse);
    const file = join(dirname(from), reference);
    const real = realPath(resolve(file), { name, realRoot, refuse });
    if (!extensions.includes(extname(real).toLowerCase())) {
      return refuse(`names ${name}, which is not ${kind}`, `Name a file that ends in ${extensions.join(", ")}`);
    }
    return { file, source: readRegular(real, name, refuse) };
  };
}

type Refuse = (what: string, fix: string) => never;

function refuseStrangeName(reference: string, refuse: Refuse): void {
  const name = quoted(reference);
  const fix = "Write the file's path from this one, such as ../base.yaml";
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) refuse(`names ${name}, which is a URL or a drive`, fix);
  if (reference.includes("\\")) refuse(`names ${name}, which has a backslash`, "Write / between folders");
  if (reference.includes("\0")) refuse("names a file with a NUL character", fix);
}

/** Where a path leads after all links, inside the project. */
function realPath(
  path: string,
  { name, realRoot, refuse }: { name: string; realRoot: string; refuse: Refuse },
): string {
  const outside = () => refuse(`names ${name}, which is outside the project root`, "Name a file of this project");
  const real = follow(path);
  if (real === null) {
    if (!inside(realpathOfExisting(path), realRoot)) return outside();
    const target = linkTarget(path);
    if (target !== null) {
      return refuse(
        `names ${name}, a link to ${quoted(target)}, which is not found`,
        "Mend the link, or name another file",
      );
    }
    return refuse(`names ${name}, which is not found`, "Check the name; it is relative to the file that names it");
  }
  return inside(real, realRoot) ? real : outside();
}

function follow(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The real path of the nearest folder above that exists: a file that is not found is not looked for outside the project. */
function realpathOfExisting(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const real = follow(folder);
    if (real !== null) return real;
    if (dirname(folder) === folder) return folder;
  }
}

function linkTarget(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : null;
  } catch {
    return null;
  }
}

function inside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/**
 * Opens the file without following a link that may have been put there meanwhile, and judges what was opened, not what the
 * name says: a folder, a pipe or a device is refused and never waited for.
 */
function readRegular(path: string, name: string, refuse: Refuse): Uint8Array {
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return refuse(
      `names ${name}, which cannot be read (${(error as NodeJS.ErrnoException).code})`,
      "Check its permissions",
    );
  }
  try {
    const found = fstatSync(handle);
    if (!found.isFile())
      return refuse(
        `names ${name}, which is ${found.isDirectory() ? "a folder" : "not a regular file"}`,
        "Name a file",
      );
    if (found.size > MOST_BYTES)
      return refuse(`names ${name}, which has ${found.size} bytes; 1 MB is the most`, "Split it with extends");
    return readAll(handle, found.size);
  } finally {
    closeSync(handle);
  }
}

function readAll(handle: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const read = readSync(handle, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
