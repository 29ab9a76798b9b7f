import type { Problem } from "../errors.js";
import { formatDate } from "../months.js";
import { half, subtract } from "../units.js";
import { dayNumber } from "./days.js";
import type { Periods } from "./returns.js";
import { nameOf, type PublishedRollForward } from "./roll-forward.js";
import { inUnit } from "./written-amount.js";

/**
 * Two or more periods of one series, each of which begins the day after the one before and with what that one closed.
 * A series is what has one manager, segment, currency and name of period: quarters are not chained to years.
 */
export const chainsOf = (rollForwards: readonly PublishedRollForward[]): readonly Periods[] =>
  seriesOf(rollForwards).flatMap(chained);

function chained(series: readonly PublishedRollForward[]): readonly Periods[] {
  const chains: [PublishedRollForward, ...PublishedRollForward[]][] = [];
  for (const next of series) {
    const current = chains.at(-1);
    const last = current?.at(-1);
    if (current !== undefined && last !== undefined && follows(last, next) && meets(last, next)) current.push(next);
    else chains.push([next]);
  }
  return chains.filter(({ length }) => length > 1);
}

/** What contradicts itself from row to row: periods given twice, periods that overlap, openings that are not the closing before. */
export const contradictions = (rollForwards: readonly PublishedRollForward[], gaps: "refuse" | "allow") =>
  seriesOf(rollForwards).flatMap((series) =>
    series.slice(1).flatMap((next, index) => contradiction(series[index] as PublishedRollForward, next, gaps)),
  );

function seriesOf(rollForwards: readonly PublishedRollForward[]): readonly (readonly PublishedRollForward[])[] {
  const series = new Map<string, PublishedRollForward[]>();
  for (const one of rollForwards) {
    const key = JSON.stringify([one.manager, one.segment, one.currency, one.period]);
    series.set(key, [...(series.get(key) ?? []), one]);
  }
  return [...series.values()].map((all) => all.sort((a, b) => dayNumber(a.from) - dayNumber(b.from)));
}

const follows = (last: PublishedRollForward, next: PublishedRollForward): boolean =>
  dayNumber(next.from) === dayNumber(last.to) + 1;

/** Two roundings of one amount differ by less than half the sum of their steps. */
function meets({ closing }: PublishedRollForward, { opening }: PublishedRollForward): boolean {
  const difference = subtract(opening.amount, closing.amount);
  return difference.isZero() || difference.abs().lessThan(half(closing.step).plus(half(opening.step)));
}

function contradiction(
  last: PublishedRollForward,
  next: PublishedRollForward,
  gaps: "refuse" | "allow",
): readonly Problem[] {
  const [from, to] = [formatDate(last.from), formatDate(last.to)];
  if (formatDate(next.from) === from && formatDate(next.to) === to) {
    const what = `and period_end are ${from} and ${to}, as those of ${nameOf(next)} at ${last.at}`;
    return [{ at: next.at, key: "period_start", what, fix: "Remove one of the two rows" }];
  }
  if (dayNumber(next.from) <= dayNumber(last.to)) {
    const what = `is ${formatDate(next.from)}; the ${next.period} of ${nameOf(next)} at ${last.at} ends ${to}`;
    const fix = "Write the day after, or another name of the period in the column period";
    return [{ at: next.at, key: "period_start", what, fix }];
  }
  if (gaps === "allow" || !follows(last, next) || meets(last, next)) return [];
  const [opening, closing] = [next.opening, last.closing].map(({ amount }) => inUnit(amount, next.unit).toFixed());
  const what = `is ${opening}; the period before, at ${last.at}, closed with ${closing}`;
  return [
    { at: next.at, key: "beginning", what, fix: `Write ${closing}, or allow gaps (--allow-gaps) if it was restated` },
  ];
}
