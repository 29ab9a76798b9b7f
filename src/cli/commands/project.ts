import { type Command, Option } from "commander";
import { InputError } from "../../errors.js";
import type { PeriodRow, TablePeriod } from "../../model/periods.js";
import type { Group, Plan } from "../../plan/plan.js";
import type { InitiativeChoice } from "../../scenario/choose-initiatives.js";
import type { Effects } from "../effects.js";
import { csvOf, jsonOf, tableOf } from "../text/ledger-table.js";
import { initiativesOption } from "../options/initiatives-option.js";
import { readScenario } from "../files/read-scenario.js";

interface ProjectOptions {
  readonly by: TablePeriod;
  readonly of: string;
  readonly initiatives?: InitiativeChoice;
  readonly csv?: true;
  readonly excelSafe: boolean;
  readonly json?: true;
}

/** `aumcast project` prints the exact ledger at expected returns and flows, posted so that it adds up to the cent. */
export function addProject(program: Command, effects: Effects): void {
  program
    .command("project")
    .summary("print the exact ledger at expected returns")
    .description(
      "Prints the exact ledger at expected returns and flows, posted to the currency's minor unit: every row, every segment and " +
        "the firm add up. It lies above the median of the simulated paths.",
    )
    .argument("<file>", "scenario file")
    .addOption(new Option("--by <period>", "one line a period").choices(["month", "quarter", "year"]).default("year"))
    .option("--of <group>", 'whose ledger: "firm", a segment\'s id, a tag such as channel=retail, or "all"', "firm")
    .addOption(initiativesOption())
    .option("--csv", "as CSV, amounts in full")
    .option("--no-excel-safe", "in CSV, leave text that a spreadsheet would take for a formula as it is")
    .option("--json", "as JSON, amounts in full")
    .action((file: string, options: ProjectOptions) => project(file, options, effects));
}

async function project(file: string, options: ProjectOptions, effects: Effects): Promise<void> {
  const scenario = await readScenario(file, effects, options.initiatives);
  const [{ makePlan }, { ledgerByPeriod }] = await Promise.all([
    import("../../plan/make-plan.js"),
    import("../running/posted-ledger.js"),
  ]);
  const plan = makePlan(scenario);
  const groups = groupsNamed(plan, options.of);
  const ledger = ledgerByPeriod(plan, options.by);
  const chosen = groups.map((group) => ({
    group,
    rows: ledger.groups[plan.groups.indexOf(group)] as readonly PeriodRow[],
  }));
  const whole = options.of === "firm" || options.of === "all";
  const economics = whole ? ledger.economics : null;
  const discretion = whole || groups.some(({ id }) => id === "measure:raum") ? ledger.discretion : null;
  if (options.json) return effects.print(jsonOf(plan, chosen, { economics, discretion }));
  if (options.csv) return effects.print(await csvOf(plan, chosen, { excelSafe: options.excelSafe }));
  effects.print(tableOf(plan, chosen, { economics, discretion }));
}

function groupsNamed(plan: Plan, name: string): readonly Group[] {
  // Roles have no assets of their own.
  const groups = plan.groups.filter(({ kind }) => kind !== "role");
  if (name === "all") return groups;
  const found = groups.find(({ id }) => [name, `segment:${name}`, `tag:${name}`, `measure:${name}`].includes(id));
  if (found !== undefined) return [found];
  const known = groups.map(({ id }) => id.replace(/^(segment|tag|measure):/, "")).join(", ");
  throw new InputError([
    { at: "--of", key: "group", what: `is ${name}, which is none`, fix: `Write one of ${known}, or all` },
  ]);
}
