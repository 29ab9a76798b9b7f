import type { InitiativeBridge, InitiativesAnswer } from "../../analysis/worth.js";
import { percent } from "../../report/format.js";
import type { Scenario } from "../../scenario/scenario.js";
import { shown } from "../../scenario/reading/shown.js";
import { changed, estimated, inCurrency, RATE, writtenAs } from "./measured.js";
import { textTable } from "./text-table.js";

/** From the plan without initiatives to the plan: a table for each figure, and the targets. */
export function initiativesTable(
  found: InitiativesAnswer,
  { name, currency, targets, paths, seed }: Pick<Scenario, "name" | "currency" | "targets" | "paths" | "seed">,
): string {
  const heading = `${shown(name)}: ${paths} paths, one initiative more at a time, on the same draws (seed ${shown(seed)})`;
  return [
    heading,
    ...found.bridges.map((bridge) => bridgeTable(bridge, found, currency)),
    ...(found.targets.length === 0 ? [] : [targetTable(found, targets, currency)]),
    "Each is what it adds to those before it, ± its paired standard error; means add up, and so do medians.",
  ].join("\n\n");
}

const WORDS: Readonly<Record<InitiativeBridge["measure"], string>> = {
  aum: "AUM at",
  revenue: "Revenue in",
  "total-revenue": "Revenue in",
  "operating-income": "Operating income in",
};

function bridgeTable(bridge: InitiativeBridge, { steps }: InitiativesAnswer, currency: string): string {
  const written = inCurrency(currency);
  const level = (words: string, { mean, median }: InitiativeBridge["base"]): readonly string[] => [
    words,
    estimated(mean, written),
    written.value(median.value),
    "",
  ];
  const rows = bridge.contributions.map(({ mean, median, higher }, step) => [
    `+ ${shown(nameOf(steps[step]))}`,
    changed(mean, written),
    written.change(median.value),
    percent(higher.value),
  ]);
  return textTable(
    [`${WORDS[bridge.measure]} ${bridge.at}`, "Mean", "Median", "Adds on"],
    [level("Without", bridge.base), ...rows, level("Plan", bridge.plan)],
    1,
  );
}

/** With its chance, where it has one. */
function nameOf(step: InitiativesAnswer["steps"][number] | undefined): string {
  if (step === undefined) return "";
  return step.probability === null ? step.name : `${step.name} (${percent(step.probability)} likely)`;
}

function targetTable({ steps, targets }: InitiativesAnswer, asked: Scenario["targets"], currency: string): string {
  const rows = targets.map(({ target, base, contributions, plan, planGap }) => {
    const question = asked[target]?.question;
    const written = writtenAs(question?.left.measure ?? "aum", currency);
    const missing = planGap === null ? null : planGap.value;
    return [
      question?.text ?? "",
      percent(base.value),
      ...contributions.map((one) => RATE.change(one.value)),
      estimated(plan, RATE),
      missing === null
        ? "–"
        : missing > 0
          ? `misses by ${written.value(missing)}`
          : `met, ${written.value(-missing)} to spare`,
    ];
  });
  const head = [
    "Chance of the target",
    "Without",
    ...steps.map(({ name }) => `+ ${shown(name)}`),
    "Plan",
    "At the median",
  ];
  return textTable(head, rows, 1);
}
