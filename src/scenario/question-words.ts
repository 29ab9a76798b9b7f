/** A word of a question with its place. */
export interface Token {
  readonly text: string;
  readonly offset: number;
}

/** The words of a question, read from left to right. */
export interface Phrase {
  readonly peek: () => Token | null;
  readonly next: () => Token | null;
  /** The place after the last character. */
  readonly end: number;
}

/** A comparison, or what stands between spaces and comparisons. */
const WORD = /[<>]=?|=[<>]|[≤≥]|[^\s<>≤≥]+/gu;

export function phraseOf(text: string): Phrase {
  const tokens = [...text.matchAll(WORD)].map((found) => ({ text: found[0], offset: found.index }));
  let at = 0;
  return { peek: () => tokens[at] ?? null, next: () => tokens[at++] ?? null, end: text.length };
}

export const isComparison = ({ text }: Token): boolean => /^(?:[<>]=?|=[<>]|[≤≥])$/.test(text);

const TIMES: readonly string[] = ["at", "in", "by", "ever"];
export const isTime = ({ text }: Token): boolean => TIMES.includes(text);
