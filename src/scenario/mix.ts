import type { Decimal } from "decimal.js";
import { Exact, type Share } from "../units.js";
import { entriesOf } from "./reading/fields.js";
import { referenceKey, type Known } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import type { Segment, Stated } from "./scenario.js";
import { mixShare } from "./schema/scenario-schema.js";
import { statedRate } from "./values/stated.js";
import { valueIn } from "./values/value-in-year.js";

type Mix = Segment["mix"];

/** Asset class → share, adding up to 100 % in every year. */
export function mixAt(place: Place, assets: Known): Mix | null {
  const entries = entriesOf(place, mixShare, "a mapping of asset classes with their shares");
  if (entries === null) return null;
  if (entries.length === 0) return refuse(place, "is empty", "Write asset classes with shares that add up to 100%");
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, assets);
    const share = statedRate(at);
    return id === null || share === null ? null : ([id, share as unknown as Stated<Share>] as const);
  });
  const whole = read.filter((one) => one !== null);
  if (whole.length < read.length) return null;
  const mix = new Map(whole);
  return addsUp(place, mix) ? mix : null;
}

const percent = (share: Decimal): string => `${share.times(100).toFixed()}%`;

function addsUp(place: Place, mix: Mix): boolean {
  for (const year of yearsOf(place, mix)) {
    const parts = [...mix].map(([id, share]) => [id, valueIn(share, year)] as const);
    const total = parts.reduce((sum, [, share]) => sum.plus(share), new Exact(0));
    if (total.equals(1)) continue;
    const named = parts
      .map(([id, share]) => `${id} ${percent(share)}`)
      .slice(0, 8)
      .join(", ");
    const when = year === null ? "" : ` in ${year}`;
    const gap = total.minus(1).abs();
    const fix = total.lessThan(1)
      ? `Raise one by ${percent(gap)}, or name what is missing`
      : `Lower one by ${percent(gap)}`;
    refuse(place, `adds up to ${percent(total)}${when} (${named}${parts.length > 8 ? ", …" : ""})`, fix);
    return false;
  }
  return true;
}

/** Years in which a share may differ; null stands for all of them when none changes. */
function yearsOf({ reading: { years } }: Place, mix: Mix): readonly (number | null)[] {
  const changes = [...mix.values()].some(
    ({ spans }) => spans.length > 1 || spans[0]?.from !== null || spans[0].to !== null,
  );
  if (!changes) return [null];
  if (years === null) return [];
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index);
}
