import { formatMonth, type Month } from "../months.js";
import { share } from "../units.js";
import { changesAt, type Changed } from "./initiative-changes.js";
import { atOf } from "./document/node.js";
import type { Initiative, InitiativeRevenue, Ramp } from "./initiative.js";
import { itemsById } from "./items-by-id.js";
import { monthOfForecast, programmeCostAt } from "./programme-cost.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { idAt, nameOfId } from "./reading/id.js";
import { itemsAt, type Place, refuse, textAt, warn } from "./reading/place.js";
import { quoted } from "./reading/shown.js";
import { textLine } from "./reading/text.js";
import { initiativeSchema, type initiativeRevenueSchema, rampShare } from "./schema/initiatives.js";
import { plainRate } from "./values/quantity.js";
import { statedAmount, statedRate, statedShare } from "./values/stated.js";

const LISTING = { key: "initiatives", thing: "initiative", most: 50 };
const MOST_MONTHS = 600;
const MOST_SHARES = 50;

type InitiativeFields = Fields<(typeof initiativeSchema)["shape"]>;

/** What the firm may do. Null when one of the initiatives is broken. */
export function initiativesAt(place: Place | null, around: Changed): readonly Initiative[] | null {
  if (place === null) return [];
  const items = itemsById(place, initiativeSchema, LISTING);
  if (items === null) return null;
  const read = items.map((item) => initiativeAt(item, around));
  return read.every((item) => item !== null) ? read : null;
}

function initiativeAt(place: Place<typeof initiativeSchema>, around: Changed): Initiative | null {
  const found = place.reading.log.problems.length;
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [idPlace, nameAt, chanceAt, onAt] = [
    fields.at("id"),
    fields.at("name"),
    fields.at("probability"),
    fields.at("on"),
  ];
  const id = idPlace === null ? null : idAt(idPlace);
  const name = nameAt === null ? nameOfId(id ?? "") : textLine(nameAt);
  const time = timeAt(fields, around);
  const changes = changesAt(fields, around);
  const money = moneyAt(fields, time?.from ?? null, around);
  const probability = chanceAt === null ? null : statedShare(chanceAt);
  const on = onAt === null ? true : onOff(onAt);
  if (place.reading.log.problems.length > found || id === null || name === null || time === null || on === null)
    return null;
  const effects = ["flows", "fees", "cost", "revenue"] as const;
  if (!effects.some((key) => fields.has(key))) return refuse(place, "does nothing", "Add flows, fees, revenue or cost");
  return { at: atOf(place.node.spot), id, name, on, ...time, ...changes, ...money, probability };
}

function onOff(place: Place): boolean | null {
  const text = textAt(place, "true or false");
  if (text === null) return null;
  if (text === "true" || text === "false") return text === "true";
  return refuse(place, `is ${quoted(text)}, neither true nor false`, "Write true or false");
}

/** When it acts, and how its effect grows. */
function timeAt(fields: InitiativeFields, { span }: Changed): Pick<Initiative, "from" | "until" | "ramp"> | null {
  const [fromAt, untilAt, rampPlace] = [fields.at("from"), fields.at("until"), fields.at("ramp")];
  const from = fromAt === null ? null : monthOfForecast(fromAt, span);
  const until = untilAt === null ? null : monthOfForecast(untilAt, span);
  const ramp: Ramp | null = rampPlace === null ? { kind: "linear", months: 0, text: "at once" } : rampAt(rampPlace);
  if (from === null || ramp === null || (untilAt !== null && until === null)) return null;
  if (untilAt !== null && until !== null && until < from)
    return refuse(untilAt, `is ${formatMonth(until)}, before it begins`, `Write ${formatMonth(from)} or a later month`);
  if (rampPlace !== null) warnShortRamp(rampPlace, { from, until, ramp }, span?.last ?? null);
  return { from, until, ramp };
}

/** A ramp that never gets to its end is probably longer than meant. */
function warnShortRamp(
  place: Place,
  { from, until, ramp }: Pick<Initiative, "from" | "until" | "ramp">,
  last: Month | null,
): void {
  const end = until ?? last;
  const needed = ramp.kind === "linear" ? ramp.months : 12 * (ramp.shares.length - 1) + 1;
  if (end !== null && from + needed - 1 > end)
    warn(
      place,
      `is ${ramp.text}; only ${end - from + 1} months are left of it by ${formatMonth(end)}`,
      "Nothing is to be done if that is meant",
    );
}

function rampAt(place: Place): Ramp | null {
  if (place.node.kind === "list") return sharesAt(place);
  const text = textAt(place, "a time, or a list of shares")?.trim();
  if (text === undefined) return null;
  const found = /^(\d{1,4}) (years?|months?)$/.exec(text);
  const months = Number(found?.[1]) * (found?.[2]?.startsWith("year") === true ? 12 : 1);
  if (months <= MOST_MONTHS) return { kind: "linear", months, text };
  return refuse(
    place,
    found === null ? `is ${quoted(text)}, not a time` : `is ${text}`,
    `Write 0 to ${MOST_MONTHS} months, such as 24 months, or the shares by year, such as [25%, 60%, 100%]`,
  );
}

/** The share of the effect in the first, second … year; the last one stays. */
function sharesAt(place: Place): Ramp | null {
  const items = itemsAt(place, rampShare, "a list of shares") ?? [];
  if (items.length === 0 || items.length > MOST_SHARES)
    return refuse(place, `has ${items.length} shares`, `Write 1 to ${MOST_SHARES}`);
  const shares = items.map((item) => plainRate(item)).filter((one) => one !== null);
  if (shares.length < items.length) return null;
  const text = shares.map((one) => `${one.times(100).toFixed()}%`).join(", ");
  return { kind: "shares", shares: shares.map((one) => share(one)), text: `${text} by year` };
}

/** Cost and other revenue: lines of the firm around the assets. */
function moneyAt(
  fields: InitiativeFields,
  from: Month | null,
  { span, economics }: Changed,
): Pick<Initiative, "cost" | "revenue"> {
  const [costAt, revenuePlace] = [fields.at("cost"), fields.at("revenue")];
  for (const place of [costAt, revenuePlace])
    if (place !== null && !economics)
      refuse(place, "needs the firm around the assets", "Add economics to the scenario, or remove it");
  return {
    cost: costAt === null ? null : programmeCostAt(costAt, from, span),
    revenue: revenuePlace === null ? null : revenueAt(revenuePlace),
  };
}

function revenueAt(place: Place<typeof initiativeRevenueSchema>): InitiativeRevenue | null {
  const fields = fieldsOf(place);
  const [amountAt, growthAt] = [fields?.at("amount") ?? null, fields?.at("growth") ?? null];
  const amount = amountAt === null ? null : statedAmount(amountAt);
  const growth = growthAt === null ? null : statedRate(growthAt);
  return amount === null ? null : { amount, growth };
}
