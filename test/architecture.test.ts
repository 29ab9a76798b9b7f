import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const SOURCE = join(ROOT, "src");

/** Which rooms a room may import from; "base" is units and the arithmetic under them (exact), minor units, months, errors, SHA-256. `types` may be imported as types only. */
const ROOMS: Record<string, Room> = {
  base: { uses: [], packages: ["decimal.js", "@noble/hashes"] },
  scenario: { uses: ["base"], packages: ["zod", "yaml", "ml-matrix", "damerau-levenshtein", "decimal.js"] },
  plan: { uses: ["base"], types: ["scenario"], packages: ["decimal.js", "@noble/hashes"] },
  model: { uses: ["base", "plan"], types: ["scenario"], packages: ["decimal.js"] },
  simulation: {
    uses: ["base", "plan"],
    types: ["scenario"],
    packages: ["@noble/hashes", "decimal.js", "node:worker_threads", "node:os"],
  },
  analysis: {
    uses: ["base", "plan", "model", "simulation", "version"],
    types: ["scenario"],
    packages: ["@noble/hashes", "simple-statistics", "decimal.js"],
  },
  audit: {
    uses: ["base", "scenario", "plan", "model", "simulation", "analysis"],
    packages: [],
  },
  calc: { uses: ["base", "model", "scenario", "report"], packages: ["decimal.js"] },
  published: { uses: ["base", "model", "scenario"], packages: ["csv-parse", "decimal.js"] },
  scores: { uses: ["base", "published", "scenario", "plan", "simulation", "audit", "analysis"], packages: [] },
  kpi: { uses: ["base", "scenario", "model"], types: ["analysis", "simulation"], packages: [] },
  questions: {
    uses: ["base", "scenario", "plan", "simulation", "analysis"],
    packages: ["decimal.js", "simple-statistics"],
  },
  report: {
    uses: ["base", "kpi", "tables"],
    types: ["analysis", "plan", "questions", "scenario", "simulation"],
    packages: ["handlebars", "vega", "vega-lite", "vega-interpreter", "@noble/hashes"],
  },
  notebook: {
    uses: [
      "base",
      "scenario",
      "plan",
      "model",
      "simulation",
      "analysis",
      "kpi",
      "questions",
      "report",
      "tables",
      "version",
    ],
    packages: ["markdown-it", "handlebars", "zod", "@noble/hashes", "node:child_process"],
  },
  tables: {
    uses: ["base", "scenario", "plan", "kpi"],
    types: ["analysis", "simulation"],
    packages: ["csv-stringify", "write-excel-file", "fflate", "hyparquet-writer"],
  },
  brand: { uses: ["base", "scenario", "report"], packages: ["zod"] },
  version: { uses: [], packages: [] },
  whatif: {
    uses: ["base", "scenario", "plan", "simulation", "analysis", "questions", "report"],
    packages: ["decimal.js", "@noble/hashes"],
  },
  run: {
    uses: ["base", "scenario", "plan", "model", "simulation", "analysis", "audit", "questions", "report", "version"],
    packages: [],
  },
  index: {
    uses: [
      "base",
      "scenario",
      "plan",
      "model",
      "calc",
      "published",
      "simulation",
      "brand",
      "analysis",
      "audit",
      "kpi",
      "scores",
      "notebook",
      "questions",
      "report",
      "tables",
      "version",
      "whatif",
    ],
    packages: [],
  },
  browser: { uses: ["index"], packages: [] },
  cli: {
    uses: [
      "base",
      "scenario",
      "plan",
      "model",
      "calc",
      "published",
      "simulation",
      "brand",
      "analysis",
      "audit",
      "scores",
      "kpi",
      "notebook",
      "questions",
      "report",
      "run",
      "tables",
      "version",
      "whatif",
    ],
    packages: ["commander", "picocolors", "cli-progress", "cli-table3", "yaml", "decimal.js", "node:*"],
  },
};

/** Rooms whose numbers must be the same bits everywhere. */
const RESULTS = ["plan", "model", "calc", "published", "simulation", "analysis", "audit", "scores", "kpi", "questions"];

/** Outside the commands no room touches files, the clock, the network or chance; only the thread pool and what hashes know Node. */
const BUILT_INS_ALLOWED = [
  "simulation/idle-workers.ts",
  "simulation/threads.ts",
  "simulation/worker.ts",
  // The same function either way.
  "sha256.ts",
  // A specification of an author's own is drawn in a process of its own.
  "notebook/draw-spec.ts",
  "notebook/spec-process.ts",
];

