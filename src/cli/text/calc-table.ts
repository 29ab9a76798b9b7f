import { barsOf } from "../../calc/bars.js";
import type { Calculation } from "../../calc/calculate.js";
import { periodName } from "../../calc/period-name.js";
import { resultsOf } from "../../calc/results.js";
import { textTable } from "./text-table.js";

/** Columns of the chart. */
const WIDTH = 48;
const MARKS = { total: "=", rise: "+", fall: "-" } as const;

/** The results as a table, the bars from opening to ending below, then the sentence and the warnings. */
export function calcTable(calculation: Calculation): string {
  const { sentence, warnings } = calculation;
  return [
    titleOf(calculation),
    "",
    textTable(
      ["", ""],
      resultsOf(calculation).map(({ name, text }) => [name, text]),
      1,
    ).trimStart(),
    "",
    chart(calculation),
    "",
    sentence,
    ...warnings.map(({ text }) => `Warning: ${text}`),
  ].join("\n");
}

/** "Base case: USD, one year, flows in the middle, gross return, fee paid from the assets". */
function titleOf({ terms }: Calculation): string {
  const flows = { start: "at the start", mid: "in the middle", end: "at the end" }[terms.timing];
  const fee = { assets: "from the assets", invoice: "by invoice" }[terms.payer];
  const parts = [
    `${terms.currency}, ${typeof terms.period === "string" ? "one " : ""}${periodName(terms.period)}`,
    `flows ${flows}`,
    `${terms.basis} return`,
    terms.basis === "net" ? "fee in the return" : `fee paid ${fee}`,
  ];
  return `${terms.label === null ? "" : `${terms.label}: `}${parts.join(", ")}`;
}

/** Plain characters: totals =, rises +, falls -; a cut axis says where it begins. */
function chart(calculation: Calculation): string {
  const { bars, cutAt } = barsOf(calculation);
  const rows = bars.map(({ name, kind, from, to, text }) => {
    const [left, right] = [from, to].map((place) => Math.round(place * WIDTH)) as [number, number];
    const length = Math.max(right - left, from === to ? 0 : 1);
    const start = Math.min(left, WIDTH - length);
    return [name, `|${" ".repeat(start)}${MARKS[kind].repeat(length)}`.padEnd(WIDTH + 1), text];
  });
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  const amount = Math.max(...rows.map(([, , text = ""]) => text.length));
  const lines = rows.map(([name = "", bar, text = ""]) => `${name.padEnd(width)}  ${bar}  ${text.padStart(amount)}`);
  return [...lines, ...(cutAt === null ? [] : [`${" ".repeat(width)}  | begins at ${cutAt}`])].join("\n");
}

/** Everything by key, amounts and shares as decimal text, which no reader rounds to a double. */
export function calcJson(calculation: Calculation): string {
  const { terms, sentence, warnings } = calculation;
  const { label, currency, counts, period, timing, basis, payer } = terms;
  const results = resultsOf(calculation).map(({ key, value }) => [key, value?.toFixed() ?? null]);
  const inputs = (["opening", "inflows", "outflows", "return", "fee", "billable", "advised"] as const).map(
    (key) => [key, terms[key].toFixed()] as const,
  );
  const answer = {
    label,
    currency,
    counts,
    period: periodName(period),
    timing,
    basis,
    payer,
    inputs: Object.fromEntries(inputs),
    results: Object.fromEntries(results),
    sentence,
    warnings,
  };
  return JSON.stringify(answer, null, 2);
}
