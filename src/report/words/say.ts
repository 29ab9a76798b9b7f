import type { Language } from "../locale.js";
import { PLACE, type Translated } from "./catalogue.js";
import { ENTRIES, patternsOf, PLACES } from "./dictionary.js";

/** Values stand in a text as single characters of a range that no text has, while it is said. */
const MARK = /[\ue000-\uf8ff]/g;
export const markOf = (index: number): string => String.fromCharCode(0xe000 + index);
export const markedBy = (character: string): number => character.charCodeAt(0) - 0xe000;

/**
 * English words in another language: as a whole, or sentence by sentence. What no entry has stays as it is, and so does what stands
 * in the place of an entry: names are never translated.
 */
export function say(english: string, language: Language): string {
  if (language === "en") return english;
  const inner = english.trim();
  if (inner === "") return english;
  const said =
    whole(inner, language) ?? matched(inner, language) ?? bySentence(inner, language) ?? beforeColon(inner, language);
  return said === null ? english : english.replace(inner, () => said);
}

/** Sentences each by itself, and what stands on either side of a colon; null where there is one. */
function bySentence(english: string, language: Translated): string | null {
  const sentences = english.split(/(?<=[.?!]) (?=\S)/);
  const parts = sentences.length > 1 ? sentences : english.split(/(?<=[:;]) (?=\S)/);
  return parts.length === 1 ? null : parts.map((part) => say(part, language)).join(" ");
}

function whole(english: string, language: Translated): string | null {
  const marks = english.match(MARK) ?? [];
  const key = marks.reduce((all, mark, index) => all.replace(mark, `{${index}}`), english);
  const said = ENTRIES.get(key)?.[PLACE[language]];
  return said?.replace(/\{(\d)\}/g, (place, index: string) => marks[Number(index)] ?? place) ?? null;
}

/** "Topic:" where "Topic" can be said. French sets a colon off. */
function beforeColon(english: string, language: Translated): string | null {
  if (!english.endsWith(":")) return null;
  const topic = english.slice(0, -1);
  const said = say(topic, language);
  return said === topic ? null : `${said}${language === "fr" ? "\u00a0:" : ":"}`;
}

function matched(english: string, language: Translated): string | null {
  for (const { key, places, matches } of patternsOf()) {
    const found = matches.exec(english);
    const said = ENTRIES.get(key)?.[PLACE[language]];
    if (found === null || said === undefined) continue;
    const inside = new Map(places.map((place, at) => [place, insideOf(place, found[at + 1] as string, language)]));
    return said.replace(PLACES, (place) => inside.get(place) ?? place);
  }
  return null;
}

const insideOf = (place: string, words: string, language: Translated): string =>
  place.endsWith(",>")
    ? words
        .split(", ")
        .map((each) => say(each, language))
        .join(", ")
    : words;

/** Rows of a chart that have words of ours, said. */
export const saidRows = <Row extends { readonly words: string }>(
  rows: readonly Row[],
  language: Language,
): readonly Row[] => (language === "en" ? rows : rows.map((row) => ({ ...row, words: say(row.words, language) })));
