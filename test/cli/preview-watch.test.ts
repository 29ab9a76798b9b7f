import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { fingerprint } from "../../src/cli/preview/fingerprint.js";
import { type Watching, watching } from "../../src/cli/preview/watch.js";
import { workFolder } from "./run-command.js";

const folder = workFolder();
const file = join(folder, "pack.md");
let watcher: Watching | null = null;
afterEach(() => watcher?.close());

/** Watches the file as it is now, lets it change, and waits for the word of it. */
async function saved(change: () => void): Promise<void> {
  const before = new Map([[file, fingerprint(file)]]);
  change();
  await new Promise<void>((resolve) => {
    watcher = watching(resolve);
    watcher.follow(before);
  });
}

it("is told of a save that came before the watch began, in whatever way it was saved", async () => {
  await saved(() => writeFileSync(file, "first"));
  await saved(() => writeFileSync(file, "other"));
  await saved(() => {
    writeFileSync(`${file}.new`, "third");
    renameSync(`${file}.new`, file);
  });
  await saved(() => rmSync(file));
});

it("says nothing of a file that is as it was read", async () => {
  writeFileSync(file, "same");
  let told = 0;
  const kept = watching(() => told++);
  kept.follow(new Map([[file, fingerprint(file)]]));
  // Another watch, begun later with the same pace, has told of a save: the first has looked as well.
  const other = join(folder, "other.md");
  await new Promise<void>((resolve) => {
    watcher = watching(resolve);
    watcher.follow(new Map([[other, fingerprint(other)]]));
    writeFileSync(other, "new");
  });
  kept.close();
  expect(told).toBe(0);
});
