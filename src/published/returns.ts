import type { Movement } from "../model/movements.js";
import { modifiedDietz, moneyWeighted } from "../model/performance.js";
import { chain } from "../model/returns.js";
import { add, HALF, monthlyRate, NOTHING, type Share, share, sum } from "../units.js";
import { daysOf } from "./days.js";
import { figuresBetween, type Line, type PublishedRollForward } from "./roll-forward.js";

/** One roll-forward, or the consecutive ones of a chain. */
export type Periods = readonly [PublishedRollForward, ...PublishedRollForward[]];

/** Returns of the whole time, not a year; null where no capital was invested on average, or no rate is the only one. */
export interface Returns {
  readonly modifiedDietz: Share | null;
  /** The Modified Dietz returns of the periods, linked. */
  readonly timeWeighted: Share | null;
  /** The internal rate of return. */
  readonly moneyWeighted: Share | null;
}

const MOVEMENTS: readonly Line[] = ["netFlows", "distributions", "transfers", "acquisitions"];

export function returnsOf(periods: Periods): Returns {
  const movements = midPeriodMovements(periods);
  const opening = periods[0].opening.amount;
  const invested = {
    opening,
    movements,
    closing: add(opening, ...periods.flatMap(figuresBetween).map(({ amount }) => amount)),
  };
  const single = modifiedDietz(invested);
  const parts = periods.length === 1 ? [single] : periods.map((period) => returnsOf([period]).modifiedDietz);
  const known = parts.filter((part) => part !== null);
  return {
    modifiedDietz: single,
    timeWeighted: known.length === parts.length ? share(chain(known.map(monthlyRate))) : null,
    moneyWeighted: moneyWeighted(invested),
  };
}

/** The movements of each period in its middle, weighted by the part of all days that follows. */
function midPeriodMovements(periods: Periods): readonly Movement[] {
  const lengths = periods.map(daysOf);
  const all = lengths.reduce((total, days) => total + days, 0);
  let passed = 0;
  return periods.map(({ lines }, index) => {
    const days = lengths[index] as number;
    const after = share(all - passed).minus(HALF.times(days));
    passed += days;
    const amount = sum(MOVEMENTS.map((line) => lines[line]?.amount ?? NOTHING));
    return { amount, weight: share(after.dividedBy(all)) };
  });
}
