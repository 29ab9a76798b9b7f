import type { CliffProgram, CliffsFrom } from "../cliffs.js";
import type { UnitFeesProgram } from "../fee-contract.js";
import type { FeeProgram } from "../fees.js";
import type { Program, SegmentProgram } from "../program.js";
import type { Block, Moment, SegmentLanes } from "./block.js";
import type { CliffLanes } from "./cliff-lanes.js";
import { bandOf } from "./reference/unit-bill.js";

export function startCliffs(program: Program, block: Block): void {
  program.segments.forEach(({ fees, opening }, position) => {
    const lanes = block.segments[position]?.cliffs ?? null;
    if (lanes === null) return;
    lanes.growth.fill(fees.openingTotal > 0 ? opening / fees.total : 0);
    lanes.fresh.fill(0);
    lanes.crossed.fill(0);
  });
}

/** Adds the billing units of a month that cross a cliff, after all segments were rolled: the equations of `model/cliffs.ts`. */
export function crossCliffs(program: Program, block: Block, month: number): void {
  program.segments.forEach((segment, position) => {
    const lanes = block.segments[position] as SegmentLanes;
    if (segment.cliffs !== null && lanes.cliffs !== null) cross(segment, lanes, lanes.cliffs, { block, month });
  });
}

function cross({ cliffs, fees }: SegmentProgram, lanes: SegmentLanes, own: CliffLanes, { block, month }: Moment): void {
  const inForce = cliffsIn(cliffs as CliffProgram, month);
  const { closing, unitFactor, contract } = lanes;
  for (let p = 0; p < block.size; p++) {
    const freshUnits = contract === null ? 0 : (contract.freshUnits[p] as number);
    const freshBalance = contract === null ? 0 : (contract.freshPart[p] as number) * (closing[p] as number);
    const units = unitFactor[p] as number;
    const growth =
      units > 0 && fees.openingTotal > 0 ? ((closing[p] as number) - freshBalance) / (units * fees.total) : 0;
    const fresh = freshUnits > 0 ? freshBalance / freshUnits : 0;
    if (inForce.own !== null)
      own.crossed[p] =
        (own.crossed[p] as number) + units * crossingUnits(fees, inForce.own, month, [own.growth[p] as number, growth]);
    if (inForce.fresh !== null && crosses(inForce.fresh, month, own.fresh[p] as number, fresh))
      own.crossed[p] = (own.crossed[p] as number) + freshUnits;
    own.growth[p] = growth;
    own.fresh[p] = fresh;
  }
}

function cliffsIn(cliffs: CliffProgram, month: number): CliffsFrom {
  let found = cliffs[0] as CliffsFrom;
  for (const one of cliffs) if (one.from <= month) found = one;
  return found;
}

/** Of the units at the start date, those that cross between two month ends. */
function crossingUnits(
  { counts, sizes }: FeeProgram,
  cliff: UnitFeesProgram,
  month: number,
  [before, now]: readonly [number, number],
): number {
  let units = 0;
  for (let band = 0; band < sizes.length; band++) {
    const size = sizes[band] as number;
    if (crosses(cliff, month, size * before, size * now)) units += counts[band] as number;
  }
  return units;
}

function crosses(
  { upTo, lowerInclusive, rates, terms }: UnitFeesProgram,
  month: number,
  before: number,
  now: number,
): boolean {
  if (!(before > 0 && now > 0)) return false;
  const [part, amount] =
    terms === null ? [0, 0] : [terms.excludedShare[month] as number, terms.excludedAmount[month] as number];
  const rateOf = (size: number): number => {
    const left = size - size * part - amount;
    return rates[bandOf(upTo, lowerInclusive, left > 0 ? left : 0)]?.[month] as number;
  };
  return rateOf(before) !== rateOf(now);
}
