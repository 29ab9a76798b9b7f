import type { Decimal } from "decimal.js";
import { Exact } from "../units.js";
import { figure, percentFigure } from "./figures.js";
import type { Rolled } from "./roll.js";
import { COUNTS, type Terms } from "./terms.js";

/** Growth by less than this share of the opening is none: 0.05 %, which one decimal would show as 0.0 %. */
const NO_GROWTH = new Exact("0.0005");
/** A cause that makes at least two thirds of all that moved assets its way is the main one. */
const [MAIN_PART, OF_ALL] = [2, 3];

interface Cause {
  /** As a share of the opening. */
  readonly growth: Decimal;
  /** What assets grew or fell on: "markets". */
  readonly on: string;
  /** "clients took out 3.0% net". */
  readonly part: string;
}

/**
 * One sentence that reads the results together: by how much assets changed, on which causes, and every cause as a share of the
 * opening. A cause under 0.05 % is left out; the only one that pushed assets their way did so alone, one that made two thirds of
 * the push or more did so mostly.
 */
export function sentenceOf(terms: Terms, rolled: Rolled): string {
  const { closing, totalGrowth } = rolled;
  const [subject, ending] = [COUNTS[terms.counts], `${terms.currency} ${figure(closing, terms.currency)}`];
  if (totalGrowth === null) return `${subject} began with nothing and ended at ${ending}.`;
  const causes = causesOf(rolled).filter(({ growth }) => !growth.isZero());
  const moving = causes.filter(({ growth }) => !isNone(growth));
  const parts = moving.map(({ part }) => part).join(", ") || `no cause reached ${percentFigure(NO_GROWTH)}`;
  if (isNone(totalGrowth))
    return `${subject} ended at ${ending}, within ${percentFigure(NO_GROWTH)} of the opening: ${parts}.`;
  const sameWay = ({ growth }: Cause): boolean => growth.isNegative() === totalGrowth.isNegative();
  const pushing = moving.some(sameWay) ? moving.filter(sameWay) : causes.filter(sameWay);
  const verb = totalGrowth.isNegative() ? "fell" : "grew";
  return `${subject} ${verb} ${size(totalGrowth)} to ${ending} ${driver(pushing)}: ${parts}.`;
}

const isNone = (growth: Decimal): boolean => growth.abs().lessThan(NO_GROWTH);
const size = (growth: Decimal): string => percentFigure(growth.abs(), 1);

function causesOf({ marketGrowth, organicGrowth, feeGrowth }: Rolled): readonly Cause[] {
  const [market, clients, fees] = [marketGrowth, organicGrowth, feeGrowth].map((growth) => growth ?? new Exact(0)) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  return [
    { growth: market, on: "markets", part: `markets ${market.isNegative() ? "took" : "added"} ${size(market)}` },
    clients.isNegative()
      ? { growth: clients, on: "withdrawals", part: `clients took out ${size(clients)} net` }
      : { growth: clients, on: "new money", part: `clients brought in ${size(clients)} net` },
    { growth: fees, on: "fees", part: `fees took ${size(fees)}` },
  ];
}

/** "on markets alone", "mostly on markets", "on markets and new money"; by size. */
function driver(pushing: readonly Cause[]): string {
  const [main, ...others] = [...pushing].sort((a, b) => b.growth.abs().comparedTo(a.growth.abs()));
  if (main === undefined) return "";
  if (others.length === 0) return `on ${main.on} alone`;
  const all = Exact.sum(...pushing.map(({ growth }) => growth.abs()));
  const isMain = main.growth.abs().times(OF_ALL).greaterThanOrEqualTo(all.times(MAIN_PART));
  return isMain ? `mostly on ${main.on}` : `on ${[main, ...others].map(({ on }) => on).join(" and ")}`;
}
