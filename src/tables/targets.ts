import type { CovenantAnswer, CovenantTest, Run, TargetAnswer } from "../analysis/run.js";
import type { ChanceAt } from "../analysis/supplement.js";
import type { RunTable } from "./run-table.js";
import { type ColumnOf, estimate, flag, number, table, text, whole } from "./table.js";
import { unitNamed, whose } from "./who.js";

type Asked = Pick<TargetAnswer, "text" | "group" | "measure" | "comparison" | "threshold" | "unit">;

const asked = <Row extends Asked>(run: Run): readonly ColumnOf<Row>[] => [
  ...whose<Row>(run),
  text("measure", ({ measure }: Row) => measure),
  text("comparison", ({ comparison }: Row) => comparison),
  number("threshold", null, ({ threshold }: Row) => threshold),
  text("unit", ({ unit }: Row) => unitNamed(unit, run.currency)),
];

/** The chances of the targets: a row each. */
export const targets = (run: Run): RunTable =>
  table({ name: "targets", title: "Targets and their chances" }, run.answers.targets, [
    text("target", ({ text: written }: TargetAnswer) => written),
    text("given", ({ given }) => given),
    asked<TargetAnswer>(run),
    estimate("chance", "share", ({ chance }) => chance),
    number("projected", null, ({ projected }) => projected),
    flag("projected-meets", ({ projectedMeets }) => projectedMeets),
  ]);

/** The same at other times: a row a target and time. */
export const chances = (run: Run): RunTable =>
  table({ name: "chances", title: "The chance of targets over time" }, run.supplement?.chances ?? [], [
    text("target", ({ target }: ChanceAt) => run.answers.targets[target]?.text ?? null),
    text("at", ({ at }) => at),
    estimate("chance", "share", ({ chance }) => chance),
  ]);

/** What is watched: a row an alert and year; no year for the alert as it is written, "ever" for any time. */
export function alerts(run: Run): RunTable {
  const rows = (run.answers.alerts ?? []).flatMap((alert) => [
    { ...alert, at: "as written" },
    ...alert.byYear.map(({ year, chance }) => ({ ...alert, at: String(year), chance })),
    { ...alert, at: "ever", chance: alert.ever },
  ]);
  return table({ name: "alerts", title: "Chances of what is watched, by year" }, rows, [
    text("alert", ({ text: written }) => written),
    asked<(typeof rows)[number]>(run),
    text("at", ({ at }) => at),
    estimate("chance", "share", ({ chance }) => chance),
  ]);
}

type TestRow = CovenantAnswer & { readonly test: CovenantTest };

/** What must hold: a row a covenant and test. */
export const covenants = (run: Run): RunTable =>
  table(
    { name: "covenants", title: "Covenants by test" },
    (run.answers.covenants ?? []).flatMap((covenant) => covenant.tests.map((test) => ({ ...covenant, test }))),
    [
      text("covenant", ({ id }: TestRow) => id),
      text("text", ({ text: written }) => written),
      asked<TestRow>(run),
      text("at", ({ test }) => test.at),
      whole("year", ({ test }) => test.year),
      estimate("met", "share", ({ test }) => test.met),
      estimate("breached", "share", ({ test }) => test.breached),
      number("projected", null, ({ test }) => test.projected),
      flag("projected-meets", ({ test }) => test.projectedMeets),
      estimate("ever-breached", "share", ({ everBreached }) => everBreached),
      estimate("always-met", "share", ({ alwaysMet }) => alwaysMet),
    ],
  );
