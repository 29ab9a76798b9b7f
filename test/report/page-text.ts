/** A piece of a page's text with the elements around it, outermost first. */
export interface PageText {
  readonly text: string;
  readonly around: readonly PageElement[];
}

export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const VOID = new Set(["meta", "br", "hr", "img", "link", "input", "wbr"]);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  "#x3D": "=",
  "#x60": "`",
};

/**
 * Reads the markup that reports consist of: well-formed elements with quoted attributes. Throws where elements do not close
 * in order, so that text from a run which opened one would be noticed.
 */
export function pageTexts(html: string): readonly PageText[] {
  const found: PageText[] = [];
  const around: PageElement[] = [];
  const tokens = /<!doctype html>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)|</g;
  for (let match = tokens.exec(html); match !== null; match = tokens.exec(html)) {
    const [whole, closing, name, attributes, selfClosing, text] = match;
    if (whole === "<") throw new Error(`a bare < at ${match.index}: ${html.slice(match.index, match.index + 60)}`);
    if (text !== undefined) {
      if (text.trim() !== "") found.push({ text: decoded(text), around: [...around] });
      continue;
    }
    if (name === undefined) continue;
    if (closing === "/") {
      if (around.pop()?.name !== name) throw new Error(`</${name}> closes something else at ${match.index}`);
      continue;
    }
    if (VOID.has(name) || selfClosing === "/") continue;
    around.push({ name, attributes: attributesOf(attributes ?? "") });
    if (name === "script" || name === "style") {
      tokens.lastIndex = html.indexOf(`</${name}>`, tokens.lastIndex);
    }
  }
  if (around.length > 0) throw new Error(`<${around[around.length - 1]?.name}> is not closed`);
  return found;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, decoded(value as string)]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
