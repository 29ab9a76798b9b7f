import type { Run, RunGroup } from "../analysis/run.js";
import type { Controlled } from "../analysis/controlled.js";
import type { AuditedPath, LineAudit } from "../analysis/path-audit.js";
import { KPIS } from "../kpi/kpis.js";
import type { Figure, Unit } from "../kpi/kpi.js";
import type { Assumption, ConventionInForce } from "../plan/plan.js";
import type { RunTable } from "./run-table.js";
import { flag, month, number, share, table, text, whole } from "./table.js";

/** Which run it is: what it takes to have it again, and what a reader should know of it. */
export function identity(run: Run): RunTable {
  const { checks, projection } = run.answers;
  const audited = run.supplement?.audit;
  const items: readonly (readonly [item: string, value: string | number | null | undefined])[] = [
    ["name", run.name],
    ["description", run.description],
    ["disclaimer", run.disclaimer],
    ["policy", run.policy],
    ["currency", run.currency],
    ["start", run.start],
    ["last-month", run.months.at(-1)],
    ["months", run.months.length],
    ["paths", run.paths],
    ["seed", run.seed],
    ["aumcast", run.aumcast.version],
    ["values-version", run.aumcast.valuesVersion],
    ["result-hash", run.resultHash],
    ["supplement-hash", run.supplementHash],
    ["paths-below-projection", projection.percentile.value],
    ["paths-below-projection-se", projection.percentile.standardError],
    ...Object.entries(checks).map(([check, value]) => [hyphenated(check), value] as const),
    ["audited-rows", audited?.rows],
    ["audit-tolerance", audited?.tolerance],
  ];
  const said = items.flatMap(([item, value]) => (value === null || value === undefined ? [] : [{ item, value }]));
  return table({ name: "run", title: "Which run it is" }, said, [
    text("item", ({ item }) => item),
    text("value", ({ value }) => String(value)),
  ]);
}

const hyphenated = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every figure of the catalogue that the run has. */
export const kpis = (run: Run): RunTable =>
  table(
    { name: "kpis", title: "Figures that a strategy team steers by" },
    KPIS.flatMap(({ key, figures }) => figures(run).map((figure) => ({ key, figure }))),
    [
      text("kpi", ({ key }: { readonly key: string; readonly figure: Figure }) => key),
      text("of", ({ figure }) => figure.of),
      text("period", ({ figure }) => figure.period),
      text("statistic", ({ figure }) => figure.statistic),
      number("value", null, ({ figure }) => figure.value),
      number("value-se", null, ({ figure }) => figure.standardError),
      text("unit", ({ figure }) => UNITS[figure.unit] ?? run.currency),
    ],
  );

const UNITS: Readonly<Record<Unit, string | null>> = {
  money: null,
  share: "share",
  "fee-rate": "share",
  months: "months",
  heads: "heads",
  index: "index",
};

/** Whose numbers there are. */
export const groups = (run: Run): RunTable =>
  table({ name: "groups", title: "Firm, segments, tags, measures and roles" }, run.groups, [
    text("group", ({ id }: RunGroup) => id),
    text("name", ({ label }) => label),
    text("kind", ({ kind }) => kind),
    text("segments", ({ segments }) => segments.join(" ")),
  ]);

/** What was assumed, with its sources. */
export const assumptions = (run: Run): RunTable =>
  table({ name: "assumptions", title: "Assumptions as they are written, with their sources" }, run.assumptions, [
    text("key", ({ key }: Assumption) => key),
    text("label", ({ label }) => label),
    text("value", ({ text: written }) => written),
    text("uncertainty", ({ uncertainty }) => uncertainty),
    text("source", ({ source }) => source),
    text("date", ({ date }) => date),
    text("kind", ({ kind }) => kind),
  ]);

/** The conventions in force. */
export const conventions = (run: Run): RunTable =>
  table({ name: "conventions", title: "Conventions in force" }, run.conventions, [
    text("topic", ({ topic }: ConventionInForce) => topic),
    text("choice", ({ choice }) => choice),
    text("meaning", ({ meaning }) => meaning),
    flag("stated", ({ stated }) => stated),
  ]);

/** Sampled paths against the exact ledger: the largest difference of every line. */
export const audit = (run: Run): RunTable =>
  table({ name: "audit", title: "Sampled paths against the exact ledger" }, run.supplement?.audit?.lines ?? [], [
    text("line", ({ line }: LineAudit) => line),
    share("difference", ({ difference }) => difference),
    whole("path", ({ path }) => path),
    text("segment", ({ segment }) => segment),
    month("month", (row) => row.month),
    number("simulated", "money", ({ simulated }) => simulated),
    number("exact", "money", ({ exact }) => exact),
  ]);

/** Means and chances with control variates and without. */
export const controlled = (run: Run): RunTable =>
  table({ name: "controlled", title: "Means and chances with control variates" }, run.supplement?.controlled ?? [], [
    text("of", ({ of }: Controlled) => of),
    number("controlled", null, (row) => row.controlled.value),
    number("controlled-se", null, (row) => row.controlled.standardError),
    number("plain", null, ({ plain }) => plain.value),
    number("plain-se", null, ({ plain }) => plain.standardError),
    whole("controls", ({ controls }) => controls),
  ]);

/** The paths that were sampled for it. */
export const auditedPaths = (run: Run): RunTable =>
  table({ name: "audited-paths", title: "Paths that were replayed" }, run.supplement?.audit?.paths ?? [], [
    whole("path", ({ path }: AuditedPath) => path),
    text("why", ({ why }) => why),
  ]);
