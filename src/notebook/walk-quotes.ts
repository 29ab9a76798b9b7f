import { STEPS, type Step } from "../questions/blend.js";
import { explainedByWalk, type Walk } from "../questions/walk.js";
import { formatsOf } from "../report/measure-format.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Quotable } from "./quotable.js";

type Offer = Quotable<Walk>;

/** What each output was and is, the change, and what each step makes of it. @param of  statistics that are explained; the usual one where there are none */
export function walkOffers([first, second]: readonly [Scenario, Scenario], of: readonly string[]): readonly Offer[] {
  const outputs = explainedByWalk(first, second, of.length === 0 ? undefined : of);
  return outputs.flatMap(({ text, statistic }, index): readonly Offer[] => {
    const { value, change, error } = formatsOf(statistic.kind === "chance" ? null : statistic.of.measure);
    const [asks, at] = [outputs.length === 1 ? {} : { asks: text }, `outputs[${index}]`];
    return [
      { word: "before", ...asks, as: value, error, at: `${at}.before.value` },
      { word: "after", ...asks, as: value, error, at: `${at}.after.value` },
      { word: "change", ...asks, as: change, error, at: `${at}.change.value` },
      { word: "interaction", ...asks, as: change, at: `${at}.interaction` },
      ...STEPS.map(
        (step): Offer => ({ word: "change", ...asks, of: step, as: change, error, at: stepAt(index, step) }),
      ),
    ];
  });
}

const stepAt =
  (index: number, step: Step) =>
  (answer: Walk): string | null => {
    const found = answer.outputs[index]?.steps.findIndex(({ of }) => of.includes(step)) ?? -1;
    return found < 0 ? null : `outputs[${index}].steps[${found}].change.value`;
  };
