import { type CalendarDate, monthOf } from "../months.js";
import { type Money, money } from "../units.js";
import { householdsAt } from "./billing-units.js";
import type { Around } from "./events.js";
import { feesAt } from "./fees.js";
import { programmeCostAt } from "./programme-cost.js";
import type { Fields } from "./reading/fields.js";
import { refuse } from "./reading/place.js";
import type { Acquisition } from "./scenario-event.js";
import type { Stated } from "./scenario.js";
import type { acquisitionSchema } from "./schema/events.js";
import { statedAmount, statedLevel, statedShare } from "./values/stated.js";

type Own = Pick<Acquisition, "retention" | "runOff" | "households" | "fees" | "price" | "cost">;

/** What only an acquisition says. Its households add up to what comes over. */
export function acquisitionAt(
  fields: Fields<(typeof acquisitionSchema)["shape"]>,
  { amount, date }: { readonly amount: Stated<Money> | null; readonly date: CalendarDate | null },
  { assets, span, economics }: Pick<Around, "assets" | "span" | "economics">,
): Own | null {
  const [retentionAt, runOffAt, householdsPlace, feesPlace] = [
    fields.at("retention"),
    fields.at("run-off"),
    fields.at("households"),
    fields.at("fees"),
  ];
  const retention = retentionAt === null ? null : statedShare(retentionAt);
  const comes = amount === null ? null : cameOver({ amount, retention });
  const runOff = runOffAt === null ? null : statedLevel(runOffAt);
  const households = householdsPlace === null ? null : householdsAt(householdsPlace, comes);
  const fees = feesPlace === null ? null : feesAt(feesPlace, { opening: comes, wrapper: undefined, assets });
  if (feesPlace !== null && householdsPlace !== null)
    return refuse(householdsPlace, "stands beside fees", "Write the households within the fees");
  const [priceAt, costAt] = [fields.at("price"), fields.at("cost")];
  if (costAt !== null && !economics)
    return refuse(costAt, "needs the firm around the assets", "Add economics to the scenario, or remove it");
  const price = priceAt === null ? null : statedAmount(priceAt);
  const first = date === null ? null : monthOf(date.year, date.month);
  const cost = costAt === null ? null : programmeCostAt(costAt, first, span);
  const broken =
    (priceAt !== null && price === null) ||
    (costAt !== null && cost === null) ||
    (retentionAt !== null && retention === null) ||
    (runOffAt !== null && runOff === null) ||
    (householdsPlace !== null && households === null) ||
    (feesPlace !== null && fees === null);
  return broken ? null : { retention, runOff, households, fees, price, cost };
}

/** The amount that comes over: its retained part. */
export function cameOver({ amount, retention }: Pick<Acquisition, "amount" | "retention">): Stated<Money> {
  const part = retention?.spans[0]?.value;
  if (part === undefined) return amount;
  const spans = amount.spans.map((span) => ({ ...span, value: money(span.value.times(part)) }));
  return { ...amount, text: `${amount.text}, ${retention?.text} of it`, spans };
}
