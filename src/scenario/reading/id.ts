import { foreignLetter, mixedScripts } from "./letters.js";
import { type Place, refuse, textAt, worthASuggestion } from "./place.js";
import { codePoint, listed, quoted } from "./shown.js";
import { didYouMean, suggest } from "./suggest.js";

/** Lower-case letters (of any script), digits, and single hyphens between them. */
const ID = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;
const LONGEST = 64;
const RESERVED: ReadonlySet<string> = new Set(["constructor", "prototype"]);

/** What is wrong with a text as an id; null when nothing is. Ids are compared after NFC. */
export function faultOfId(id: string): { readonly what: string; readonly fix: string } | null {
  if (RESERVED.has(id) || id === "__proto__") return { what: `is ${id}, a reserved name`, fix: "Write another id" };
  if (id.length > LONGEST) return { what: `has ${id.length} characters`, fix: `Write at most ${LONGEST}` };
  const mixed = mixedScripts(id);
  if (mixed !== null) {
    const what = `is ${quoted(id)}, which mixes scripts: ${codePoint(mixed)} is not a Latin letter`;
    return { what, fix: `Write ${foreignLetter(id)?.plain ?? "it in one script"}` };
  }
  if (ID.test(id) && id === id.toLowerCase()) return null;
  const kebab = id
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const what = `is ${quoted(id)}; an id has lower-case letters, digits and single hyphens between them`;
  return { what, fix: kebab === "" ? "Write a word" : `Write ${kebab}` };
}

/** A new id. */
export function idAt(place: Place): string | null {
  const text = textAt(place, "an id");
  if (text === null) return null;
  const id = text.normalize("NFC");
  const fault = faultOfId(id);
  return fault === null ? id : refuse(place, fault.what, fault.fix);
}

/** The ids that a reference may name; null when they are not known because their list is broken. */
export interface Known {
  /** "an asset class of markets.assets". */
  readonly what: string;
  readonly ids: ReadonlySet<string> | null;
}

/** An id that something else must have. */
export function referenceAt(place: Place, known: Known): string | null {
  const id = textAt(place, "an id")?.normalize("NFC");
  return id === undefined ? null : checkReference(place, { id, said: `is ${quoted(id)}, which` }, known);
}

/** The same for an id that is a key: the message has it in the path. */
export const referenceKey = (place: Place, key: string, known: Known): string | null =>
  checkReference(place, { id: key, said: "" }, known);

function checkReference(
  place: Place,
  { id, said }: { readonly id: string; readonly said: string },
  { what, ids }: Known,
): string | null {
  if (ids === null || ids.has(id)) return id;
  const foreign = foreignLetter(id);
  const suggestion = worthASuggestion(place) ? suggest(foreign?.plain ?? id, ids) : null;
  const fix = suggestion === null ? `Write ${listed([...ids], "or")}` : `Write ${suggestion}`;
  const strange = foreign === null ? "" : `; ${foreign.what}`;
  const fault = `${said} is not ${what}${strange}${didYouMean(suggestion)}`.trim();
  refuse(place, fault, ids.size === 0 ? "Add it there" : fix);
  return null;
}

/** "client-service" → "Client service". */
export const nameOfId = (id: string): string => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`.replaceAll("-", " ");
