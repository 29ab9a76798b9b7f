import type { Command } from "commander";
import { InputError } from "../../errors.js";
import type { Effects } from "../effects.js";
import { readScenario } from "../files/read-scenario.js";

interface FeesOptions {
  readonly of?: string;
  readonly json?: true;
}

/** `aumcast fees` shows what each billing unit pays at the opening, and after each change of fees. */
export function addFees(program: Command, effects: Effects): void {
  program
    .command("fees")
    .summary("show what each billing unit pays at the opening")
    .description(
      "Prints, for every segment and size of billing unit, what is billable, the fee a year after discount, minimum and cap, its rate on " +
        "the whole balance, and the bill of one whole period; the bill of a household is split over its accounts to the cent. Where fees change, what the same units pay then follows.",
    )
    .argument("<file>", "scenario file")
    .option("--of <segment>", "one segment, by its id")
    .option("--json", "as JSON, amounts in full")
    .action((file: string, options: FeesOptions) => fees(file, options, effects));
}

async function fees(file: string, { of, json }: FeesOptions, effects: Effects): Promise<void> {
  const scenario = await readScenario(file, effects);
  const [{ makePlan }, { feesJson, feesTables }] = await Promise.all([
    import("../../plan/make-plan.js"),
    import("../text/fees-table.js"),
  ]);
  const plan = makePlan(scenario);
  const segments = plan.segments.filter(({ id }) => of === undefined || id === of);
  if (segments.length === 0) {
    const known = plan.segments.map(({ id }) => id).join(", ");
    throw new InputError([
      { at: "--of", key: "segment", what: `is ${of}, which is none`, fix: `Write one of ${known}` },
    ]);
  }
  effects.print(json ? feesJson(plan, segments) : segments.map((segment) => feesTables(plan, segment)).join("\n\n"));
}
