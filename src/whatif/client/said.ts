import type { Offer } from "../offer.js";

/** What the panel says, in the report's language: an English text with `{0}`, `{1}` … where values stand. */
export const said = ({ words }: Pick<Offer, "words">, english: string, ...values: readonly string[]): string =>
  (words?.[english] ?? english).replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
