import type { MapNode, Node } from "./document/node.js";
import { overlay } from "./document/overlay.js";
import type { Fees } from "./scenario.js";

/** Fees as a mapping: a rate alone is `rate`. Null for what is neither. */
export function asMapping(node: Node, isRate: (node: Node) => boolean): MapNode | null {
  if (isRate(node))
    return { kind: "map", spot: node.spot, entries: new Map([["rate", { spot: node.spot, value: node }]]) };
  return node.kind === "map" ? node : null;
}

/**
 * A contract with its changes laid over it: what a change does not name stays, and `null` takes a key away. A rate replaces
 * tiers with their schedule, tiers replace a rate; the same of new business.
 */
export function changedFees(base: MapNode, change: MapNode): MapNode {
  const freed = withoutReplaced(base, change);
  const [newBefore, newAfter] = [freed.entries.get("new"), change.entries.get("new")];
  if (newBefore?.value.kind !== "map" || newAfter?.value.kind !== "map") return overlay(freed, change, new Map());
  const fees = newAfter.value.entries.get("fees")?.value;
  const replaced = fees?.kind === "map" && !NAMES.some((key) => fees.entries.has(key)) ? [] : ["fees"];
  const before = without(newBefore.value, newAfter.value.entries.has("fees") ? replaced : []);
  return overlay(
    { ...freed, entries: new Map([...freed.entries, ["new", { ...newBefore, value: before }]]) },
    change,
    new Map(),
  );
}

const NAMES = ["rate", "tiers", "schedule"] as const;

function withoutReplaced(base: MapNode, { entries }: MapNode): MapNode {
  const schedule = base.entries.get("schedule")?.value;
  const flat = schedule === undefined || (schedule.kind === "text" && schedule.text === "flat");
  if (entries.has("rate")) return without(base, ["schedule", "tiers", "boundary"]);
  if (entries.has("tiers")) return without(base, flat ? ["rate", "schedule"] : ["rate"]);
  return base;
}

const without = (node: MapNode, keys: readonly string[]): MapNode => ({
  ...node,
  entries: new Map([...node.entries].filter(([key]) => !keys.includes(key))),
});

/** What of a contract runs through the whole forecast, by the key that states it. */
const FIXED: readonly (readonly [key: string, of: (fees: Fees) => unknown, why: string])[] = [
  ["base", ({ base }) => base, "billing periods would overlap"],
  ["when", ({ when }) => when, "billing periods would overlap"],
  ["frequency", ({ frequency }) => frequency, "billing periods would overlap"],
  ["billing-month", ({ billingMonth }) => billingMonth, "billing periods would overlap"],
  ["day-count", ({ dayCount }) => dayCount, "billing periods would overlap"],
  ["flows-in-period", ({ flowsInPeriod }) => flowsInPeriod, "billing periods would overlap"],
  ["arrival-day", ({ arrivalDay }) => arrivalDay, "billing periods would overlap"],
  ["rounding", ({ rounding }) => rounding, "bills are rounded in one way"],
  ["collected-after", ({ collectedAfter }) => collectedAfter, "bills would overtake each other"],
  ["paid-from", ({ paidFrom }) => paidFrom, "the ledger deducts fees or it does not"],
  ["units", ({ units }) => units, "billing units are those of the start, moved by flows"],
  ["households", ({ units }) => units, "billing units are those of the start, moved by flows"],
  ["householding", ({ householding }) => householding, "billing units are those of the start, moved by flows"],
  ["remainder", ({ remainder }) => remainder, "bills are split in one way"],
  ["new", ({ newUnits }) => newUnits === null, "new business has units of its own from the start, or never"],
  ["performance", ({ performance }) => fixedPart(performance), "only its rate and the rate of its hurdle can change"],
];

const fixedPart = (performance: Fees["performance"]): unknown =>
  performance === null
    ? null
    : {
        ...performance,
        rate: null,
        hurdle: performance.hurdle === null ? null : { ...performance.hurdle, plus: performance.hurdle.plus === null },
      };

/** Keys of what cannot change within the forecast, and does. */
export const changesThatCannotBe = (before: Fees, after: Fees) =>
  FIXED.filter(([, of]) => !same(of(before), of(after))).map(([key, , why]) => ({ key, why }));

/** Whether two values say the same, wherever they are written. */
export const same = (first: unknown, second: unknown): boolean => said(first) === said(second);

const ABOUT: ReadonlySet<string> = new Set(["at", "key", "text", "provenance", "paidFromStated"]);
const said = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (ABOUT.has(key) ? undefined : part)) ?? "nothing";
