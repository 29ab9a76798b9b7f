import type { Plan } from "../plan/plan.js";
import { type Column, type ColumnSet, columnsOf } from "./collect/columns.js";
import { compileHistory, type HistoryProgram, OF_BILLS } from "./collect/history.js";
import { columnsOfTargets, compileTargets, type TargetProgram } from "./collect/targets.js";
import { compileProgram, type Program } from "./program.js";

/** Everything that a thread needs to roll paths and to read columns off them: plain data, the same in every pass. */
export interface Job {
  readonly program: Program;
  readonly columns: readonly Column[];
  readonly targets: readonly TargetProgram[];
  readonly groups: readonly { readonly members: readonly number[] }[];
  /** Groups with a ledger of their own (the firm and every segment), and the last month of every year. */
  readonly ledgers: readonly number[];
  readonly yearEnds: readonly number[];
  readonly paths: number;
  /** For all columns and targets. */
  readonly history: HistoryProgram;
}

/** Compiles a plan and what it asks for. */
export function compileJob(plan: Plan, { columns }: Pick<ColumnSet, "columns"> = columnsOf(plan)): Job {
  const targets = compileTargets(plan);
  const program = compileProgram(plan);
  const all = [...columns, ...columnsOfTargets(targets)];
  return {
    program: {
      ...program,
      cliffs: all.some(({ measure }) => measure === "cliff-crossings"),
      bills: all.some(({ measure }) => OF_BILLS.has(measure)),
      totals: program.totals || plan.outputs.byYear === true || (plan.outputs.nearest ?? []).length > 0,
    },
    columns,
    targets,
    groups: plan.groups.map(({ members }) => ({ members })),
    ledgers: plan.groups.flatMap(({ kind }, group) => (kind === "firm" || kind === "segment" ? [group] : [])),
    yearEnds: plan.years.map(({ from, months }) => from + months - 1),
    paths: plan.paths,
    history: compileHistory(plan, all),
  };
}
