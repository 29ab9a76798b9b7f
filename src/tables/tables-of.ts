import type { Run } from "../analysis/run.js";
import { acquisitions } from "./acquisitions.js";
import { attribution, pathSets, revenueBridges } from "./causes.js";
import { exceedance, feeCurves, flowResponses } from "./curves.js";
import { distributions, fans, histograms, singlePaths } from "./fans.js";
import { economics } from "./economics.js";
import { averages, earning, growth, growthQuality } from "./growth.js";
import { initiatives, initiativeTargets } from "./initiatives.js";
import { bridges, projection, projectionYears } from "./ledger.js";
import { assumptions, audit, auditedPaths, controlled, conventions, groups, identity, kpis } from "./method.js";
import { billing, clients, cliffs, discretion, flowRates, pipeline } from "./prospects.js";
import { concentration, drawdown, risk } from "./risk.js";
import type { RunTable } from "./run-table.js";
import { alerts, chances, covenants, targets } from "./targets.js";

/** Every table that a run may have, by its name, in the order of its report. */
const TABLES: Readonly<Record<string, (run: Run) => RunTable>> = {
  run: identity,
  kpis,
  fans,
  "single-paths": singlePaths,
  distributions,
  histograms,
  exceedance,
  bridges,
  "path-sets": pathSets,
  attribution,
  "revenue-bridges": revenueBridges,
  growth,
  "growth-quality": growthQuality,
  earning,
  risk,
  drawdown,
  concentration,
  "flow-rates": flowRates,
  "flow-responses": flowResponses,
  "fee-curves": feeCurves,
  clients,
  pipeline,
  cliffs,
  billing,
  economics,
  initiatives,
  "initiative-targets": initiativeTargets,
  acquisitions,
  targets,
  chances,
  alerts,
  covenants,
  projection,
  "projection-years": projectionYears,
  averages,
  discretion,
  groups,
  assumptions,
  conventions,
  controlled,
  audit,
  "audited-paths": auditedPaths,
};

/** Names of all tables, whether a run has something in them or not. */
export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/**
 * A run as named tables: every number of its answers and of what explains them, in full. Names and columns are the same for every
 * run; tables that the run has nothing in are left out.
 */
export function tablesOf(run: Run): readonly RunTable[] {
  return Object.values(TABLES)
    .map((make) => make(run))
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ ...table, columns: table.columns.map((column) => inCurrency(column, run.currency)) }));
}

const inCurrency = (column: RunTable["columns"][number], currency: string): RunTable["columns"][number] =>
  column.unit === "money" ? { ...column, unit: currency } : column;
