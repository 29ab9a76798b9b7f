import type { Run } from "../analysis/run.js";
import { acquisitions } from "./acquisitions.js";
import { attribution, pathSets, revenueBridges } from "./causes.js";
import { exceedance, feeCurves, flowResponses } from "./curves.js";
import { distributions, fans, histograms, singlePaths } from "./fans.js";
import { economics } from "./economics.js";
import { averages, earning, growth, growthQuality } from "./growth.js";
import { initiatives, initiativeTargets } from "./initiatives.js";
import { bridges, projection, projectionYears } from "./ledger.js";
import { assumptions, audit, auditedPaths, conventions, groups, identity, kpis } from "./method.js";
import { billing, clients, cliffs, discretion, flowRates, pipeline } from "./prospects.js";
import { concentration, drawdown, risk } from "./risk.js";
import type { RunTable } from "./run-table.js";
import { alerts, chances, covenants, targets } from "./targets.js";

/** Every table that a run may have, in the order of its report. */
const TABLES: readonly ((run: Run) => RunTable)[] = [
  identity,
  kpis,
  fans,
  singlePaths,
  distributions,
  histograms,
  exceedance,
  bridges,
  pathSets,
  attribution,
  revenueBridges,
  growth,
  growthQuality,
  earning,
  risk,
  drawdown,
  concentration,
  flowRates,
  flowResponses,
  feeCurves,
  clients,
  pipeline,
  cliffs,
  billing,
  economics,
  initiatives,
  initiativeTargets,
  acquisitions,
  targets,
  chances,
  alerts,
  covenants,
  projection,
  projectionYears,
  averages,
  discretion,
  groups,
  assumptions,
  conventions,
  audit,
  auditedPaths,
];

/**
 * A run as named tables: every number of its answers and of what explains them, in full. Names and columns are the same for every
 * run; tables that the run has nothing in are left out.
 */
export function tablesOf(run: Run): readonly RunTable[] {
  return TABLES.map((make) => make(run))
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ ...table, columns: table.columns.map((column) => inCurrency(column, run.currency)) }));
}

const inCurrency = (column: RunTable["columns"][number], currency: string): RunTable["columns"][number] =>
  column.unit === "money" ? { ...column, unit: currency } : column;
