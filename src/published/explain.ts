import { half, type Money, NOTHING, ratio, type Share, share, subtract, sum } from "../units.js";
import { type Periods, type Returns, returnsOf } from "./returns.js";
import { figuresBetween, type Line, LINES, type PublishedRollForward } from "./roll-forward.js";
import { chainsOf } from "./series.js";

/** A published roll-forward, or consecutive ones chained, reconciled and explained. */
export interface Explained extends Returns {
  /** One, or the consecutive periods of a chain. */
  readonly periods: Periods;
  readonly opening: Money;
  /** Sums over the periods; null where no period publishes the line. */
  readonly lines: Readonly<Record<Line, Money | null>>;
  readonly closing: Money;
  /** closing − opening − Σ lines: what the published lines leave unexplained. */
  readonly residual: Money;
  /** The most that rounding can leave: half a step of every published figure. */
  readonly tolerance: Money;
  /** `exact`: no residual; `within-rounding`: none beyond the tolerance; `residual`: not reconciled. */
  readonly reconciles: "exact" | "within-rounding" | "residual";
  /** Net flows / opening; null for no opening. */
  readonly organicGrowth: Share | null;
  /** Organic growth ·12/months, as issuers annualise it; null for a length that is not in whole months. */
  readonly annualisedOrganicGrowth: Share | null;
  /** closing / opening − 1; null for no opening. */
  readonly totalGrowth: Share | null;
  /** What the market line says of the opening: market gain / opening. */
  readonly impliedReturn: Share | null;
}

/** All roll-forwards of a file in its order, and its chains. */
export interface Explanation {
  readonly rollForwards: readonly Explained[];
  /** Two or more consecutive periods of one segment. */
  readonly chains: readonly Explained[];
}

/**
 * Reconciles and explains published roll-forwards; one that does not add up is reported, never mended.
 *
 * Returns are those of the whole time, not a year, in the reporting currency, and rest on the published lines: market and FX are
 * the gain, all others are movements, and a residual is neither. The days of movements are not published: they are taken to lie
 * in the middle of their period [assumption]. Without balances on those days a period's own time-weighted return is taken to be
 * its Modified Dietz return, and those are linked.
 */
export function explainRollForwards(rollForwards: readonly PublishedRollForward[]): Explanation {
  return {
    rollForwards: rollForwards.map((one) => explain([one])),
    chains: chainsOf(rollForwards).map(explain),
  };
}

function explain(periods: Periods): Explained {
  const [opening, closing] = [periods[0].opening, (periods.at(-1) as PublishedRollForward).closing];
  const lines = Object.fromEntries(LINES.map((line) => [line, totalOfLine(periods, line)])) as Explained["lines"];
  const residual = subtract(subtract(closing.amount, opening.amount), sum(LINES.map((line) => lines[line] ?? NOTHING)));
  const tolerance = half(sum([opening, closing, ...periods.flatMap(figuresBetween)].map(({ step }) => step)));
  const organicGrowth = ratio(lines.netFlows ?? NOTHING, opening.amount);
  return {
    periods,
    opening: opening.amount,
    lines,
    closing: closing.amount,
    residual,
    tolerance,
    reconciles: residual.isZero()
      ? "exact"
      : residual.abs().lessThanOrEqualTo(tolerance)
        ? "within-rounding"
        : "residual",
    organicGrowth,
    annualisedOrganicGrowth: annualised(organicGrowth, periods),
    totalGrowth: ratio(subtract(closing.amount, opening.amount), opening.amount),
    impliedReturn: ratio(lines.marketGain ?? NOTHING, opening.amount),
    ...returnsOf(periods),
  };
}

function totalOfLine(periods: Periods, line: Line): Money | null {
  const figures = periods.map(({ lines }) => lines[line]).filter((figure) => figure !== null);
  return figures.length === 0 ? null : sum(figures.map(({ amount }) => amount));
}

function annualised(growth: Share | null, periods: Periods): Share | null {
  const months = periods.reduce((total, period) => total + (period.months ?? Number.NaN), 0);
  return growth === null || Number.isNaN(months) ? null : share(growth.times(12).dividedBy(months));
}
