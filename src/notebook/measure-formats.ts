import { unitOf } from "../plan/measure-unit.js";
import type { Text } from "../report/cell.js";
import { text } from "../report/cell.js";
import type { Cite } from "../report/cite.js";
import { type Format, NO_VALUE } from "../report/format.js";
import type { Measure } from "../scenario/question.js";
import type { Estimate } from "../simulation/simulation.js";

/** How the values of a measure are written, their differences and standard errors. */
export interface Formats {
  readonly plain: Format;
  readonly signed: Format;
  readonly error: Format;
}

const MONEY: Formats = { plain: "money", signed: "signed-money", error: "money" };
const RATE: Formats = { plain: "percent", signed: "points", error: "points" };
const FEE: Formats = { plain: "basis-points", signed: "basis-points", error: "basis-points" };
const COUNT: Formats = { plain: "months", signed: "months", error: "months" };
export const CHANCE: Formats = { plain: "chance", signed: "points", error: "points" };

/** Null: of a chance. */
export function formatsOf(measure: Measure | null): Formats {
  if (measure === null) return CHANCE;
  if (measure === "fee-rate" || measure === "base-fee-rate") return FEE;
  return { money: MONEY, rate: RATE, count: COUNT }[unitOf(measure)];
}

/** "$1.2bn ± $0.01bn", the value and its standard error each with its source; "–" for none. */
export function estimated(
  cite: Cite,
  estimate: Estimate | null | undefined,
  place: string,
  [value, error]: readonly [Format, Format],
): Text {
  if (estimate == null) return [NO_VALUE];
  if (estimate.standardError === null) return [cite(`${place}.value`, value)];
  return text`${cite(`${place}.value`, value)} ± ${cite(`${place}.standardError`, error)}`;
}

/** A measure as a table says it. */
export const measureName = (measure: string): string =>
  measure === "aum" ? "AUM" : measure.charAt(0).toUpperCase() + measure.slice(1).replaceAll("-", " ");
