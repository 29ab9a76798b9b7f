import type { Command } from "commander";
import { InputError } from "../../errors.js";
import type { InitiativeChoice } from "../../scenario/choose-initiatives.js";
import type { Scenario } from "../../scenario/scenario.js";
import { answer, asking, type AskOptions, withAskOptions } from "../options/asking.js";
import type { Effects } from "../effects.js";
import { initiativesOption } from "../options/initiatives-option.js";
import { readScenario } from "../files/read-scenario.js";

interface InitiativesOptions extends AskOptions {
  readonly initiatives?: InitiativeChoice;
}

/** `aumcast initiatives` says what each of them adds to the plan. */
export function addInitiatives(program: Command, effects: Effects): void {
  const command = program
    .command("initiatives")
    .summary("what each initiative adds to the plan")
    .description(
      "Simulates the plan without initiatives, then with one more at a time in the order of the file, on the same draws: what each adds to AUM, " +
        "revenue, operating income and the chances of targets, and what targets still miss.",
    )
    .argument("<file>", "scenario file")
    .addOption(initiativesOption());
  withAskOptions(command).action((file: string, options: InitiativesOptions) => initiatives(file, options, effects));
}

async function initiatives(file: string, options: InitiativesOptions, effects: Effects): Promise<void> {
  const scenario = await readScenario(file, effects, options.initiatives);
  const [{ initiativeBridge }, { initiativesTable }] = await Promise.all([
    import("../../questions/initiative-bridge.js"),
    import("../text/initiatives-table.js"),
  ]);
  const runs = 1 + scenario.initiatives.filter(({ on }) => on).length;
  const asked = asking(options, effects, { label: "initiatives", runs, statedPaths: scenario.paths });
  const found = await initiativeBridge(scenario, { ...asked.drawn, simulation: asked.simulation }).finally(asked.end);
  if (found === null) return refuseNone(file, scenario);
  answer(found, () => initiativesTable(found, { ...scenario, ...asked.drawn }), options, effects);
}

function refuseNone(at: string, { initiatives: stated }: Scenario): never {
  const none = stated.length === 0;
  const what = none ? "states none" : "has none that is on";
  const fix = none
    ? "Add initiatives to the scenario, such as { id: new-channel, from: 2027-01, flows: { SEGMENT: { inflows: +1pp } } }"
    : "Write --initiatives all, or the ids of some";
  throw new InputError([{ at, key: "initiatives", what, fix }]);
}
