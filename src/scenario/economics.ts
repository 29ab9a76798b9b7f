import type { Month } from "../months.js";
import type { AnnualRate, Money, Share } from "../units.js";
import type { Span } from "./dates.js";
import { type Around, costAt, revenueAt, roleAt } from "./economics-lines.js";
import { fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { listAt, type Place } from "./reading/place.js";
import { type Reaction, reactionsAt } from "./reactions.js";
import type { Stated } from "./scenario.js";
import { costLineSchema, type economicsSchema, revenueLineSchema, roleSchema } from "./schema/economics.js";
import { statedRate } from "./values/stated.js";

/** A line is an amount a year, a rate on AUM, or a share of revenue: one of them. */
export type Basis =
  | { readonly kind: "amount"; readonly amount: Stated<Money>; readonly growth: Stated<AnnualRate> | null }
  | { readonly kind: "rate"; readonly rate: Stated<AnnualRate>; readonly segment: string | null }
  | { readonly kind: "share"; readonly share: Stated<AnnualRate> };

/** Revenue that is no fee on assets. */
export interface RevenueLine {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
}

/** What is added to an amount a year from a month on; negative for savings. */
export interface Step {
  readonly from: Month;
  readonly amount: Money;
}

export interface CostLine extends RevenueLine {
  readonly steps: readonly Step[];
}

/** Heads of one role; without a cost they are only counted. */
export interface Role {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  readonly count: Stated<Share>;
  readonly cost: Stated<Money> | null;
  readonly inflation: Stated<AnnualRate> | null;
}

/** The firm around the assets. */
export interface Economics {
  readonly revenue: readonly RevenueLine[];
  readonly costs: readonly CostLine[];
  readonly people: readonly Role[];
  /** Share of a year's operating income before it. */
  readonly bonus: Stated<AnnualRate> | null;
  readonly reactions: readonly Reaction[];
}

/** Ids of the roles; null where there is nothing readable. */
export const rolesOf = (economics: Economics | null): ReadonlySet<string> | null =>
  economics === null ? null : new Set(economics.people.map(({ id }) => id));

/** Null when something in it is broken, which has then been reported. */
export function economicsAt(
  place: Place<typeof economicsSchema>,
  segments: Known,
  span: Span | null,
): Economics | null {
  const found = place.reading.log.problems.length;
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const around: Around = { segments, span, ids: new Map([["bonus", "the bonus pool"]]) };
  const revenue = listAt(fields.at("revenue"), revenueLineSchema, (item) => revenueAt(item, around));
  const costs = listAt(fields.at("costs"), costLineSchema, (item) => costAt(item, around));
  const people = listAt(fields.at("people"), roleSchema, (item) => roleAt(item, around));
  const bonusAt = fields.at("bonus");
  const bonus = bonusAt === null ? null : statedRate(bonusAt);
  const reactions = reactionsAt(fields.at("reactions"), costs, people);
  if (place.reading.log.problems.length > found) return null;
  return { revenue, costs, people, bonus, reactions };
}
