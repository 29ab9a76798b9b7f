import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Acceptance cases of an independent reference (60 digits); absent in a plain checkout. */
export interface Case {
  readonly id: string;
  readonly task: string;
  // biome-ignore lint/suspicious/noExplicitAny: inputs and results differ by task
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly expected: any;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = resolve(ROOT, "../shared/cases/open");

export const casesPresent = existsSync(FOLDER);

/** The cases of a suite that ask for one of the tasks; none where the folder is absent. */
export function casesOf(suite: string, ...tasks: readonly string[]): readonly Case[] {
  if (!casesPresent) return [];
  const { cases } = JSON.parse(readFileSync(resolve(FOLDER, `${suite}.json`), "utf8")) as { cases: readonly Case[] };
  return cases.filter(({ task }) => tasks.includes(task));
}
