import { textWidth } from "../charts/text-width.js";
import { LABEL_SIZE } from "../charts/theme.js";
import { datesOf, type DateTime } from "./scales.js";
import { isNumber, isText, listOf } from "./shapes.js";

/** Vega's limit for labels of axes, in pixels; what is wider it cuts. */
const WIDEST = 180;
const [LOOKED_UP, BY] = ["[indexof(", /, (?:time\()?datum\.value\)?\)\]$/];

/**
 * Labels of an axis, one a tick, as its expression looks them up: `["$0","$1"][indexof([0,1], datum.value)]`.
 *
 * @returns null where it says anything else, or a label does not fit
 */
export function axisLabels(values: readonly (number | DateTime)[], labelExpr: string): readonly string[] | null {
  const [middle, end] = [labelExpr.lastIndexOf(LOOKED_UP), BY.exec(labelExpr)];
  if (middle < 0 || end === null) return null;
  const labels = parsed(labelExpr.slice(0, middle));
  const keys = parsed(labelExpr.slice(middle + LOOKED_UP.length, end.index));
  if (!listOf(isText)(labels) || !listOf(isNumber)(keys)) return null;
  const found = datesOf(values).map(
    (value) => (labels as readonly string[])[(keys as readonly number[]).indexOf(value)],
  );
  return found.every(fits) ? found : null;
}

const fits = (label: string | undefined): label is string =>
  label !== undefined && textWidth(label, LABEL_SIZE) < WIDEST;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
