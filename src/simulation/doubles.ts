/** No shift, no draw, no asset: where a position is optional. */
export const NONE = -1;

/** A series of decimals as doubles. */
export const doubles = (values: readonly { toNumber(): number }[]): Float64Array =>
  Float64Array.from(values, (value) => value.toNumber());
