import type { Provenance, Stated } from "../scenario/scenario.js";
import type { Assumption } from "./plan.js";
import { type UnitInWords, uncertaintyInWords } from "./wording.js";

/** A line of the assumptions table for a stated value. */
export function assumption(label: string, stated: Stated<unknown>, unit: UnitInWords): Assumption {
  const { key, text, uncertainty, provenance } = stated;
  const words = uncertainty === null ? null : uncertaintyInWords(uncertainty, unit);
  return { key, label, text, uncertainty: words, ...sourced(provenance) };
}

/** Where a value comes from, null where nothing is said. */
export const sourced = ({ source, date, kind }: Provenance): Pick<Assumption, "source" | "date" | "kind"> => ({
  source: source ?? null,
  date: date ?? null,
  kind: kind ?? null,
});
