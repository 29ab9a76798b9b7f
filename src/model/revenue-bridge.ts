import { type Money, money, NOTHING, ratio, type Share, share, subtract, sum, times } from "../units.js";

/** What one segment had and earned in a period. */
export interface EarningAssets {
  readonly averageAum: Money;
  /** Revenue a year over average AUM, without performance fees; null for no assets. */
  readonly rate: Share | null;
}

/** A period of a firm: its segments in one order, its length, and the performance fees that came on top. */
export interface EarningPeriod {
  readonly segments: readonly EarningAssets[];
  /** 1 for a year, ¼ for a stub of three months. */
  readonly years: Share;
  readonly performanceFees: Money;
}

/** Why revenue changed; the parts add up to the total. Null where there were no assets before: nothing can be compared. */
export interface RevenueBridge {
  /** More or fewer assets, at the old average rate. */
  readonly volume: Money | null;
  /** Assets moved between segments that pay differently, at the old rates. */
  readonly mix: Money | null;
  /** Each segment's own rate changed: at the new volumes. */
  readonly rate: Money | null;
  readonly performanceFees: Money;
  /** A longer or shorter period, at the old volumes and rates. */
  readonly days: Money | null;
  readonly total: Money;
}

/**
 * Explains a change of revenue, segment by segment. With a the average AUM and y the rate of a segment, A and Y those of all, t the
 * length in years, 0 before and 1 after:
 *
 *     volume = (A₁ − A₀)·Y₀·t₁
 *     mix    = (Σ a₁·y₀ − A₁·Y₀)·t₁
 *     rate   = Σ a₁·(y₁ − y₀)·t₁
 *     days   = A₀·Y₀·(t₁ − t₀)
 *
 * The rate effect is at the new volumes, so nothing is left over. A segment that is new, or gone, is taken at the one rate that it
 * has: its arrival is mix, not rate.
 */
export function revenueBridge(before: EarningPeriod, after: EarningPeriod): RevenueBridge {
  const rates = before.segments.map((old, index) => {
    const own = [old.rate, after.segments[index]?.rate ?? null] as const;
    return { before: own[0] ?? own[1] ?? NO_RATE, after: own[1] ?? own[0] ?? NO_RATE };
  });
  const earned = ({ segments }: EarningPeriod, at: "before" | "after"): Money =>
    sum(segments.map(({ averageAum }, index) => times(averageAum, rates[index]?.[at] ?? NO_RATE)));
  const [volume0, volume1] = [before, after].map(({ segments }) => sum(segments.map((one) => one.averageAum))) as [
    Money,
    Money,
  ];
  const [old, moved, now] = [earned(before, "before"), earned(after, "before"), earned(after, "after")];
  const performanceFees = subtract(after.performanceFees, before.performanceFees);
  const total = money(now.times(after.years).minus(old.times(before.years)).plus(performanceFees));
  const rate0 = ratio(old, volume0);
  if (rate0 === null) return { volume: null, mix: null, rate: null, performanceFees, days: null, total };
  const atOldRate = times(volume1, rate0);
  return {
    volume: money(subtract(atOldRate, old).times(after.years)),
    mix: money(subtract(moved, atOldRate).times(after.years)),
    rate: money(subtract(now, moved).times(after.years)),
    performanceFees,
    days: money(old.times(after.years.minus(before.years))),
    total,
  };
}

const NO_RATE: Share = share(NOTHING);

/** The two-factor view of one body of assets. */
export interface TwoFactors {
  readonly volume: Money;
  /** At the old volume. */
  readonly rate: Money;
  /** New assets at the change of the rate: whose it is, is a matter of taste. */
  readonly joint: Money;
  readonly total: Money;
}

/**
 * Volume, rate and the joint term of one period of a year against another:
 *
 *     volume = (A₁ − A₀)·Y₀     rate = A₀·(Y₁ − Y₀)     joint = (A₁ − A₀)·(Y₁ − Y₀)
 *
 * The rate is that of all assets, so mix is inside it.
 */
export function twoFactors(
  before: { readonly averageAum: Money; readonly rate: Share },
  after: { readonly averageAum: Money; readonly rate: Share },
): TwoFactors {
  const grown = subtract(after.averageAum, before.averageAum);
  const change = share(after.rate.minus(before.rate));
  return {
    volume: times(grown, before.rate),
    rate: times(before.averageAum, change),
    joint: times(grown, change),
    total: subtract(times(after.averageAum, after.rate), times(before.averageAum, before.rate)),
  };
}
