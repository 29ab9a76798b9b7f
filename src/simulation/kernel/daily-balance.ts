import type { MovementProgram, SegmentProgram } from "../program.js";
import type { Block, Lane, SegmentLanes } from "./block.js";
import { addTimes, balanceByDay } from "./reference/daily-balance.js";

/** No movement of the month has been counted yet. */
export function clearHeld({ held }: SegmentLanes, block: Block): void {
  if (held === null) return;
  block.loops.unrecorded();
  held.came.fill(0);
  held.left.fill(0);
}

/** A dated movement whose amounts are in `lanes.rate`: for the days of its month. */
export function holdMovement({ kind, reinvested, held: part }: MovementProgram, { held, rate }: SegmentLanes): void {
  if (held === null) return;
  switch (kind) {
    case "inflow":
    case "acquisition":
      return addTimes(rate, part, held.came);
    case "distribution":
      return addTimes(rate, part * (1 - reinvested), held.left);
    case "scope":
      // What is no longer counted is cut like all that leaves.
      addTimes(rate, part, held.came, (amount) => amount > 0);
      return addTimes(rate, -part, held.left, (amount) => amount < 0);
    default:
      return addTimes(rate, part, held.left);
  }
}

/** A client who leaves is gone for the whole month. */
export function holdDeparture({ held, rate }: SegmentLanes): void {
  if (held !== null) addTimes(rate, 1, held.left);
}

/** An exchange's amounts, as they were paid or as they arrive. */
export function holdExchange({ held }: SegmentLanes, amount: Lane, part: number): void {
  if (held !== null) addTimes(amount, part, held.exchanged);
}

/** After the month was settled; `lanes.rate` holds the part of what left in a busy month that could be paid. */
export function keepDailyBalance(
  { flows: { weight }, fees }: SegmentProgram,
  lanes: SegmentLanes,
  block: Block,
  { busy, exchanged }: { readonly busy: boolean; readonly exchanged: boolean },
): void {
  const { held } = lanes;
  if (held === null) return;
  block.loops.unrecorded();
  const advance = fees.advance ? lanes.feesInAdvance : block.zeros;
  const dated = busy ? { came: held.came, left: held.left } : { came: block.zeros, left: block.zeros };
  const own = { exchanged: exchanged ? held.exchanged : block.zeros, paid: busy ? lanes.rate : null };
  balanceByDay({ advance, ...dated, ...own, weight }, lanes, held.daily, block.size);
}
