import type { Fields } from "./reading/fields.js";
import { type Place, refuse, textAt } from "./reading/place.js";
import { quoted } from "./reading/shown.js";
import { prose, textLine } from "./reading/text.js";
import type { Scenario } from "./scenario.js";
import type { scenarioSchema } from "./schema/scenario-schema.js";

type Header = Pick<Scenario, "name" | "description" | "disclaimer" | "policy" | "currency">;

/** What a scenario is called and what it says about itself. */
export function headerOf(fields: Fields<(typeof scenarioSchema)["shape"]>): Header | null {
  const [nameAt, currencyPlace] = [fields.at("name"), fields.at("currency")];
  const name = nameAt === null ? null : textLine(nameAt);
  const currency = currencyPlace === null ? null : currencyAt(currencyPlace);
  const [description, disclaimer, policy] = (["description", "disclaimer", "policy"] as const).map((key) => {
    const at = fields.at(key);
    return at === null ? null : prose(at);
  });
  if (name === null || currency === null) return null;
  return { name, currency, description: description ?? null, disclaimer: disclaimer ?? null, policy: policy ?? null };
}

/** Three capital letters; all amounts are in this currency. */
function currencyAt(place: Place): string | null {
  const text = textAt(place, "a currency")?.trim();
  if (text === undefined) return null;
  if (/^[A-Z]{3}$/.test(text)) return text;
  const fix = /^[a-z]{3}$/i.test(text) ? `Write ${text.toUpperCase()}` : "Write three capital letters, such as USD";
  return refuse(place, `is ${quoted(text)}, not three capital letters`, fix);
}
