import type { Language } from "./locale.js";
import { NO_KIND, type PageSection, parts } from "./page-sections.js";
import { say } from "./words/say.js";

export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];

const SIZES: Readonly<Record<Paper, string>> = { a4: "A4", letter: "letter" };
/** As much of a title as stands beside the number of the page. */
const MOST_CHARACTERS = 90;

/** Pages of a size, with the title below; their numbers are in the stylesheet. */
export function paperStyle(paper: Paper, title: string): string {
  const words = title.length > MOST_CHARACTERS ? `${title.slice(0, MOST_CHARACTERS - 1)}…` : title;
  const look = "font:9px Inter,sans-serif;color:#5a6675";
  return `@page{size:${SIZES[paper]};@bottom-left{content:"${asCss(words)}";${look}}}.contents{margin:0;padding-left:22px}`;
}

/** Every character but letters, digits and spaces by its number: nothing of a title can end the string or the style. */
const asCss = (words: string): string =>
  words.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${(character.codePointAt(0) as number).toString(16)} `);

/**
 * The sections that are printed, with links to their headings after the summary; before everything where there is none. What
 * unfolds on a screen only is left out.
 */
export function printedSections(all: readonly PageSection[], language: Language): readonly PageSection[] {
  const sections = all.filter(({ heading, cells }) => !heading || !cells.every((cell) => cell["glossary"] === true));
  const headed = sections.filter(({ heading }) => heading);
  if (headed.length === 0) return sections;
  const entries = headed.map(({ id, title }) => ({ id, title }));
  const cell = { ...NO_KIND, contents: true, id: "contents-list", computed: [], explained: false, entries };
  const contents = {
    id: "contents",
    heading: true,
    title: parts([say("Contents", language)]),
    style: "topic",
    cells: [cell],
  };
  const at = sections.findIndex(({ heading }) => heading);
  return [...sections.slice(0, at), contents, ...sections.slice(at)];
}
