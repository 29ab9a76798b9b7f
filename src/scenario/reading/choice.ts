import type * as z from "zod";
import { foreignLetter } from "./letters.js";
import { type Place, refuse, textAt } from "./place.js";
import { listed, quoted } from "./shown.js";
import { didYouMean, suggest } from "./suggest.js";

/** One of the words that the schema lists. `besides` names what else would do. */
export function choiceAt<Values extends Record<string, string>>(
  place: Place<z.ZodEnum<Values>>,
  besides: readonly string[] = [],
): Values[keyof Values] | null {
  const options = place.schema.options as readonly string[];
  const text = textAt(place, `one of ${listed([...options, ...besides], "or")}`);
  if (text === null) return null;
  if (options.includes(text)) return text as Values[keyof Values];
  const foreign = foreignLetter(text);
  const suggestion = suggest(foreign?.plain ?? text, options);
  const strange = foreign === null ? "" : `; ${foreign.what}`;
  const fix = suggestion === null ? `Write ${listed([...options, ...besides], "or")}` : `Write ${suggestion}`;
  return refuse(place, `is ${quoted(text)}${strange}${didYouMean(suggestion)}, not one of the choices`, fix);
}
