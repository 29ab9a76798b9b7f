import { shown } from "../scenario/reading/shown.js";
import type { Written } from "./notebook.js";
import { type Expression, type Known, readExpression } from "./expression.js";

/** `P(aum at 2031-12 >= 20bn) >= 50%`: two expressions and how they compare. */
export interface Condition {
  readonly left: Expression;
  readonly right: Expression;
  readonly comparison: ">=" | "<=";
}

/** Reads a condition; null after reporting. */
export function readCondition(written: Written, known: Known): Condition | null {
  const at = comparisonAt(written.text);
  if (at < 0) {
    const [key, what] = [`"${shown(written.text)}"`, "compares nothing"];
    known.log.problems.push({ spot: written.spot, key, what, fix: 'Write {{#if "P(aum at 2031-12 >= 20bn) >= 50%"}}' });
    return null;
  }
  const part = (from: number, to?: number): Written => {
    const text = written.text.slice(from, to);
    const blank = text.length - text.trimStart().length;
    return { text: text.trim(), spot: { ...written.spot, column: written.spot.column + from + blank } };
  };
  const [left, right] = [readExpression(part(0, at), known, null), readExpression(part(at + 2), known, null)];
  const comparison = written.text.slice(at, at + 2) as Condition["comparison"];
  return left === null || right === null ? null : { left, right, comparison };
}

/** Where the comparison stands that is in no brackets; −1 where there is none. */
function comparisonAt(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")") depth--;
    if (depth === 0 && /^[<>]=/.test(text.slice(at, at + 2))) return at;
  }
  return -1;
}