interface Room {
  readonly uses: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const WRITTEN_BY_THE_BUILD = /^(build|report\/generated|calc\/page\/generated|whatif\/generated)\//;
const files = sources(SOURCE).filter((file) => !WRITTEN_BY_THE_BUILD.test(file));
const imports = files.flatMap(importsOf);

describe("the house", () => {
  it("has a rule for every room", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it("lets no room import from one that it may not", () => {
    const forbidden = imports.filter(({ from, to, typeOnly }) => {
      const [room, target] = [roomOf(from), to.startsWith("package:") ? null : roomOf(to)];
      if (target === null || target === room) return false;
      const { uses, types = [] } = ROOMS[room] as Room;
      return !(uses.includes(target) || (typeOnly && types.includes(target)));
    });
    expect(forbidden).toEqual([]);
  });

  it("lets no room use a package that is not its own", () => {
    const forbidden = imports.filter(({ from, to, typeOnly }) => {
      if (!to.startsWith("package:") || typeOnly) return false;
      const name = to.slice("package:".length);
      return !ROOMS[roomOf(from)]?.packages.some((allowed) => covers(allowed, name));
    });
    expect(forbidden).toEqual([]);
  });

  it("has no cycle of imports", () => {
    expect(cycles(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  it("touches files, clock, network and chance only in the commands", () => {
    const found = files
      .filter((file) => !file.startsWith("cli/") && !BUILT_INS_ALLOWED.includes(file))
      .flatMap((file) => worldIn(read(file)).map((what) => `${file}: ${what}`));
    expect(found).toEqual([]);
  });

  it("keeps the platform's transcendental functions out of results", () => {
    const found = files
      .filter((file) => RESULTS.includes(roomOf(file)))
      .flatMap((file) => platformMathIn(read(file)).map((what) => `${file}: ${what}`));
    expect(found).toEqual([]);
  });

  it("keeps model and simulation apart: they are two statements of one thing", () => {
    const between = imports.filter(
      ({ from, to }) =>
        (roomOf(from) === "model" && roomOf(to) === "simulation") ||
        (roomOf(from) === "simulation" && roomOf(to) === "model"),
    );
    expect(between).toEqual([]);
  });

  it("has no file over 400 lines and none with a name that says nothing", () => {
    const long = files.filter((file) => read(file).split("\n").length > 400);
    const vague = files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|types|misc)\.ts$/.test(file));
    expect({ long, vague }).toEqual({ long: [], vague: [] });
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith(".ts") ? [relative(SOURCE, path)] : [];
  });
}

function read(file: string): string {
  return readFileSync(join(SOURCE, file), "utf8");
}

function roomOf(file: string): string {
  const [first] = file.split("/") as [string];
  if (!first.endsWith(".ts")) return first === "exact" ? "base" : first;
  const name = first.slice(0, -".ts".length);
  return ["units", "minor-units", "months", "errors", "sha256"].includes(name) ? "base" : name;
}

function importsOf(file: string): Import[] {
  const text = withoutComments(read(file));
  const found: Import[] = [];
  for (const [, keyword, clause, name] of text.matchAll(/\b(import|export)\s+([\s\S]*?)\bfrom\s+"([^"\n]+)"/g)) {
    found.push({
      from: file,
      to: target(file, name as string),
      typeOnly: keyword !== undefined && isTypeOnly(clause as string),
    });
  }
  for (const [, name] of text.matchAll(/\bimport\s*\(\s*"([^"]+)"\s*\)/g)) {
    found.push({ from: file, to: target(file, name as string), typeOnly: false });
  }
  return found;
}

/** `import type { A }`, `export type * from`, or braces in which every name says `type`. */
function isTypeOnly(clause: string): boolean {
  if (/^type\b/.test(clause)) return true;
  const names = /^\{([\s\S]*)\}$/.exec(clause.trim());
  if (names === null) return false;
  return (names[1] as string)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .every((name) => name.startsWith("type "));
}

function target(file: string, name: string): string {
  if (!name.startsWith(".")) return `package:${name}`;
  return relative(SOURCE, resolve(SOURCE, dirname(file), name)).replace(/\.js$/, ".ts");
}

function covers(allowed: string, name: string): boolean {
  if (allowed.endsWith("*")) return name.startsWith(allowed.slice(0, -1));
  return name === allowed || name.startsWith(`${allowed}/`);
}

function cycles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const [done, found] = [new Set<string>(), new Set<string>()];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.add([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return [...found];
}

function worldIn(text: string): string[] {
  const world = /\b(node:[a-z_/]+|Date\.now|new Date\(|Math\.random|process\.|fetch\(|performance\.now|console\.)/g;
  return [...withoutComments(text).matchAll(world)].map(([found]) => found);
}

function platformMathIn(text: string): string[] {
  const platform =
    /\bMath\.(random|exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|cbrt|hypot)\b|[\w)\]]\s\*\*\s/g;
  return [...withoutComments(text).matchAll(platform)].map(([found]) => found);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/[^\n]*/g, "$1");
}
