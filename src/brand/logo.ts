/** Most bytes of a logo: the page carries it. */
export const MOST_BYTES = 200_000;

/** What is wrong with a logo, and what to do. */
export interface BadLogo {
  readonly what: string;
  readonly fix: string;
}

/**
 * A picture as an address that a page carries: "data:image/png;base64,…". An SVG is only ever shown as a picture, where browsers run
 * no scripts and load nothing; one that declares entities or calls for another file is refused all the same.
 */
export function logoAddress(bytes: Uint8Array): string | BadLogo {
  if (bytes.length > MOST_BYTES)
    return { what: `has ${bytes.length} bytes; 200 kB is the most`, fix: "Save it smaller, or as SVG" };
  if (PNG.every((byte, at) => bytes[at] === byte)) return `data:image/png;base64,${base64(bytes)}`;
  const text = decoded(bytes);
  if (text === null || !/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text))
    return { what: "is neither a PNG nor an SVG picture", fix: "Save it as PNG or SVG" };
  const found = FOREIGN.find(({ pattern }) => pattern.test(text));
  if (found !== undefined) return { what: `has ${found.what}`, fix: "Save it as a plain SVG" };
  return `data:image/svg+xml;base64,${base64(bytes)}`;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const FOREIGN = [
  { pattern: /<!(?:DOCTYPE|ENTITY)/i, what: "a document type, which may declare entities" },
  { pattern: /<(?:[\w.-]+:)?script[\s>/]/i, what: "a script" },
  { pattern: /\son[a-z]+\s*=/i, what: "an event handler" },
  { pattern: /<(?:[\w.-]+:)?foreignObject[\s>/]/i, what: "a foreign object" },
  {
    pattern: /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg);)[^\s"'#]/i,
    what: "an address of something else",
  },
] as const;

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(""));
}
