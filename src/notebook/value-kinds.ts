import type { Format } from "../report/format.js";
import type { ValueFormat } from "./notebook.js";

/** What a value is, however it is written. */
export type Kind = "money" | "share" | "factor" | "number" | "date" | "text";

/** What is written in a format. */
export function kindOf(as: Format): Kind {
  if (/money|^fall:/.test(as)) return "money";
  if (/percent|chance|points|depth/.test(as)) return "share";
  if (as.startsWith("factor")) return "factor";
  if (as === "month" || as === "date" || as === "period") return "date";
  return as === "text" || as.endsWith("year") ? "text" : "number";
}

const WANTED: Readonly<Record<ValueFormat, readonly Kind[]>> = {
  money: ["money"],
  percent: ["share", "factor"],
  chance: ["share"],
  bp: ["share"],
  number: ["number", "factor"],
  date: ["date"],
  text: ["money", "share", "factor", "number", "date", "text"],
};

/** What a value has to be so that it can be written so; the first is meant where there are several. */
export const wantedBy = (as: ValueFormat): readonly Kind[] => WANTED[as];

/** Ways to write what is of a kind. */
export const waysOf = (kind: Kind): readonly ValueFormat[] =>
  (Object.keys(WANTED) as ValueFormat[]).filter((as) => WANTED[as].includes(kind));

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  money: "an amount",
  share: "a rate or a share",
  factor: "a factor",
  number: "a number",
  date: "a month",
  text: "a text",
};

/** How a quoted value is written: as its cell does, unless the prose asks for another notation of the same kind. */
export function quotedFormat(own: Format, as: ValueFormat): Format {
  if (!wantedBy(as).includes(kindOf(own))) return own;
  if (as === "bp") return own.startsWith("signed-") ? "signed-basis-points" : "basis-points";
  if (as === "percent" && (own.startsWith("factor") || own.includes("basis-points"))) return "percent";
  return own;
}
