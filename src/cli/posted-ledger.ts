import { groupRows } from "../model/groups.js";
import { minorUnitDigits } from "../model/minor-units.js";
import { type PeriodRow, summarise, type TablePeriod } from "../model/periods.js";
import { post } from "../model/posting.js";
import { project } from "../model/project.js";
import type { Plan } from "../plan/plan.js";

/** The exact ledger of every group of a plan, posted to the minor unit and summed by period: [group][period]. */
export function ledgerByPeriod(plan: Plan, period: TablePeriod): readonly (readonly PeriodRow[])[] {
  const posted = post(project(plan).segments, minorUnitDigits(plan.currency));
  return groupRows(plan.groups, posted).map((rows) => summarise(rows, period, plan.averageAum, plan.fiscalYearEnds));
}
