import { share } from "../../units.js";
import type { Change } from "../initiative.js";
import type { FlowLevel } from "../scenario.js";
import { quoted } from "../reading/shown.js";
import { isRefusal, type Refusal } from "./number-text.js";

/** A factor as the file writes it; the same pattern is in the JSON Schema, and so made from a string: bundles write × otherwise in a literal. */
export const FACTOR = new RegExp("^[x×] ?((?:0|[1-9]\\d*)(?:\\.\\d+)?)$");

/** "×1.1" in the ways that people write it, but for the right one. */
const LIKE_A_FACTOR = /^(?:[*xX×] ?(\d*\.?\d+)|(\d*\.?\d+) ?[xX×])$/;

/**
 * A change of a level: +1pp and -2bp are added to a rate, 20m (a year) is added to the flow, x1.1 multiplies it. A percentage could mean
 * points or a part, and is refused.
 *
 * @param level  reads what is no factor
 */
export function changeOf(text: string, level: (text: string) => FlowLevel | Refusal): Change | Refusal {
  const written = text.trim();
  const factor = FACTOR.exec(written)?.[1];
  if (factor !== undefined) return { kind: "factor", factor: share(factor) };
  const meant = LIKE_A_FACTOR.exec(written);
  if (meant !== null)
    return { what: `is ${quoted(written)}; a factor has its x in front`, fix: `Write x${meant[1] ?? meant[2]}` };
  const found = level(written);
  if (isRefusal(found) || !written.endsWith("%") || found.kind === "amount") return found;
  const points = written.replace(/ ?%$/, "pp");
  const what = `is ${quoted(written)}, which may be points or a part of what is there`;
  return { what, fix: `Write ${points}, or x${found.rate.plus(1).toFixed()}` };
}
