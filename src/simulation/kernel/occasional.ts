import type { MovementProgram, SegmentProgram } from "../program.js";
import { type Block, type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";
import { type OccasionalLanes, PATH_LINES, type PathLine } from "./occasional-lanes.js";
import {
  addMovement,
  addReinvested,
  arrivalsAndDepartures,
  payAndReinvest,
  splitMovements,
  splitScope,
} from "./reference/occasional.js";

/** Nothing has happened yet in the month. Its loops are rare, and not recorded. */
export function clearOccasional({ occasional, distributions }: SegmentLanes, { loops }: Block): void {
  if (occasional === null) return;
  loops.unrecorded();
  const { totals: _, ...lanes } = occasional;
  for (const lane of [...Object.values<Lane>(lanes), distributions]) lane.fill(0);
}

/** A movement whose amounts and earnings are in `lanes.rate` and `lanes.earned`: to the line it belongs to. */
export function askFor({ kind, reinvested }: MovementProgram, lanes: SegmentLanes, block: Block): void {
  const { rate: amount, earned, occasional: own } = lanes;
  const { add } = block.loops;
  const note = (...lines: readonly Lane[]): void => {
    for (const line of lines) add(amount, line, block.size);
  };
  const comes = (): void => addMovement(amount, earned, lanes.datedIn, lanes.datedInEarned);
  const goes = (): void => addMovement(amount, earned, lanes.datedOut, lanes.datedOutEarned);
  if (own === null) return kind === "inflow" ? comes() : goes();
  switch (kind) {
    case "inflow":
      comes();
      return note(own.inflows);
    case "acquisition":
      comes();
      return note(own.acquisitions);
    case "outflow":
      goes();
      return note(own.outflows);
    case "disposal":
      goes();
      return note(own.disposals);
    case "realization":
      goes();
      return note(own.realizations, own.still);
    case "distribution":
      goes();
      addReinvested(reinvested, lanes, own, block);
      return note(own.paidOut, own.still);
    case "scope":
      return splitScope(lanes, own, block);
  }
}

/** What each line has of a busy month that was settled; `lanes.rate` holds the part of what left that could be paid. */
export function splitBusyMonth(lanes: SegmentLanes, block: Block): void {
  if (lanes.occasional !== null) splitMovements(lanes.rate, lanes, lanes.occasional, block);
}

/** What dated outflows and departing clients took of a busy month that was settled; before its movements are split. */
export function keepDatedLeft({ datedLeft, datedOut, occasional, rate: paid }: SegmentLanes, { size }: Block): void {
  if (datedLeft === null) return;
  const asked = occasional?.outflows ?? datedOut;
  for (let p = 0; p < size; p++) datedLeft[p] = (asked[p] as number) * (paid[p] as number);
}

/** Regular income, a part of which is reinvested. */
export function reinvestDistributions(
  segment: SegmentProgram,
  lanes: SegmentLanes,
  own: OccasionalLanes,
  { block, month }: Moment,
): void {
  const shift = shiftLane(block, segment.distributionsShift);
  const rate = segment.distributions[month] as number;
  payAndReinvest({ rate, shift, part: segment.reinvested }, lanes, own, block);
}

/** Checks a row with its occasional lines: they stand among inflows and deductions. */
export function checkWithOccasional(fees: Lane, lanes: SegmentLanes, own: OccasionalLanes, block: Block): void {
  arrivalsAndDepartures(fees, lanes, own, block);
  block.loops.checkRows(own.departures, { ...lanes, inflows: own.arrivals }, block);
}

/** Adds the month to the horizon's totals. */
export function addUpOccasional(own: Pick<OccasionalLanes, PathLine | "totals">, { loops, size }: Block): void {
  for (const line of PATH_LINES) loops.add(own[line], own.totals[line], size);
}
