import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import { listed, shown } from "../scenario/reading/shown.js";
import type { Log } from "../scenario/reading/log.js";
import type { Parameter, Written } from "./notebook.js";

const NAME = /\$([a-z][a-z0-9-]*)/g;

/** How the parameters of a text are set, for messages on what they are; "" where it has none. */
export function hintOf(text: string, parameters: readonly Parameter[]): string {
  const named = new Set([...text.matchAll(NAME)].map(([, name]) => name));
  const found = parameters.filter(({ name }) => named.has(name));
  const said = found.map(({ name, value }) => `$${name} is ${value}: -P ${name}=… sets it`);
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

/** A text with its parameters filled in; a name that none has is reported. @param names  what is reported on is `key` */
export function filledIn(
  { text, spot }: Written,
  parameters: readonly Parameter[],
  log: Log,
  key = "the text",
): string {
  return text.replace(NAME, (whole, name: string, offset: number) => {
    const found = parameters.find((parameter) => parameter.name === name);
    if (found !== undefined) return found.value;
    const before = text.slice(0, offset).split("\n");
    const line = spot.line + before.length - 1;
    const column = (before.length === 1 ? spot.column : 1) + (before.at(-1) as string).length;
    const names = parameters.map((parameter) => parameter.name);
    const meant = suggest(name, names);
    const what = `names $${shown(name)}${didYouMean(meant)}, which is no parameter of this notebook`;
    const others = names.length === 0 ? "Add it under params" : `Write $${listed(names, "or").replaceAll(", ", ", $")}`;
    log.problems.push({ spot: { ...spot, line, column }, key, what, fix: meant === null ? others : `Write $${meant}` });
    return whole;
  });
}
