import type { AlertAnswer, Run, TargetAnswer } from "../../analysis/run.js";
import type { Measure } from "../../scenario/question.js";
import { type Cell, plain, type TableCell, type Text, text } from "../cell.js";
import { type Format, NO_VALUE } from "../format.js";
import { FIRM, groupName, type Reading, yearFormat } from "../reading.js";
import { say } from "../words/say.js";

/** The targets with their chances, each with its standard error. */
export function targetCells(reader: Reading): readonly Cell[] {
  const { targets } = reader.run.answers;
  if (targets.length === 0) return [];
  return [{ kind: "section", id: "targets", title: ["Whether it is enough"] }, targetTable(reader)];
}

function targetTable(reader: Reading): TableCell {
  const { run, cite, simulations } = reader;
  return {
    kind: "table",
    id: "target-table",
    title: targetsTitle(reader),
    subtitle: text`A chance is the share of ${simulations} that meet the target, under these assumptions. The standard error is that of the simulation, in percentage points.`,
    table: {
      caption: "Targets with their chances.",
      groups: [],
      columns: [
        { label: ["Target"], numeric: false },
        { label: ["As written"], numeric: false },
        { label: ["Chance"], numeric: true },
        { label: ["Standard error"], numeric: true },
        { label: ["At expected returns"], numeric: true },
        { label: ["Met there"], numeric: true },
      ],
      rows: run.answers.targets.map(({ unit, projected }, index) => {
        const path = `answers.targets[${index}]`;
        const amount = projected === null ? NO_VALUE : cite(`${path}.projected`, FORMATS[unit].value);
        return {
          head: targetWords(reader, index),
          cells: [
            [cite(`${path}.text`, "text")],
            [cite(`${path}.chance.value`, "chance")],
            [cite(`${path}.chance.standardError`, "points")],
            [amount],
            [cite(`${path}.projectedMeets`, "text")],
          ],
        };
      }),
    },
    computed: text`Counted over ${simulations}, path by path. "By" and "ever" look at month ends only; "ever" of what is summed over time at whole years.`,
  };
}

function targetsTitle({ run, cite }: Reading): Text {
  const chances = run.answers.targets.map(({ chance }, index) => ({ value: chance.value, index }));
  const sorted = [...chances].sort((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  if (least === undefined || most === undefined) return ["Targets"];
  const chance = ({ index }: { index: number }) => cite(`answers.targets[${index}].chance.value`, "chance");
  if (chances.length === 1)
    return most.value === 0 ? ["No simulation meets the target"] : text`${chance(most)} of simulations meet the target`;
  if (chance(least).text === chance(most).text) return text`Every target has a chance of ${chance(most)}`;
  return text`The chances of the targets lie between ${chance(least)} and ${chance(most)}`;
}

/** How a measure's values are written, and the number that a question asks for. */
export const FORMATS: Readonly<Record<Run["answers"]["targets"][number]["unit"], { value: Format; stated: Format }>> = {
  money: { value: "money", stated: "stated-money" },
  rate: { value: "percent:2", stated: "stated-percent" },
  count: { value: "months", stated: "months" },
};

const MEASURES: Readonly<Record<Measure, string>> = {
  aum: "AUM",
  return: "Return",
  raum: "Regulatory AUM",
  aua: "AUA",
  billable: "Billable assets",
  "fee-paying": "Fee-paying assets",
  "client-assets": "Client assets",
  "average-aum": "Average AUM",
  inflows: "Inflows",
  outflows: "Outflows",
  "net-flows": "Net flows",
  "market-gain": "Market gain",
  fees: "Fees",
  revenue: "Revenue",
  "base-revenue": "Revenue without performance fees",
  billed: "Billed fees",
  collected: "Collected fees",
  "net-revenue": "Net revenue from assets",
  "performance-fees": "Performance fees",
  "fee-rate": "Fee rate",
  "base-fee-rate": "Fee rate without performance fees",
  "organic-growth": "Organic growth",
  drawdown: "Drawdown",
  "total-revenue": "Total revenue",
  cost: "Cost",
  "operating-income": "Operating income",
  margin: "Margin",
  retention: "Client retention",
  heads: "Heads",
  "aum-per-head": "AUM a head",
  "revenue-per-head": "Revenue a head",
};

/** Something asked of the run, and where it stands there. */
interface Asked {
  readonly path: string;
  readonly question: Omit<TargetAnswer, "chance" | "projected" | "projectedMeets">;
}

type Quoting = Pick<Reading, "run" | "cite">;

const target = ({ run }: Quoting, index: number): Asked => ({
  path: `answers.targets[${index}]`,
  question: run.answers.targets[index] as TargetAnswer,
});
const alert = ({ run }: Quoting, index: number): Asked => ({
  path: `answers.alerts[${index}]`,
  question: run.answers.alerts?.[index] as AlertAnswer,
});

/** A target in words: "AUM of at least $110bn in Sep 2030"; as written where it compares two measures. */
export const targetWords = (reader: Quoting, index: number): Text => wordsOf(reader, target(reader, index));

/** The same without its time: "AUM of at least $110bn". */
export const targetLevel = (reader: Quoting, index: number): Text => levelOf(reader, target(reader, index));

/** The same for a chart, which has little room: "AUM ≥ $110bn". */
export function targetSign(reader: Quoting & Pick<Reading, "locale">, index: number): string {
  const { path, question } = target(reader, index);
  const { threshold, given, measure, group, comparison, unit } = question;
  if (threshold === null || given !== undefined) return plain(levelOf(reader, { path, question }));
  const what = say(MEASURES[measure], reader.locale.language);
  const whose = group === FIRM ? "" : `, ${groupName(reader, group).text}`;
  const level = reader.cite(`${path}.threshold`, FORMATS[unit].stated).text;
  return `${what}${whose} ${comparison === ">=" ? "≥" : "≤"} ${level}`;
}

/** An alert in words, and without its time. */
export const alertWords = (reader: Quoting, index: number): Text => wordsOf(reader, alert(reader, index));
export const alertLevel = (reader: Quoting, index: number): Text => levelOf(reader, alert(reader, index));

function wordsOf(reader: Quoting, asked: Asked): Text {
  const { threshold, given } = asked.question;
  const what = levelOf(reader, asked);
  return threshold === null || given !== undefined ? what : text`${what} ${whenWords(reader, asked)}`;
}

function levelOf(reader: Quoting, { path, question }: Asked): Text {
  const { cite } = reader;
  if (question.threshold === null || question.given !== undefined) return [cite(`${path}.text`, "text")];
  const whose = question.group === FIRM ? [] : text` of ${groupName(reader, question.group)}`;
  const bound = question.comparison === ">=" ? "at least" : "at most";
  const level = cite(`${path}.threshold`, FORMATS[question.unit].stated);
  return text`${MEASURES[question.measure]}${whose} of ${bound} ${level}`;
}

/** Read at month ends; everything else is of a stretch of time. */
const BALANCES: ReadonlySet<Measure> = new Set([
  "aum",
  "raum",
  "aua",
  "billable",
  "fee-paying",
  "client-assets",
  "drawdown",
]);

function whenWords({ run, cite }: Quoting, { path, question: { when, measure } }: Asked): Text {
  const { kind, date } = when;
  if (date === null || kind === "ever") return [BALANCES.has(measure) ? "at some month end" : "in some whole year"];
  const as = date.length === 4 ? yearFormat(run) : "month";
  return text`${kind === "by" ? "by" : "in"} ${cite(`${path}.when.date`, as)}`;
}
