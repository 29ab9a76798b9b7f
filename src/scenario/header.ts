import type { Fields } from "./reading/fields.js";
import { LOCALES, type LocaleTag } from "./locale.js";
import { type Place, refuse, textAt } from "./reading/place.js";
import { quoted } from "./reading/shown.js";
import { prose, textLine } from "./reading/text.js";
import type { Scenario } from "./scenario.js";
import type { scenarioSchema } from "./schema/scenario-schema.js";

type Header = Pick<Scenario, "name" | "description" | "disclaimer" | "policy" | "currency" | "locale">;

/** What a scenario is called and what it says about itself. */
export function headerOf(fields: Fields<(typeof scenarioSchema)["shape"]>): Header | null {
  const [nameAt, currencyPlace] = [fields.at("name"), fields.at("currency")];
  const name = nameAt === null ? null : textLine(nameAt);
  const currency = currencyPlace === null ? null : currencyAt(currencyPlace);
  const [description, disclaimer, policy] = (["description", "disclaimer", "policy"] as const).map((key) => {
    const at = fields.at(key);
    return at === null ? null : prose(at);
  });
  const localePlace = fields.at("locale");
  const locale = localePlace === null ? null : localeAt(localePlace);
  if (name === null || currency === null) return null;
  return {
    name,
    currency,
    locale,
    description: description ?? null,
    disclaimer: disclaimer ?? null,
    policy: policy ?? null,
  };
}

/** Three capital letters; all amounts are in this currency. */
function currencyAt(place: Place): string | null {
  const text = textAt(place, "a currency")?.trim();
  if (text === undefined) return null;
  if (/^[A-Z]{3}$/.test(text)) return text;
  const fix = /^[a-z]{3}$/i.test(text) ? `Write ${text.toUpperCase()}` : "Write three capital letters, such as USD";
  return refuse(place, `is ${quoted(text)}, not three capital letters`, fix);
}

/** `de-de` and `de_DE` are refused with the right spelling. */
function localeAt(place: Place): LocaleTag | null {
  const text = textAt(place, "a locale")?.trim();
  if (text === undefined) return null;
  const known = LOCALES.find((tag) => tag === text);
  if (known !== undefined) return known;
  const meant = LOCALES.filter((tag) => tag.toLowerCase() === text.replace("_", "-").toLowerCase());
  const near = LOCALES.filter((tag) => tag.slice(0, 2) === text.slice(0, 2).toLowerCase());
  const choice = meant.length > 0 ? meant : near;
  const fix = choice.length > 0 ? `Write ${choice.join(" or ")}` : "Write one of them, such as en-GB";
  return refuse(place, `is ${quoted(text)}, not one of ${LOCALES.join(", ")}`, fix);
}
