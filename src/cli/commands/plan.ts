import type { Command } from "commander";
import { formatDate, monthName } from "../../months.js";
import type { Month } from "../../months.js";
import type { Plan } from "../../plan/plan.js";
import { pathsInWords } from "../../plan/sampling.js";
import type { InitiativeChoice } from "../../scenario/choose-initiatives.js";
import type { Effects } from "../effects.js";
import { initiativesOption } from "../options/initiatives-option.js";
import { readScenario } from "../files/read-scenario.js";
import { textTable } from "../text/text-table.js";

interface PlanOptions {
  readonly initiatives?: InitiativeChoice;
  readonly json?: true;
  readonly scenario?: true;
}

/** `aumcast plan` prints what came out of a scenario file: everything resolved, nothing computed. */
export function addPlan(program: Command, effects: Effects): void {
  program
    .command("plan")
    .summary("print the resolved plan")
    .description(
      "Prints what a scenario file comes to after extends and defaults: assumptions with sources, conventions in force.",
    )
    .argument("<file>", "scenario file")
    .addOption(initiativesOption())
    .option("--json", "the whole plan month by month, as JSON")
    .option("--scenario", "the scenario after extends, as YAML")
    .action((file: string, options: PlanOptions) => plan(file, options, effects));
}

async function plan(file: string, options: PlanOptions, effects: Effects): Promise<void> {
  const scenario = await readScenario(file, effects, options.initiatives);
  const { makePlan } = await import("../../plan/make-plan.js");
  const resolved = makePlan(scenario);
  if (options.json) return effects.print(JSON.stringify(resolved, null, 2));
  if (options.scenario) {
    const { scenarioYaml } = await import("../files/scenario-yaml.js");
    return effects.print(scenarioYaml(scenario));
  }
  effects.print([heading(resolved), assumptions(resolved), conventions(resolved), targets(resolved)].join("\n\n"));
}

function heading(plan: Plan): string {
  const [first, last] = [plan.months[0], plan.months[plan.months.length - 1]] as [Month, Month];
  const months = `${plan.months.length} months, ${monthName(first)} to ${monthName(last)}`;
  return `${plan.name}\n${plan.currency}, opening ${formatDate(plan.start)}; ${months}; ${pathsInWords(plan)}, seed ${plan.seed.text}`;
}

function assumptions(plan: Plan): string {
  const rows = plan.assumptions.map(({ label, text, uncertainty, kind, source }) => [
    label,
    uncertainty === null ? text : `${text} ${uncertainty}`,
    kind ?? "–",
    source ?? "no source",
  ]);
  return textTable(["Assumption", "Value", "Kind", "Source"], rows);
}

function conventions(plan: Plan): string {
  const rows = plan.conventions.map(({ topic, choice, stated, meaning }) => [
    topic,
    `${choice}${stated ? "" : " (default)"}`,
    meaning,
  ]);
  return textTable(["Convention", "In force", "Meaning"], rows);
}

function targets(plan: Plan): string {
  return plan.targets.length === 0
    ? "No targets."
    : ["Targets", ...plan.targets.map(({ text }) => `  ${text}`)].join("\n");
}
