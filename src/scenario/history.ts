import { monthlyRate, type MonthlyRate } from "../units.js";
import { monthAt } from "./dates.js";
import { atOf } from "./document/node.js";
import type { History } from "./market-model.js";
import type { ModelContext } from "./market-models.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import { type Known, referenceKey } from "./reading/id.js";
import { itemsAt, type Place, refuse, warn } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import { historyReturnsSchema, historySchema } from "./schema/bootstrap.js";
import { returnSchema } from "./schema/given-return.js";
import { provenanceOf } from "./values/provenance.js";
import { plainRate } from "./values/quantity.js";

/** Returns as they were: written here. */
export function historyAt(place: Place, { assets }: ModelContext): History | null {
  if (place.node.kind === "text" && !place.node.empty) return unreadable(place);
  const fields = fieldsOf({ ...place, schema: historySchema });
  if (fields === null) return null;
  const [fileAt, fromAt, returnsAt] = [fields.at("file"), fields.at("from"), fields.at("returns")];
  const from = fromAt === null ? null : monthAt(fromAt);
  if (returnsAt === null) {
    if (fileAt !== null) return unreadable(fileAt);
    return refuse(place, "has neither a file nor returns", "Add file: us-market.csv, or returns");
  }
  const returns = returnsOf(returnsAt, assets);
  if (returns === null || (fromAt !== null && from === null)) return null;
  warnAverages(place, returns);
  const file = fileAt?.node.kind === "text" ? fileAt.node.text : null;
  return { at: atOf(place.node.spot), file, from, returns, provenance: provenanceOf(fields as never) };
}

function returnsOf(place: Place, known: Known): History["returns"] | null {
  const entries = entriesOf(place, historyReturnsSchema, "a mapping of asset classes with their returns");
  if (entries === null) return null;
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, known);
    const series = seriesAt(at);
    return id === null || series === null ? null : ([id, series] as const);
  });
  const whole = read.filter((one) => one !== null);
  if (whole.length < read.length) return null;
  const returns = new Map(whole);
  const missing = [...(known.ids ?? [])].filter((id) => !returns.has(id));
  if (missing.length > 0)
    return refuse(
      place,
      `has no returns of ${listed(missing, "and", 4)}`,
      "Give every asset class its returns, or remove it",
    );
  const [first] = whole;
  const odd = entries.find(({ name }) => returns.get(name)?.length !== first?.[1].length);
  if (odd === undefined) return returns;
  const what = `has ${returns.get(odd.name)?.length} months, but ${first?.[0]} has ${first?.[1].length}`;
  return refuse(odd.place, what, "Give all asset classes the same months");
}

function seriesAt(place: Place): readonly MonthlyRate[] | null {
  const items = itemsAt(place, returnSchema, "a list of monthly returns");
  if (items === null) return null;
  if (items.length === 0) return refuse(place, "is empty", "Write one return a month");
  const whole = items.map((item) => plainRate(item)).filter((one) => one !== null);
  return whole.length === items.length ? whole.map((one) => monthlyRate(one)) : null;
}

const unreadable = (place: Place): null =>
  refuse(place, "names a file, but no history can be read here", "Write returns in its place");

/** From here on the autocorrelation of a month with the one before looks like that of averages: theirs is ¼ where prices have none. */
const [SUSPICIOUS, ENOUGH] = [0.18, 60];

/** Averages of a month move less than month ends: a history of them understates volatility. */
function warnAverages(place: Place, returns: History["returns"]): void {
  for (const [id, series] of returns) {
    const found = series.length < ENOUGH ? 0 : autocorrelation(series.map((one) => one.toNumber()));
    if (found > SUSPICIOUS)
      warn(
        place,
        `has returns of ${id} that go on from month to month (autocorrelation ${found.toFixed(2)}), as averages of months do: their volatility is too low`,
        "Use month ends, or state the volatility of the class",
      );
  }
}

function autocorrelation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moved = values.map((value) => value - mean);
  const variance = moved.reduce((sum, value) => sum + value * value, 0);
  const together = moved.reduce((sum, value, month) => sum + value * (moved[month - 1] ?? 0), 0);
  return variance === 0 ? 0 : together / variance;
}
