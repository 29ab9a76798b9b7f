import { dirname } from "node:path";
import type { Command } from "commander";
import { FIELDS } from "../../calc/form.js";
import type { WrittenPeriod } from "../../calc/read-period.js";
import type { Effects } from "../effects.js";

type CalcOptions = WrittenPeriod & { readonly json?: true; readonly html?: string };

/** What the page shows at first when no field is given. */
const EXAMPLE: WrittenPeriod = {
  opening: "800m",
  inflows: "12m",
  outflows: "36m",
  return: "6%",
  fee: "85bp",
  period: "year",
  timing: "mid",
};

/** `aumcast calc` calculates one period in one line. */
export function addCalc(program: Command, effects: Effects): void {
  const command = program
    .command("calc")
    .summary("calculate one period: ending and average AUM, flows, fee revenue, growth")
    .description(
      "Calculates one period: ending and average AUM, net flows, investment impact, fee revenue, organic and market growth, and one " +
        "sentence that reads them together. Amounts take k, m, bn, tn; rates say their unit: 6%, 85bp.",
    );
  for (const { key, name, kind, about, choices, example } of FIELDS) {
    const forms = choices === undefined ? `, as ${example}` : `: ${choices.join(", ")}`;
    command.option(`--${key} <${kind}>`, `${name.toLowerCase()}: ${about}${forms}`);
  }
  command
    .option("--json", "as JSON, amounts in full")
    .option("--html <file>", "write the calculator as one offline page with these fields")
    .action((options: CalcOptions) => calc(options, effects));
}

async function calc({ json, html, ...written }: CalcOptions, effects: Effects): Promise<void> {
  if (html !== undefined) return writePage(html, written, effects);
  const [{ calculate, readPeriod }, { calcJson, calcTable }] = await Promise.all([
    import("../../calc/calculate.js"),
    import("../text/calc-table.js"),
  ]);
  const calculation = calculate(readPeriod(written));
  effects.print(json ? calcJson(calculation) : calcTable(calculation));
}

async function writePage(file: string, written: WrittenPeriod, effects: Effects): Promise<void> {
  const { calculatorPage } = await import("../../calc/page/calculator-page.js");
  const page = calculatorPage(Object.keys(written).length === 0 ? EXAMPLE : written);
  effects.prepareFolder(dirname(file));
  effects.writeWhole(file, page);
  effects.print(`calculator  ${file}`);
}
