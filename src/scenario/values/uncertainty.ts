import { Exact } from "../../units.js";
import { itemsAt, type Place, refuse } from "../reading/place.js";
import type { FlowLevel, Stated, Uncertainty } from "../scenario.js";
import type { Form } from "../schema/form.js";
import { decimalOf, quantityAt, type Units } from "./quantity.js";

type Quantity = Extract<Uncertainty, { kind: "normal" }>["deviation"];

/** The two ends of a range in order, checked against the bounds of the value. */
export function rangeAt<Unit extends keyof Units>(
  place: Place,
  unit: Unit,
  form: Form,
): { low: Units[Unit]; high: Units[Unit]; text: string } | null {
  const items = itemsAt(place, place.schema, "two values");
  if (items === null) return null;
  const [first, second] = items;
  if (first === undefined || second === undefined || items.length > 2) {
    return refuse(
      place,
      `has ${items.length} ${items.length === 1 ? "value" : "values"}`,
      "Write two, such as [4%, 8%]",
    );
  }
  const [low, high] = [quantityAt(first, unit, form), quantityAt(second, unit, form)];
  if (low === null || high === null) return null;
  if (kindOf(low) !== kindOf(high)) return refuse(place, "mixes a rate and an amount", "Write two of one kind");
  if (!decimalOf(low).lessThan(decimalOf(high))) return refuse(place, "does not rise", "Write the lower value first");
  return { low, high, text: `${textOf(first)} to ${textOf(second)}` };
}

/** The middle of a range, the value of one that states none. */
export function middle<Value extends Units[keyof Units]>(low: Value, high: Value): Value {
  const half = new Exact(decimalOf(low)).plus(decimalOf(high)).dividedBy(2);
  if (!("kind" in low) || typeof low.kind !== "string") return half as unknown as Value;
  return (
    (low as FlowLevel).kind === "rate" ? { kind: "rate", rate: half } : { kind: "amount", amount: half }
  ) as Value;
}

/** A standard deviation in the unit of the value that it belongs to. Nothing for 0. */
export function deviationAt<Unit extends keyof Units>(
  place: Place,
  unit: Unit,
  spans: Stated<Units[Unit]>["spans"],
): Uncertainty | null {
  const form: Form = { unit, byYear: false, uncertain: false, sourced: false, whole: false };
  const value = quantityAt(place, unit, form);
  if (value === null) return null;
  const decimal = decimalOf(value);
  if (decimal.isNegative())
    return refuse(place, `is ${textOf(place)}; an uncertainty cannot be negative`, "Write it without the sign");
  const other = spans.find((span) => kindOf(span.value) !== kindOf(value));
  if (other !== undefined) {
    const [own, its] = kindOf(value) === "rate" ? ["a rate", "an amount"] : ["an amount", "a rate"];
    return refuse(place, `is ${own}, but the level is ${its}`, `Write ${its}, in the unit of the level`);
  }
  return decimal.isZero() ? null : { kind: "normal", deviation: decimal as Quantity };
}

/** Every year's value lies in the range; the path's shift is counted from it. */
export function outsideRange<Value extends Units[keyof Units]>(
  spans: Stated<Value>["spans"],
  low: Value,
  high: Value,
): boolean {
  return spans.some(
    ({ value }) =>
      kindOf(value) !== kindOf(low) ||
      decimalOf(value).lessThan(decimalOf(low)) ||
      decimalOf(value).greaterThan(decimalOf(high)),
  );
}

export const kindOf = (value: Units[keyof Units]): string =>
  "kind" in value && typeof value.kind === "string" ? value.kind : "number";

const textOf = ({ node }: Place): string => (node.kind === "text" ? node.text.trim() : "");
