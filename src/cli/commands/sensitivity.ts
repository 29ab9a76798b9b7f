import { type Command, InvalidArgumentError, Option } from "commander";
import { answer, asking, type AskOptions, withAskOptions } from "../options/asking.js";
import type { Effects } from "../effects.js";
import { readScenario } from "../files/read-scenario.js";

interface SensitivityOptions extends AskOptions {
  readonly of?: readonly string[];
  readonly by?: number;
}

/** `aumcast sensitivity` says which assumptions matter. */
export function addSensitivity(program: Command, effects: Effects): void {
  const command = program
    .command("sensitivity")
    .summary("say which assumptions matter")
    .description(
      "Moves every uncertain assumption down and up on the same draws (a tornado in the output's own units), and shares the variance of " +
        "the output out by source (markets, flows, mandates, fees, assumptions) and by assumption: first-order and total Sobol indices.",
    )
    .argument("<file>", "scenario file")
    .option(
      "--of <statistic>",
      'what is explained, such as "mean(revenue in 2029)", "percentile(5, aum at 2031-12)" or "P(aum at 2031-12 >= 20bn)"; may be repeated',
      (one: string, before: readonly string[] | undefined) => [...(before ?? []), one],
    )
    .addOption(
      new Option("--by <share>", "move the other assumptions too, by this share of themselves, such as 10%").argParser(
        shareOf,
      ),
    );
  withAskOptions(command).action((file: string, options: SensitivityOptions) => run(file, options, effects));
}

function shareOf(text: string): number {
  const share = /^\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : 0;
  if (share > 0 && share < 1) return share;
  throw new InvalidArgumentError("Write a share between 0% and 100%, such as 10%.");
}

async function run(file: string, options: SensitivityOptions, effects: Effects): Promise<void> {
  const scenario = await readScenario(file, effects);
  const [{ sensitivity }, { sensitivityText }, { makePlan }] = await Promise.all([
    import("../../questions/sensitivity.js"),
    import("../text/sensitivity-text.js"),
    import("../../plan/make-plan.js"),
  ]);
  const { uncertain, assumptions } = makePlan(scenario);
  const moved = options.by === undefined ? uncertain.length : assumptions.length;
  const runs = 7 + 2 * uncertain.length + 2 * moved;
  const { drawn, simulation, end } = asking(options, effects, {
    label: "sensitivity",
    runs,
    statedPaths: scenario.paths,
  });
  const { of, by } = options;
  const asked = { ...(of === undefined ? {} : { of }), ...(by === undefined ? {} : { by }) };
  const found = await sensitivity(scenario, { ...drawn, ...asked, simulation }).finally(end);
  answer(found, () => sensitivityText(found, scenario.name), options, effects);
}
