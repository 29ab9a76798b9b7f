import type { Money } from "../units.js";
import { billingAt, USUAL_BILLING } from "./billing.js";
import { billingUnitsAt, ONE_UNIT } from "./billing-units.js";
import { atOf } from "./document/node.js";
import { scheduleAt, type UnitFeeFields } from "./fee-schedule.js";
import { feeTermsAt, NO_TERMS } from "./fee-terms.js";
import { newUnitsAt } from "./new-units.js";
import { performanceFeesAt } from "./performance-fees.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import type { Fees, Stated } from "./scenario.js";
import { feeRate, feesSchema } from "./schema/fees.js";
import { looksStated, statedRate } from "./values/stated.js";
import { warnUnreachable } from "./warnings.js";

/** What fees depend on in their segment. */
export interface FeeContext {
  /** Null when it is broken. */
  readonly opening: Stated<Money> | null;
  /** The tag `wrapper`. */
  readonly wrapper: string | undefined;
  readonly assets: Known;
}

/** A rate alone (a flat schedule), or a schedule. */
export function feesAt(place: Place, context: FeeContext): Fees | null {
  const usual = {
    at: atOf(place.node.spot),
    boundary: "lower_inclusive",
    paidFrom: context.wrapper === "separate account" ? "invoice" : "assets",
    paidFromStated: false,
    terms: NO_TERMS,
    householding: "together",
    remainder: "largest-remainder",
    drift: null,
    newUnits: null,
    performance: null,
    ...USUAL_BILLING,
  } as const;
  if (looksStated(place, Object.keys(feesSchema.shape))) {
    const rate = statedRate({ ...place, schema: feeRate });
    if (rate === null) return null;
    const tiers = [{ upTo: null, rate: { ...rate, key: `${place.key}.rate` } }];
    return { ...usual, schedule: "flat", tiers, units: ONE_UNIT(place) };
  }
  const fields = fieldsOf({ ...place, schema: feesSchema });
  if (fields === null) return null;
  const found = place.reading.log.problems.length;
  const [schedule, units] = [scheduleAt(asUnitFees(fields)), billingUnitsAt(fields, context.opening)];
  const terms = feeTermsAt(asUnitFees(fields));
  const own = ownChoices(fields, usual.paidFrom);
  if (units !== null && !hasAccounts(units)) refuseIdle(fields);
  const billing = billingAt(fields, own.paidFrom);
  const performanceAt = fields.at("performance");
  const performance = performanceAt === null ? null : performanceFeesAt(performanceAt, context.assets);
  const fine = place.reading.log.problems.length === found && fields.clean;
  if (!fine || schedule === null || units === null) return null;
  const fees = { ...usual, ...own, ...billing, ...schedule, terms, units, performance };
  warnUnreachable(place, fees, context.opening);
  return fees;
}

type FeeFields = Fields<(typeof feesSchema)["shape"]>;

/** Fields of a mapping that has all keys of a schedule with its terms. */
const asUnitFees = (fields: FeeFields): UnitFeeFields => fields as unknown as UnitFeeFields;

/** The choices that are not about bills. */
function ownChoices(
  fields: FeeFields,
  paidFrom: Fees["paidFrom"],
): Pick<Fees, "paidFrom" | "paidFromStated" | "householding" | "remainder" | "drift" | "newUnits"> {
  const [paidFromAt, householdingAt, remainderAt, driftAt, newAt] = [
    fields.at("paid-from"),
    fields.at("householding"),
    fields.at("remainder"),
    fields.at("drift"),
    fields.at("new"),
  ];
  return {
    paidFrom: (paidFromAt === null ? null : choiceAt(paidFromAt)) ?? paidFrom,
    paidFromStated: paidFromAt !== null,
    householding: (householdingAt === null ? null : choiceAt(householdingAt)) ?? "together",
    remainder: (remainderAt === null ? null : choiceAt(remainderAt)) ?? "largest-remainder",
    drift: driftAt === null ? null : statedRate(driftAt),
    newUnits: newAt === null ? null : newUnitsAt(newAt),
  };
}

const hasAccounts = (units: Fees["units"]): boolean =>
  units.kind === "households" && units.bands.some(({ accounts }) => accounts !== undefined);

function refuseIdle(fields: FeeFields): void {
  for (const at of [fields.at("householding"), fields.at("remainder")])
    if (at !== null) refuse(at, "says nothing of units without accounts", "Add accounts to households, or remove it");
}
