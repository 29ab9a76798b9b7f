import type { Run } from "../analysis/run.js";
import type { Contribution, Level } from "../analysis/worth.js";
import type { Estimate } from "../simulation/simulation.js";
import type { RunTable } from "./run-table.js";
import { estimate, money, share, table, text } from "./table.js";
import { unitNamed } from "./who.js";

/** From the plan without initiatives to the plan with all of them. */
interface Step {
  readonly step: string;
  readonly name: string | null;
  readonly probability: number | null;
}

interface Added extends Step {
  readonly measure: string;
  readonly at: string;
  readonly level: Level | Contribution;
  readonly residual: number | null;
}

const BASE: Step = { step: "base", name: null, probability: null };
const PLAN: Step = { step: "plan", name: null, probability: null };

const stepsOf = ({ answers }: Run): readonly Step[] =>
  (answers.initiatives?.steps ?? []).map(({ id, name, probability }) => ({ step: id, name, probability }));

/** What each adds, one after the other: a row a measure, time and step. */
export function initiatives(run: Run): RunTable {
  const steps = stepsOf(run);
  const rows = (run.answers.initiatives?.bridges ?? []).flatMap(
    ({ measure, at, base, contributions, plan, residual }): readonly Added[] => [
      { ...BASE, measure, at, level: base, residual: null },
      ...contributions.map((level, index) => ({ ...(steps[index] ?? BASE), measure, at, level, residual: null })),
      { ...PLAN, measure, at, level: plan, residual },
    ],
  );
  const added = (key: "p5" | "p95" | "higher") => (row: Added) =>
    key in row.level ? (row.level as Contribution)[key] : null;
  return table({ name: "initiatives", title: "What each initiative adds, one after the other" }, rows, [
    text("measure", ({ measure }) => measure),
    text("at", ({ at }) => at),
    text("step", ({ step }) => step),
    text("name", ({ name }) => name),
    share("probability", ({ probability }) => probability),
    estimate("mean", "money", ({ level }) => level.mean),
    estimate("median", "money", ({ level }) => level.median),
    estimate("p5", "money", added("p5")),
    estimate("p95", "money", added("p95")),
    estimate("higher", "share", added("higher")),
    money("residual", ({ residual }) => residual),
  ]);
}

interface Gained extends Step {
  readonly target: number;
  readonly chance: Estimate;
  readonly gap: Estimate | null;
}

/** What each does for the chance of a target: a row a target and step. */
export function initiativeTargets(run: Run): RunTable {
  const steps = stepsOf(run);
  const rows = (run.answers.initiatives?.targets ?? []).flatMap(
    ({ target, base, baseGap, contributions, plan, planGap }): readonly Gained[] => [
      { ...BASE, target, chance: base, gap: baseGap },
      ...contributions.map((chance, index) => ({ ...(steps[index] ?? BASE), target, chance, gap: null })),
      { ...PLAN, target, chance: plan, gap: planGap },
    ],
  );
  const asked = ({ target }: Gained) => run.answers.targets[target];
  return table({ name: "initiative-targets", title: "What each initiative adds to the chance of targets" }, rows, [
    text("target", (row) => asked(row)?.text ?? null),
    text("step", ({ step }) => step),
    text("name", ({ name }) => name),
    estimate("chance", "share", ({ chance }) => chance),
    estimate("median-gap", null, ({ gap }) => gap),
    text("unit", (row) => unitNamed(asked(row)?.unit ?? "money", run.currency)),
  ]);
}
