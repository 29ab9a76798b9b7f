import type { Month } from "../months.js";
import type { AnnualRate, Money } from "../units.js";
import { monthAt, type Span } from "./dates.js";
import { fieldsOf } from "./reading/fields.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import type { Stated } from "./scenario.js";
import { oneOffSchema, type programmeCostSchema } from "./schema/programme-cost.js";
import { plainAmount } from "./values/quantity.js";
import { statedAmount, statedRate } from "./values/stated.js";

/** What an initiative or an integration costs: once, and from then on. */
export interface ProgrammeCost {
  readonly key: string;
  readonly oneOff: readonly { readonly month: Month; readonly amount: Money }[];
  /** As written. */
  readonly oneOffText: string | null;
  /** A year, in full from the first month of the effect to the last. */
  readonly running: Stated<Money> | null;
  /** Growth of the running cost a year, from the start of the forecast. */
  readonly inflation: Stated<AnnualRate> | null;
}

/** @param first  the month of a one-off cost that has none of its own; null while it is unknown */
export function programmeCostAt(
  place: Place<typeof programmeCostSchema>,
  first: Month | null,
  span: Span | null,
): ProgrammeCost | null {
  const found = place.reading.log.problems.length;
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [oneOffAt, runningAt, inflationAt] = [fields.at("one-off"), fields.at("running"), fields.at("inflation")];
  if (oneOffAt === null && runningAt === null)
    return refuse(place, "says no amount", "Add one-off: 4m, or running: 2m (a year)");
  if (inflationAt !== null && runningAt === null)
    return refuse(inflationAt, "belongs to a running cost", "Add running: 2m (a year), or remove it");
  const running = runningAt === null ? null : statedAmount(runningAt);
  const inflation = inflationAt === null ? null : statedRate(inflationAt);
  const oneOff = oneOffAt === null ? [] : oneOffsAt(oneOffAt, first, span);
  if (place.reading.log.problems.length > found) return null;
  return { key: place.key, oneOff, oneOffText: textOf(oneOffAt), running, inflation };
}

/** One amount in the first month, or amounts in months of their own. */
function oneOffsAt(place: Place, first: Month | null, span: Span | null): ProgrammeCost["oneOff"] {
  if (place.node.kind === "text") {
    const amount = plainAmount({ ...place, schema: oneOffSchema.shape.amount });
    return amount === null || first === null ? [] : [{ month: first, amount }];
  }
  return (itemsAt(place, oneOffSchema, "an amount, or a list of months and amounts") ?? []).flatMap((item) => {
    const fields = fieldsOf(item);
    const [monthPlace, amountAt] = [fields?.at("month") ?? null, fields?.at("amount") ?? null];
    const month = monthPlace === null ? null : monthOfForecast(monthPlace, span);
    const amount = amountAt === null ? null : plainAmount(amountAt);
    return month === null || amount === null ? [] : [{ month, amount }];
  });
}

/** A month that the forecast covers. */
export function monthOfForecast(place: Place, span: Span | null): Month | null {
  const month = monthAt(place);
  if (month === null || span === null || (month >= span.first && month <= span.last)) return month;
  return refuse(place, "is no month of the forecast", "Write a month of the forecast, or leave it out");
}

function textOf(place: Place | null): string | null {
  if (place === null) return null;
  if (place.node.kind === "text") return place.node.text.trim();
  const value = (node: Place["node"], key: string): string => {
    const found = node.kind === "map" ? node.entries.get(key)?.value : undefined;
    return found?.kind === "text" ? found.text.trim() : "";
  };
  if (place.node.kind !== "list") return null;
  return place.node.items.map((item) => `${value(item, "amount")} in ${value(item, "month")}`).join(", ");
}
