import type { OutputSensitivity, Sensitivity, SensitivityOptions } from "../questions/sensitivity.js";
import { usual } from "../questions/sensitivity.js";
import { formatsOf } from "../report/measure-format.js";
import { namedIn } from "../scenario/named.js";
import { parseStatistic } from "../scenario/parse-goal.js";
import type { Quotable } from "./quotable.js";
import type { PlannedRun } from "./runs.js";

const SOURCES: readonly string[] = ["markets", "flows", "mandates", "fees", "assumptions"];

type Offer = Quotable<Sensitivity>;

/** What each output is, what moves it most and by how much, and which share of its variance is whose. */
export function sensitivityOffers({ plan, scenario }: PlannedRun, { of, by }: SensitivityOptions): readonly Offer[] {
  const outputs = of ?? usual(plan);
  const keys = [
    ...plan.uncertain.map(({ key }) => key),
    ...(by === undefined ? [] : plan.assumptions.map(({ key }) => key)),
  ];
  return outputs.flatMap((text, index): readonly Offer[] => {
    const read = parseStatistic(text, namedIn(scenario));
    const measure = "statistic" in read && read.statistic.kind !== "chance" ? read.statistic.of.measure : null;
    const { value, change, error } = formatsOf(measure);
    const [asks, at] = [outputs.length === 1 ? {} : { asks: text }, `outputs[${index}]`];
    const swing = (end: "low" | "high", of?: string): Offer => {
      const place = of === undefined ? `${at}.tornado[0].${end}.value` : swingAt(index, of, end);
      return {
        word: of === undefined ? `largest-${end}` : end,
        ...asks,
        ...(of && { of }),
        as: change,
        error,
        at: place,
      };
    };
    return [
      { word: "base", ...asks, as: value, error, at: `${at}.base.value` },
      { word: "largest", ...asks, as: "text", at: `${at}.tornado[0].label` },
      swing("low"),
      swing("high"),
      ...[...new Set(keys)].flatMap((key) => [swing("low", key), swing("high", key)]),
      ...SOURCES.flatMap((source) =>
        (["share", "alone"] as const).map((word): Offer => {
          const which = word === "share" ? "total" : "first";
          return { word, ...asks, of: source, as: "percent:0", error: "points", at: sourceAt(index, source, which) };
        }),
      ),
    ];
  });
}

const outputOf = ({ outputs }: Sensitivity, index: number): OutputSensitivity | undefined => outputs[index];

const swingAt = (index: number, key: string, end: "low" | "high") => (answer: Sensitivity) => {
  const found = outputOf(answer, index)?.tornado.findIndex((swing) => swing.key === key) ?? -1;
  return found < 0 ? null : `outputs[${index}].tornado[${found}].${end}.value`;
};

const sourceAt = (index: number, source: string, which: "total" | "first") => (answer: Sensitivity) => {
  const found = outputOf(answer, index)?.sources.findIndex((one) => one.source === source) ?? -1;
  return found < 0 ? null : `outputs[${index}].sources[${found}].${which}.value`;
};
