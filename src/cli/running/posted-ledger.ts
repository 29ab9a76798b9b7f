import { type EconomicsPeriod, economicsByPeriod } from "../../model/economics-by-period.js";
import { statesDiscretion } from "../../model/discretion.js";
import { groupRows } from "../../model/groups.js";
import { minorUnitDigits } from "../../minor-units.js";
import { type PeriodRow, summarise, type TablePeriod } from "../../model/periods.js";
import { postEconomics } from "../../model/post-economics.js";
import { post } from "../../model/posting.js";
import { project } from "../../model/project.js";
import type { Plan } from "../../plan/plan.js";
import { type DiscretionPeriod, discretionByPeriod } from "../text/discretion-table.js";

/** The exact ledger, posted to the minor unit and summed by period. */
export interface LedgerByPeriod {
  /** [group][period]. */
  readonly groups: readonly (readonly PeriodRow[])[];
  /** The firm around the assets, by period; null where the plan has none. */
  readonly economics: readonly EconomicsPeriod[] | null;
  /** RAUM by discretion; null where no segment states it. */
  readonly discretion: readonly DiscretionPeriod[] | null;
}

export function ledgerByPeriod(plan: Plan, period: TablePeriod): LedgerByPeriod {
  const digits = minorUnitDigits(plan.currency);
  const projection = project(plan);
  const posted = post(projection.reported, digits);
  const groups = groupRows(plan.groups, posted).map((rows) => summarise(rows, period, plan));
  const economics =
    projection.economics === null
      ? null
      : economicsByPeriod(postEconomics(projection.economics, posted, digits), groups[0] ?? []);
  const discretion = statesDiscretion(plan) ? discretionByPeriod(plan, posted, groups[0] ?? []) : null;
  return { groups, economics, discretion };
}
