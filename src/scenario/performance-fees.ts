import { type AnnualRate, type Share, share, WHOLE } from "../units.js";
import { atOf } from "./document/node.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import { type Place, refuse, warn } from "./reading/place.js";
import type { Stated } from "./scenario.js";
import type { PerformanceFees } from "./performance-fee-terms.js";
import { HURDLE_RATE, indexHurdleSchema, type performanceFeesSchema } from "./schema/performance-fees.js";
import { plainNumber, plainRate } from "./values/quantity.js";
import { looksStated, statedRate } from "./values/stated.js";

type PerformanceFields = Fields<(typeof performanceFeesSchema)["shape"]>;

/** What is in force where the file says nothing. */
const DEFAULTS = {
  kind: "hard",
  mark: "fund",
  markMoves: "when-due",
  crystallisation: "annual",
  hurdleFrom: "mark",
  hurdleRates: "nominal",
  measured: "after",
  belowMark: "charged",
} as const;

/** The performance fee of a segment; null when it is broken, which has then been reported. */
export function performanceFeesAt(place: Place<typeof performanceFeesSchema>, assets: Known): PerformanceFees | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const found = place.reading.log.problems.length;
  const [rateAt, hurdleAt] = [fields.at("rate"), fields.at("hurdle")];
  const rate = rateAt === null ? null : statedRate(rateAt);
  const hurdle = hurdleAt === null ? null : hurdleOf(hurdleAt, assets);
  const numbers = numbersOf(fields);
  const own = choicesOf(fields);
  refuseIdle(fields);
  if (place.reading.log.problems.length > found || rate === null || !fields.clean) return null;
  const fees = {
    at: atOf(place.node.spot),
    ...DEFAULTS,
    ...own,
    ...numbers,
    rate: rate as unknown as Stated<Share>,
    hurdle,
  };
  warnOdd(place, fees);
  return fees;
}

/** A rate a year, or the return of an asset class and a rate on top of it. */
function hurdleOf(place: Place, assets: Known): PerformanceFees["hurdle"] {
  if (looksStated(place, Object.keys(indexHurdleSchema.shape))) {
    const plus = statedRate({ ...place, schema: HURDLE_RATE });
    return plus === null ? null : { asset: null, plus };
  }
  const fields = fieldsOf({ ...place, schema: indexHurdleSchema });
  if (fields === null) return null;
  const [assetAt, plusAt] = [fields.at("asset"), fields.at("plus")];
  const asset = assetAt === null ? null : referenceAt(assetAt, assets);
  const plus: Stated<AnnualRate> | null = plusAt === null ? null : statedRate(plusAt);
  return asset === null ? null : { asset, plus };
}

function numbersOf(fields: PerformanceFields): Pick<PerformanceFees, "catchUp" | "openingMark" | "month"> {
  const [catchUpAt, markAt, monthAt] = [
    fields.at("catch-up"),
    fields.at("opening-mark"),
    fields.at("crystallisation-month"),
  ];
  const catchUp = catchUpAt === null ? null : plainRate(catchUpAt);
  return {
    catchUp: catchUp === null ? null : share(catchUp),
    openingMark: (markAt === null ? null : plainNumber(markAt)) ?? WHOLE,
    month: (monthAt === null ? null : plainNumber(monthAt))?.toNumber() ?? 12,
  };
}

const choice = <Values extends Record<string, string>>(place: Parameters<typeof choiceAt<Values>>[0] | null) =>
  place === null ? null : choiceAt(place);

function choicesOf(fields: PerformanceFields): Partial<PerformanceFees> {
  const choices = {
    kind: choice(fields.at("kind")),
    mark: choice(fields.at("mark")),
    markMoves: choice(fields.at("mark-moves")),
    crystallisation: choice(fields.at("crystallisation")),
    hurdleFrom: choice(fields.at("hurdle-from")),
    hurdleRates: choice(fields.at("hurdle-rates")),
    measured: choice(fields.at("measured")),
    belowMark: choice(fields.at("below-mark")),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, word]) => word !== null));
}

/** Keys that say nothing beside the others: often the key that would give them a meaning is missing. */
function refuseIdle(fields: PerformanceFields): void {
  const idle = (
    key: "catch-up" | "kind" | "hurdle-from" | "hurdle-rates" | "mark-moves" | "opening-mark",
    why: string,
  ) => {
    const place = fields.at(key);
    if (place !== null) refuse(place, `says nothing ${why}`, "Remove one of the two");
  };
  if (!fields.has("hurdle")) {
    for (const key of ["catch-up", "hurdle-from", "hurdle-rates"] as const)
      if (fields.has(key))
        refuse(fields.at(key) as Place, "says nothing without a hurdle", "Remove it, or add hurdle: 8%");
  }
  if (fields.has("catch-up")) idle("kind", "beside a catch-up, which stands between hard and soft");
  const markAt = fields.at("mark");
  if (markAt?.node.kind !== "text" || markAt.node.text !== "none") return;
  for (const key of ["mark-moves", "opening-mark", "hurdle-from"] as const) idle(key, "with mark: none");
}

/** What is allowed but probably not meant. */
function warnOdd(place: Place, { openingMark, catchUp, rate }: PerformanceFees): void {
  const highest = rate.spans.reduce<Share>((most, { value }) => (value.greaterThan(most) ? value : most), share(0));
  if (openingMark.greaterThan("1.5")) {
    const gain = openingMark.minus(1).times(100).toSignificantDigits(3).toFixed();
    const what = `begins far under water: the value must rise by ${gain}% before a fee is due`;
    warn(place, what, "Check opening-mark: it is the mark over the value at the start");
  }
  if (openingMark.lessThan("0.5")) {
    const what = `has a mark at ${openingMark.times(100).toFixed()}% of the value: more than half of the assets is a gain not charged yet`;
    warn(place, what, "Check opening-mark: it is the mark over the value at the start");
  }
  if (catchUp !== null && catchUp.lessThan(highest)) {
    const what = `has a catch-up of ${catchUp.times(100).toFixed()}%, below the fee rate: it never catches up`;
    warn(place, what, "Write a catch-up above the rate, 100% for a full one");
  }
}
