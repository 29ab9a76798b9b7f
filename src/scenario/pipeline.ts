import { formatDate, monthOf } from "../months.js";
import { Exact, share, WHOLE } from "../units.js";
import { dateAt, type Span } from "./dates.js";
import { atOf } from "./document/node.js";
import { itemsById } from "./items-by-id.js";
import { fieldsOf } from "./reading/fields.js";
import { idAt, type Known, referenceAt } from "./reading/id.js";
import { itemsAt, type Place, refuse, warn } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import type { PipelineItem } from "./scenario.js";
import { fundingSchema, pipelineItemSchema } from "./schema/pipeline.js";
import { plainRate } from "./values/quantity.js";
import { statedAmount, statedShare } from "./values/stated.js";

const LISTING = { key: "pipeline", thing: "item", most: 1000 };
const MOST_DATES = 120;

type Funding = PipelineItem["funding"];

/** Business that may be won. Null when one of the items is broken. */
export function pipelineAt(place: Place | null, segments: Known, span: Span | null): readonly PipelineItem[] | null {
  if (place === null) return [];
  const items = itemsById(place, pipelineItemSchema, LISTING);
  if (items === null) return null;
  const read = items.map((item) => itemAt(item, segments, span));
  return read.every((item) => item !== null) ? read : null;
}

function itemAt(place: Place<typeof pipelineItemSchema>, segments: Known, span: Span | null): PipelineItem | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [idPlace, nameAt, segmentAt] = [fields.at("id"), fields.at("name"), fields.at("segment")];
  const [amountAt, probabilityAt, fundingPlace] = [fields.at("amount"), fields.at("probability"), fields.at("funding")];
  const id = idPlace === null ? null : idAt(idPlace);
  const name = nameAt === null ? id : textLine(nameAt);
  const segment = segmentAt === null ? null : referenceAt(segmentAt, segments);
  const amount = amountAt === null ? null : statedAmount(amountAt);
  const probability = probabilityAt === null ? null : statedShare(probabilityAt);
  const funding = fundingPlace === null ? null : fundingAt(fundingPlace, span);
  if (id === null || name === null || segment === null || amount === null || probability === null || funding === null)
    return null;
  return { at: atOf(place.node.spot), id, name, segment, amount, probability, funding };
}

/** One date for all of it, or dates with shares. */
function fundingAt(place: Place, span: Span | null): Funding | null {
  if (place.node.kind !== "list") {
    const date = insideOrLater(place, span);
    return date === null ? null : [{ date, share: WHOLE }];
  }
  const items = itemsAt(place, fundingSchema, "dates with shares");
  if (items === null) return null;
  if (items.length === 0 || items.length > MOST_DATES)
    return refuse(place, `has ${items.length} dates`, `Write 1 to ${MOST_DATES}`);
  const funding = items.map((item) => {
    const fields = fieldsOf(item);
    const [dateAtPlace, shareAt] = [fields?.at("date") ?? null, fields?.at("share") ?? null];
    const date = dateAtPlace === null ? null : insideOrLater(dateAtPlace, span);
    const part = shareAt === null ? null : plainRate(shareAt);
    return date === null || part === null ? null : { date, share: share(part) };
  });
  if (!funding.every((one) => one !== null)) return null;
  const total = funding.reduce((sum, { share: part }) => sum.plus(part), new Exact(0));
  if (total.equals(1)) return funding;
  return refuse(place, `adds up to ${total.times(100).toFixed()}%`, "Write shares that add up to 100%");
}

/** Money cannot arrive before the forecast; what arrives after it is left out, and said. */
function insideOrLater(place: Place, span: Span | null): Funding[number]["date"] | null {
  const date = dateAt(place);
  if (date === null || span === null) return date;
  const month = monthOf(date.year, date.month);
  if (month < span.first)
    return refuse(place, `is ${formatDate(date)}, before the forecast`, "Write a day after the start");
  if (month > span.last)
    warn(
      place,
      `is ${formatDate(date)}, after the forecast: what arrives then is left out`,
      "Nothing is to be done if that is meant",
    );
  return date;
}
