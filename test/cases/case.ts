import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Inputs = { readonly [key: string]: Json };

/** How near a result must be to what is expected; all numbers are decimal texts. */
export interface Compare {
  readonly kind: "deterministic" | "closed_form" | "numerical";
  readonly relative?: string;
  readonly relative_if_binary_double?: string;
  readonly absolute?: string;
  readonly absolute_floor?: string;
  readonly simulation?: {
    readonly paths: number;
    readonly accept_within_standard_errors: string;
    /** At 100 000 paths, whatever `paths` says. */
    readonly standard_error: { readonly [name: string]: string };
  };
}

/** One acceptance case: what goes in, what must come out, and how near. */
export interface Case {
  readonly id: string;
  readonly name: string;
  readonly task: string;
  readonly inputs: Inputs;
  readonly expected: Inputs;
  readonly compare: Compare;
}

export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Case[];
}

/** Reads one file of cases, or all of a folder in the order of their names. */
export function readCases(path: string): readonly CaseFile[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases?: readonly Case[] };
    if (!Array.isArray(cases)) throw new Error(`${file} has no list "cases"`);
    return { file, cases: cases as readonly Case[] };
  });
}
