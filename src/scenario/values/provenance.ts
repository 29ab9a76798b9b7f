import { choiceAt } from "../reading/choice.js";
import type { Fields } from "../reading/fields.js";
import { refuse } from "../reading/place.js";
import { quoted } from "../reading/shown.js";
import { textLine } from "../reading/text.js";
import { parseDate, parseMonth } from "../../months.js";
import type { Provenance } from "../scenario.js";
import type { provenanceShape } from "../schema/values.js";

/** Where a value comes from: `source`, `date`, `kind`. */
export function provenanceOf(fields: Fields<typeof provenanceShape>): Provenance {
  const [sourceAt, dateAt, kindAt] = [fields.at("source"), fields.at("date"), fields.at("kind")];
  const source = sourceAt === null ? null : textLine(sourceAt);
  const kind = kindAt === null ? null : choiceAt(kindAt);
  const date = dateAt === null ? null : textLine(dateAt);
  if (
    date !== null &&
    dateAt !== null &&
    parseDate(date) === null &&
    parseMonth(date) === null &&
    !/^\d{4}$/.test(date)
  ) {
    refuse(dateAt, `is ${quoted(date)}, not a date`, "Write YYYY-MM-DD, YYYY-MM or YYYY");
  }
  return {
    ...(source === null ? {} : { source }),
    ...(date === null ? {} : { date }),
    ...(kind === null ? {} : { kind }),
  };
}
