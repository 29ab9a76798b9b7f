import { addMonths, formatMonth, type Month } from "../months.js";
import { type MonthlyRate, monthlyRate } from "../units.js";
import { type Span, monthAt } from "./dates.js";
import { atOf } from "./document/node.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import { referenceKey, type Known, referenceAt } from "./reading/id.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import { inMonths } from "./quarters.js";
import { choiceAt } from "./reading/choice.js";
import type { GivenReturns } from "./given-returns.js";
import { betaSchema, givenSchema, returnsSchema } from "./schema/markets.js";
import { returnSchema } from "./schema/given-return.js";
import { provenanceOf } from "./values/provenance.js";
import { plainRate } from "./values/quantity.js";
import { statedNumber } from "./values/stated.js";

/** Stretches of given returns: history replayed, a supervisory path. */
export function givenAt(place: Place, known: Known, span: Span | null): readonly GivenReturns[] | null {
  const items = itemsAt(place, givenSchema, "a list of given returns");
  if (items === null) return null;
  const given = items.map((item) => oneGiven(item, known, span));
  const whole = given.filter((one) => one !== null);
  if (whole.length < items.length) return null;
  return refuseOverlaps(items, whole) ? null : whole;
}

function oneGiven(place: Place<typeof givenSchema>, known: Known, span: Span | null): GivenReturns | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [labelAt, fromAt, returnsAt, betasAt] = [
    fields.at("label"),
    fields.at("from"),
    fields.at("returns"),
    fields.at("betas"),
  ];
  const label = labelAt === null ? null : textLine(labelAt);
  const from = fromAt === null ? null : monthAt(fromAt);
  const everyAt = fields.at("every");
  const every = everyAt === null ? "month" : choiceAt(everyAt);
  const stated = returnsAt === null ? null : pathsAt(returnsAt, known);
  const returns = stated === null || every !== "quarter" ? stated : inMonths(stated);
  const betas = betasAt === null ? [] : betasOf(betasAt, known, returnsAt === null ? null : returns);
  const provenance = provenanceOf(fields as never);
  if (label === null || from === null || returns === null || betas === null || every === null) return null;
  const length = [...returns.values()][0]?.length ?? 0;
  if (!insideSpan(fromAt as Place, { first: from, last: addMonths(from, length - 1) }, span)) return null;
  return { at: atOf(place.node.spot), label, from, returns, betas, provenance };
}

function insideSpan(place: Place, months: Span, span: Span | null): boolean {
  if (span === null) return true;
  const forecast = `the forecast covers ${formatMonth(span.first)} to ${formatMonth(span.last)}`;
  if (months.first < span.first || months.first > span.last) {
    refuse(place, `is ${formatMonth(months.first)}, but ${forecast}`, "Write a month of the forecast");
    return false;
  }
  if (months.last <= span.last) return true;
  const most = span.last - months.first + 1;
  refuse(
    place,
    `is ${formatMonth(months.first)}; its returns reach to ${formatMonth(months.last)}, but ${forecast}`,
    `Write at most ${most} ${most === 1 ? "return" : "returns"}, or a longer horizon`,
  );
  return false;
}

type Returns = GivenReturns["returns"];

export function pathsAt(place: Place, known: Known): Returns | null {
  const entries = entriesOf(place, returnsSchema, "a mapping of asset classes with their returns");
  if (entries === null) return null;
  if (entries.length === 0) return refuse(place, "is empty", "Write the returns of at least one asset class");
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, known);
    const returns = returnsOf(at);
    return id === null || returns === null ? null : ([id, returns] as const);
  });
  if (read.some((one) => one === null)) return null;
  const paths = new Map(read as readonly (readonly [string, readonly MonthlyRate[]])[]);
  const [first] = paths;
  const odd = entries.find(({ name }) => paths.get(name)?.length !== first?.[1].length);
  if (odd === undefined) return paths;
  const what = `has ${paths.get(odd.name)?.length} months, but ${first?.[0]} has ${first?.[1].length}`;
  return refuse(odd.place, what, "Give all asset classes the same number of months");
}

function returnsOf(place: Place): readonly MonthlyRate[] | null {
  const items = itemsAt(place, returnSchema, "a list of monthly returns");
  if (items === null) return null;
  if (items.length === 0) return refuse(place, "is empty", "Write one return a month");
  const returns = items.map((item) => plainRate(item));
  const whole = returns.filter((one) => one !== null).map((one) => monthlyRate(one));
  return whole.length === items.length ? whole : null;
}

/** @param of  what classes may follow; those of the scenario unless said */
export function betasOf(
  place: Place,
  known: Known,
  returns: Returns | null,
  of: Known = known,
): GivenReturns["betas"] | null {
  const entries = entriesOf(place, betaSchema, "a mapping of asset classes with their betas");
  if (entries === null) return null;
  const read = entries.map(({ name, entry, place: at }) => {
    const here = { ...at, node: { kind: "broken", spot: entry.spot } } as const;
    const asset = referenceKey(here, name, known);
    const beta = betaAt(at, of, returns);
    if (asset === null || beta === null) return null;
    if (returns?.has(asset) === true) return refuse(here, "has returns and a beta", "Keep one of the two");
    return { asset, ...beta };
  });
  const whole = read.filter((one) => one !== null);
  return whole.length === read.length ? whole : null;
}

function betaAt(place: Place<typeof betaSchema>, known: Known, returns: Returns | null) {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [ofAt, betaPlace] = [fields.at("of"), fields.at("beta")];
  const of = ofAt === null ? null : referenceAt(ofAt, known);
  const beta = betaPlace === null ? null : statedNumber(betaPlace);
  if (ofAt === null || of === null || beta === null) return null;
  const series = returns?.get(of);
  if (returns !== null && series === undefined) {
    return refuse(
      ofAt,
      `is ${of}, whose returns are not given here`,
      `Name one that is: ${[...returns.keys()].join(", ")}`,
    );
  }
  const value = beta.spans[0]?.value;
  const lost = value === undefined ? undefined : series?.find((one) => one.times(value).lessThan(-1));
  if (lost === undefined) return { of, beta };
  return refuse(
    betaPlace as Place,
    `is ${beta.text}; times the return ${lost.times(100).toFixed()}% it loses more than everything`,
    "Write a smaller beta",
  );
}

/** One month of one asset class has one return. */
function refuseOverlaps(places: readonly Place[], given: readonly GivenReturns[]): boolean {
  const seen = new Map<string, string>();
  let found = false;
  given.forEach(({ label, from, returns, betas }, index) => {
    const length = [...returns.values()][0]?.length ?? 0;
    const assets = [...returns.keys(), ...betas.map(({ asset }) => asset)];
    const clash = assets
      .flatMap((asset) => monthsFrom(from, length).map((month) => ({ asset, month })))
      .find(({ asset, month }) => seen.has(`${asset} ${month}`));
    if (clash !== undefined) {
      const { asset, month } = clash;
      refuse(
        places[index] as Place,
        `gives ${asset} in ${formatMonth(month)} again, after "${seen.get(`${asset} ${month}`)}"`,
        "Give every month one return",
      );
      found = true;
    }
    for (const asset of assets) for (const month of monthsFrom(from, length)) seen.set(`${asset} ${month}`, label);
  });
  return found;
}

const monthsFrom = (from: Month, length: number): readonly Month[] =>
  Array.from({ length }, (_, index) => addMonths(from, index));
