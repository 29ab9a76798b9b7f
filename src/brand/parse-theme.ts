import * as z from "zod";
import { InputError, refuseIfAny } from "../errors.js";
import type { Brand, Colours, Logo } from "../report/brand.js";
import { readDocument } from "../scenario/document/read-document.js";
import { type Fields, fieldsOf } from "../scenario/reading/fields.js";
import { inOrder, newLog } from "../scenario/reading/log.js";
import { type Place, refuse, textAt } from "../scenario/reading/place.js";
import { quoted } from "../scenario/reading/shown.js";
import { textLine } from "../scenario/reading/text.js";
import { accentColours, LEAST_FOR_TEXT, readable, type Scheme, tooFaint } from "./accents.js";
import { logoAddress } from "./logo.js";

const colour = (example: string) =>
  z
    .string()
    .optional()
    .meta({ examples: [example] });

const themeSchema = z.strictObject({
  organisation: z
    .string()
    .optional()
    .meta({ examples: ["North Harbour Capital"] }),
  title: z
    .string()
    .optional()
    .meta({ examples: ["Outlook for the board"] }),
  logo: z
    .string()
    .optional()
    .meta({ examples: ["logo.svg"] }),
  "logo-dark": z
    .string()
    .optional()
    .meta({ examples: ["logo-dark.svg"] }),
  accent: colour('"#0B4F8A"'),
  "accent-dark": colour('"#7CC0FF"'),
  goal: colour('"#B8500B"'),
  "goal-dark": colour('"#FFB067"'),
});

/** Reads a picture that a theme names, relative to it. */
export type ReadLogo = (reference: string, from: string) => { readonly source: Uint8Array };

/**
 * Reads and checks a theme: whose reports they are, a logo, and accents, which must be readable in both schemes.
 *
 * @throws InputError with every problem found
 */
export function parseTheme(source: string | Uint8Array, file: string, read: ReadLogo): Brand {
  const log = newLog();
  const node = readDocument({ file, rank: 0, source }, log);
  const reading = { log, years: null };
  const fields = node === null ? null : fieldsOf({ node, path: "", key: "", schema: themeSchema, reading });
  const brand = fields === null ? null : brandOf(fields, (place) => logoAt(place, file, read));
  refuseIfAny(inOrder(log.problems));
  return brand as Brand;
}

type Theme = Fields<(typeof themeSchema)["shape"]>;

function brandOf(fields: Theme, logoIn: (place: Place) => string | null): Brand {
  const [organisationAt, titleAt, logoPlace, darkPlace] = [
    fields.at("organisation"),
    fields.at("title"),
    fields.at("logo"),
    fields.at("logo-dark"),
  ];
  const organisation = organisationAt === null ? null : textLine(organisationAt);
  const title = titleAt === null ? null : textLine(titleAt);
  const light = logoPlace === null ? null : logoIn(logoPlace);
  const dark = darkPlace === null ? null : logoIn(darkPlace);
  if (logoPlace !== null && organisationAt === null)
    refuse(logoPlace, "has no name for those who do not see it", "Add organisation: and the name");
  if (darkPlace !== null && logoPlace === null) refuse(darkPlace, "stands without logo", "Name it logo");
  const logo: Logo | null = light === null ? null : { light, dark };
  return { organisation, title, logo, light: coloursOf(fields, "light"), dark: coloursOf(fields, "dark") };
}

function logoAt(place: Place, file: string, read: ReadLogo): string | null {
  const name = textAt(place, "a file");
  if (name === null) return null;
  try {
    const address = logoAddress(read(name.trim(), file).source);
    return typeof address === "string"
      ? address
      : refuse(place, `names ${quoted(name)}, which ${address.what}`, address.fix);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { what, fix } of error.problems) refuse(place, what, fix);
    return null;
  }
}

/** The accent of a scheme with its bands, and the colour of goals. What is stated for the light scheme is made lighter for the dark one. */
function coloursOf(fields: Theme, scheme: Scheme): Colours {
  const of = (name: "accent" | "goal"): string | null => {
    const own = fields.at(scheme === "light" ? name : `${name}-dark`);
    if (own !== null) return colourAt(own, scheme);
    const other = scheme === "dark" ? fields.at(name) : null;
    const usual = other?.node.kind === "text" && HEX.test(other.node.text.trim()) ? other.node.text.trim() : null;
    return usual === null ? null : readable(usual.toUpperCase(), scheme);
  };
  const [accent, goal] = [of("accent"), of("goal")];
  return { ...(accent === null ? {} : accentColours(accent, scheme)), ...(goal === null ? {} : { goal }) };
}

const HEX = /^#[0-9a-f]{6}$/i;

function colourAt(place: Place, scheme: Scheme): string | null {
  const text = textAt(place, "a colour in quotes")?.trim();
  if (text === undefined) return null;
  if (!HEX.test(text))
    return refuse(place, `is ${quoted(text)}, not a colour`, 'Write red, green and blue in quotes, such as "#0B4F8A"');
  const found = tooFaint(text, scheme);
  if (found === null) return text.toUpperCase();
  const ratio = Math.floor(found.ratio * 100) / 100;
  const what = `is ${text}: on the ${scheme} page's ${found.ground} its contrast is ${ratio} to 1, and text needs ${LEAST_FOR_TEXT} to 1 (WCAG 2.2)`;
  return refuse(place, what, `Write a ${scheme === "light" ? "darker" : "lighter"} colour, such as "${found.instead}"`);
}
