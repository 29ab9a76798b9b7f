import type { Run } from "../analysis/run.js";
import type { Attribution, PathSet, RevenueBridgeAnswer } from "../analysis/supplement.js";
import { MOVED_LINES } from "./moved-lines.js";
import type { RunTable } from "./run-table.js";
import { estimate, money, table, text, whole } from "./table.js";
import { whose } from "./who.js";

/** The sets of paths that are explained together. */
export const pathSets = (run: Run): RunTable =>
  table({ name: "path-sets", title: "Sets of paths that are explained together" }, run.supplement?.sets ?? [], [
    text("set", ({ id }: PathSet) => id),
    text("target", ({ target }) => (target === null ? null : run.answers.targets[target]?.text)),
    whole("paths", ({ paths }) => paths, "paths"),
    whole("sampled", ({ sampled }) => sampled, "paths"),
    estimate("chance", "share", ({ chance }) => chance),
  ]);

const CAUSES = {
  ...MOVED_LINES,
  benchmarkGain: "benchmark-gain",
  alphaGain: "alpha-gain",
  fees: "fees",
  closing: "closing",
} as const;

/** The change of AUM by cause: a row a set of paths, group and year; no year for the horizon. */
export const attribution = (run: Run): RunTable =>
  table(
    { name: "attribution", title: "The change of AUM by cause, by year; without a year: over the horizon" },
    run.supplement?.attribution ?? [],
    [
      text("set", ({ set }: Attribution) => set),
      whose(run),
      whole("year", ({ year }: Attribution) => year),
      ...Object.entries(CAUSES).map(([key, name]) =>
        estimate(name, "money", (row: Attribution) => row[key as keyof typeof CAUSES]),
      ),
      money("residual", ({ residual }: Attribution) => residual),
    ],
  );

const EFFECTS = {
  before: "before",
  volume: "volume",
  mix: "mix",
  rate: "rate",
  performanceFees: "performance-fees",
  days: "days",
  after: "after",
} as const;

/** Why revenue changed from year to year: a row a set of paths, group and pair of years. */
export const revenueBridges = (run: Run): RunTable =>
  table(
    { name: "revenue-bridges", title: "Why revenue changed from one year to the next" },
    run.supplement?.revenueBridges ?? [],
    [
      text("set", ({ set }: RevenueBridgeAnswer) => set),
      whose(run),
      whole("from", ({ from }: RevenueBridgeAnswer) => from),
      whole("to", ({ to }: RevenueBridgeAnswer) => to),
      ...Object.entries(EFFECTS).map(([key, name]) =>
        estimate(name, "money", (row: RevenueBridgeAnswer) => row[key as keyof typeof EFFECTS]),
      ),
      money("residual", ({ residual }: RevenueBridgeAnswer) => residual),
      ...(["volume", "rate", "joint"] as const).map((key) =>
        estimate(`two-factor-${key}`, "money", ({ twoFactors }: RevenueBridgeAnswer) => twoFactors?.[key] ?? null),
      ),
    ],
  );
