import type { Walk, WalkedOutput } from "../../questions/walk.js";
import { STEP_NAMES } from "../../report/cells/walk.js";
import { NO_VALUE } from "../../report/format.js";
import { shown } from "../../scenario/reading/shown.js";
import { changed, estimated, RATE, writtenAs } from "./measured.js";
import { textTable } from "./text-table.js";

/** A changed forecast, step by step. */
export function walkText({ outputs, first, second, currency, paths, seed }: Walk): string {
  const head = `From ${shown(first)} to ${shown(second)}: ${paths} paths, seed ${shown(seed)}`;
  return [head, ...outputs.map((output) => outputText(output, currency)), NOTE].join("\n\n");
}

const NOTE =
  "In order: after the steps above it, on the same draws, ± paired standard error. Alone: on the first forecast by itself; the interaction is what the steps do only together.";

function outputText(output: WalkedOutput, currency: string): string {
  const { of, before, after, change, steps, interaction } = output;
  const written = output.measure === null ? RATE : writtenAs(output.measure, currency);
  const title = `${of} was ${estimated(before, written)}, is ${estimated(after, written)}`;
  if (steps.length === 0) return `${title}: nothing differs.`;
  const rows = steps.map((step) => [
    step.of.map((one) => STEP_NAMES[one][0]).join(" and "),
    changed(step.change, written),
    written.value(step.reaches),
    step.alone === null ? NO_VALUE : written.change(step.alone),
  ]);
  const last = [
    ["Interaction", "", "", interaction === null ? NO_VALUE : written.change(interaction)],
    ["Change", changed(change, written), "", written.change(change.value)],
  ];
  return `${title}\n${textTable(["Step", "In order", "Reaches", "Alone"], [...rows, ...last], 1)}`;
}
