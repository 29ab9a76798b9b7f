import type { BillingProgram } from "../billing.js";
import type { Program, SegmentProgram } from "../program.js";
import type { BillingLanes } from "./billing-lanes.js";
import type { Block, Lane, Moment, SegmentLanes } from "./block.js";

/** Nothing is earned or billed yet. */
export function startBilling(block: Block): void {
  for (const { billing } of block.segments)
    if (billing !== null) for (const lane of [billing.earned, ...billing.bills]) lane.fill(0);
}

/**
 * What was billed, paid and kept of a month's revenue, after all segments were rolled: the equations of the exact model
 * (`model/billing.ts`) for every path. Performance fees are billed and paid when they fall due.
 */
export function billSegments(program: Program, block: Block, month: number): void {
  program.segments.forEach((segment, position) => {
    const lanes = block.segments[position] as SegmentLanes;
    if (segment.billing === null || lanes.billing === null) return;
    bill(segment, segment.billing, { lanes, own: lanes.billing }, { block, month });
    translate(segment, position, lanes.billing, block);
  });
}

interface Billed {
  readonly lanes: SegmentLanes;
  readonly own: BillingLanes;
}

function bill(
  segment: SegmentProgram,
  program: BillingProgram,
  { lanes, own }: Billed,
  { block, month }: Moment,
): void {
  const { revenue, performanceFees } = lanes;
  const bills = own.bills[month % own.bills.length] as Lane;
  // The oldest bill is the one whose place comes next.
  const paid = own.bills[(month + 1) % own.bills.length] as Lane;
  const [due, left] = [program.due[month] === true, program.netShare[month] as number];
  if (program.advance) billInAdvance(segment, program.periodMonths, { lanes, bills, due }, block);
  for (let p = 0; p < block.size; p++) {
    const [earned, performance] = [revenue[p] as number, performanceFees[p] as number];
    if (!program.advance) {
      const open = (own.earned[p] as number) + (earned - performance);
      own.earned[p] = due ? 0 : open;
      bills[p] = due ? open : 0;
    }
    own.billed[p] = (bills[p] as number) + performance;
    own.collected[p] = (paid[p] as number) + performance;
    own.netRevenue[p] = earned * left;
  }
}

/** A bill in advance falls due when its period begins, and is earned month by month. */
function billInAdvance(
  segment: SegmentProgram,
  months: number,
  { lanes, bills, due }: { readonly lanes: SegmentLanes; readonly bills: Lane; readonly due: boolean },
  { size }: Block,
): void {
  const contract = segment.fees.contract === null ? null : lanes.contract;
  for (let p = 0; p < size; p++) {
    const whole = contract === null ? (lanes.advanceRevenue[p] as number) * months : (contract.due[p] as number);
    bills[p] = due ? whole : 0;
  }
}

/** At the average rate of the month. */
function translate({ translation }: SegmentProgram, position: number, own: BillingLanes, block: Block): void {
  const out = block.translated[position]?.billing ?? null;
  if (translation === null || out === null) return;
  const { average } = block.rates[translation.currency] as (typeof block.rates)[number];
  for (const line of ["billed", "collected", "netRevenue"] as const)
    for (let p = 0; p < block.size; p++) out[line][p] = (own[line][p] as number) * (average[p] as number);
}
