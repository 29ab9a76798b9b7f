import type * as z from "zod";
import { fieldsOf } from "./reading/fields.js";
import type { Place } from "./reading/place.js";
import { looksStated } from "./values/stated.js";

/** Something of both directions of a segment's flows. */
export interface Directions<Value> {
  readonly inflows: Value | null;
  readonly outflows: Value | null;
}

interface Reader<Value> {
  /** The schema of one value for both directions, and of a mapping with one for each. */
  readonly both: z.ZodType;
  readonly each: z.ZodObject<{ inflows: z.ZodOptional; outflows: z.ZodOptional }>;
  readonly read: (place: Place) => Value | null;
}

/** One value for both directions, or a mapping with one for each. */
export function byDirection<Value>(place: Place | null, { both, each, read }: Reader<Value>): Directions<Value> {
  if (place === null) return { inflows: null, outflows: null };
  if (looksStated(place, Object.keys(each.shape))) {
    const value = read({ ...place, schema: both });
    return { inflows: value, outflows: value };
  }
  const fields = fieldsOf({ ...place, schema: each });
  if (fields === null) return { inflows: null, outflows: null };
  const [inflowsAt, outflowsAt] = [fields.at("inflows"), fields.at("outflows")];
  return {
    inflows: inflowsAt === null ? null : read(inflowsAt as Place),
    outflows: outflowsAt === null ? null : read(outflowsAt as Place),
  };
}
