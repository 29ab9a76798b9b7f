import { formatMonth, type Month } from "../months.js";
import { project } from "../model/project.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Followed, ParameterType } from "./notebook.js";

/** A default that follows the scenario. */
export interface FollowedDefault {
  readonly type: ParameterType;
  /** What it is, for those who look the parameters up. */
  readonly words: string;
  /** Stands for it while the scenario is not known; no report is made of it. */
  readonly standIn: string;
}

/** What a default may say in place of a value. */
export const FOLLOWED: Readonly<Record<string, FollowedDefault>> = {
  "target-amount": {
    type: "money",
    words: "amount of the scenario's first target for AUM, or else about what it opens with",
    standIn: "1bn",
  },
  "target-month": {
    type: "date",
    words: "month of the scenario's first target for AUM, or else its last",
    standIn: "2030-12",
  },
  horizon: { type: "date", words: "the scenario's last month", standIn: "2030-12" },
  "last-whole-year": { type: "date", words: "the scenario's last whole year", standIn: "2030" },
};

/** The default that a text is, where it is one and its parameter of the type; null for values. */
export function followedAs(text: string, type: ParameterType): FollowedDefault | null {
  const found = Object.hasOwn(FOLLOWED, text) ? FOLLOWED[text] : undefined;
  return found?.type === type ? found : null;
}

/** What they are for a scenario. */
export function followedOf(scenario: Scenario): Followed {
  const plan = makePlan(scenario);
  const horizon = formatMonth(plan.months.at(-1) as Month);
  const whole = plan.years.findLast(({ months }) => months === 12) ?? plan.years.at(-1);
  const target = targetOf(scenario);
  return new Map([
    ["target-amount", target?.amount ?? openingOf(plan)],
    ["target-month", target?.month ?? horizon],
    ["horizon", horizon],
    ["last-whole-year", String(whole?.year ?? horizon.slice(0, 4))],
  ]);
}

/** The first target that the firm's AUM is to reach by a month end, as it is written. */
function targetOf({ targets }: Scenario): { readonly amount: string; readonly month: string } | null {
  for (const { question } of targets) {
    const { left, right, comparison, given, text } = question;
    if (left.measure !== "aum" || left.of.kind !== "firm" || left.when.kind !== "at" || given !== undefined) continue;
    if (right.kind !== "amount" || comparison !== ">=") continue;
    const [, amount = right.amount.toString()] = />=\s*([\d.]+[a-z]*)$/.exec(text) ?? [];
    return { amount, month: formatMonth(left.when.month) };
  }
  return null;
}

/** What the firm opens with, in three digits. */
function openingOf(plan: Plan): string {
  const opening = project(plan).groups[0]?.[0]?.opening.toNumber() ?? 0;
  const { unit, size } = SIZES.find(({ size: least }) => opening >= least) ?? { unit: "", size: 1 };
  return `${Number((opening / size).toPrecision(3))}${unit}`;
}

const SIZES = [
  { unit: "tn", size: 1e12 },
  { unit: "bn", size: 1e9 },
  { unit: "m", size: 1e6 },
  { unit: "k", size: 1e3 },
] as const;
