import type { Language } from "../locale.js";

/**
 * What a report says, by its English words: whole sentences and labels. A translation puts their places in any order:
 *
 * - `{0}`, `{1}` … a value of the run, in the order of the English text;
 * - `<0>`, `<1>` … words of the scenario's, such as a name, in a text that has no values of its own;
 * - `<0,>` … words of ours there, one or several with commas, which are said by themselves.
 *
 * What is not listed stays English.
 */
export type Catalogue = Readonly<Record<string, readonly [german: string, french: string]>>;

/** A language that the catalogues know besides English. */
export type Translated = Exclude<Language, "en">;

/** Where each language stands in an entry. */
export const PLACE: Readonly<Record<Translated, 0 | 1>> = { de: 0, fr: 1 };
