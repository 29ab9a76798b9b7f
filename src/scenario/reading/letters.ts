import { codePoint } from "./shown.js";

/** Letters of other scripts that look like Latin ones: Cyrillic and Greek, the usual ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    в: "b",
    е: "e",
    к: "k",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    с: "c",
    т: "t",
    у: "y",
    х: "x",
    ѕ: "s",
    і: "i",
    ј: "j",
    ԁ: "d",
    һ: "h",
    ԛ: "q",
    ԝ: "w",
    ɡ: "g",
    ӏ: "l",
    α: "a",
    ε: "e",
    ι: "i",
    κ: "k",
    ν: "v",
    ο: "o",
    ρ: "p",
    τ: "t",
    υ: "u",
    χ: "x",
  }),
);

/** What is foreign in a word that should be plain: the first letter outside ASCII, and the word with look-alikes replaced. */
export function foreignLetter(word: string): { readonly what: string; readonly plain: string } | null {
  const letter = Array.from(word).find((character) => character > "\u007F");
  if (letter === undefined) return null;
  const plain = Array.from(word)
    .map((character) => LOOK_ALIKES.get(character.toLowerCase()) ?? character)
    .join("");
  const alike = LOOK_ALIKES.get(letter.toLowerCase());
  const what = `it has the letter ${codePoint(letter)}${alike === undefined ? "" : `, which only looks like "${alike}"`}`;
  return { what, plain };
}

/** A word that mixes Latin letters with Cyrillic or Greek ones can look like another word. */
export function mixedScripts(word: string): string | null {
  if (!/\p{Script=Latin}/u.test(word)) return null;
  return Array.from(word).find((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter)) ?? null;
}
