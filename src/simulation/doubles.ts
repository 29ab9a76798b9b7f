/** No shift, no draw, no asset: where a position is optional. */
export const NONE = -1;

/** A series of decimals as doubles. */
export const doubles = (values: readonly { toNumber(): number }[]): Float64Array =>
  Float64Array.from(values, (value) => value.toNumber());

/** What a path adds its shift to, by month. */
export const statedBy = <Value>({
  stated,
  byMonth,
}: {
  readonly stated?: readonly Value[];
  readonly byMonth: readonly Value[];
}): readonly Value[] => stated ?? byMonth;
