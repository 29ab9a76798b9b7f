/** The longest piece of the user's text that a message repeats. */
const LONGEST = 80;

/** Characters that are invisible, or that change how the text around them looks or is read by a terminal. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/gu;

/** A character as a message names it: U+0455. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;

/** The user's text as a message may repeat it: hidden characters by number, long text cut. */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? `${wholeCharacters(text.slice(0, LONGEST - 1))}…` : text;
  return cut.replace(HIDDEN, (character) => `<${codePoint(character)}>`);
}

/** In quotation marks, when the text has spaces or is empty. */
export const quoted = (text: string): string => (/^[^\s"]+$/.test(text) ? shown(text) : `"${shown(text)}"`);

/** A cut must not leave half of a surrogate pair. */
const wholeCharacters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, "");

/** "a, b and c"; the rest of a long list is counted. */
export function listed(words: readonly string[], last: "and" | "or" = "or", most = 12): string {
  const kept = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
  if (kept.length < 2) return kept.join("");
  return `${kept.slice(0, -1).join(", ")} ${words.length > most ? "and" : last} ${kept.at(-1)}`;
}
