import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "../sha256.js";
import { colourVariables } from "./charts/theme.js";
import { FONT_NOTICE, FONT_REGULAR, FONT_SEMIBOLD, STYLE } from "./generated/assets.js";

/** The style that a page carries: fonts, colours, layout, and what the page adds. The font's licence asks that its notice travels along. */
export const carriedStyle = (added = ""): string =>
  `/* ${FONT_NOTICE} */${fontFaces()}${colourVariables()}${STYLE}${added}`;

/**
 * The policy of a page that loads nothing and runs nothing but this style and these scripts; none for "".
 *
 * @param computes  whether its scripts may compile WebAssembly and start workers of what they carry
 */
export function contentPolicy(style: string, script: string | readonly string[], computes = false): string {
  const carried = [script].flat().filter((one) => one !== "");
  const sources = [...carried.map((one) => `'${hash(one)}'`), ...(computes ? ["'wasm-unsafe-eval'"] : [])].join(" ");
  const scripts = carried.length === 0 ? "" : `script-src ${sources}; ${computes ? "worker-src blob:; " : ""}`;
  return `default-src 'none'; ${scripts}style-src '${hash(style)}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** Inter in both weights, as a style carries it. */
export function fontFaces(): string {
  const face = (weight: number, woff2: string): string =>
    `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${woff2}) format("woff2")}`;
  return face(400, FONT_REGULAR) + face(600, FONT_SEMIBOLD);
}

/** As a content security policy names a text: sha256 in base64. */
function hash(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
