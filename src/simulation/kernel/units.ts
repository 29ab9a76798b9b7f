import type { Lane, SegmentLanes } from "./block.js";

/** Movements of one direction that bring or remove billing units. */
export interface UnitMovements {
  /** Part of the undated flow that counts. */
  readonly share: number;
  readonly undated: Lane;
  readonly dated: Lane;
  readonly exchanged: Lane;
}

/** Units in currency: share·undated + dated + exchanged. */
export function unitMovements({ share, undated, dated, exchanged }: UnitMovements, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = share * (undated[p] as number) + (dated[p] as number) + (exchanged[p] as number);
  }
}

/** κ₁ = κ₀·(1 + (brought − removed)/balance), never below 0: new units come at the average size, leavers go pro rata. */
function grown(units: number, moved: number, balance: number): number {
  const change = 1 + moved / balance;
  return change > 0 ? units * change : 0;
}

/**
 * Billing units after a month's movements on its opening; out of nothing brought/S, or 1 where S = 0.
 *
 * @param total  S: assets of the billing units at the start
 */
export function rollUnits({ opening, unitsIn, unitsOut, unitFactor }: SegmentLanes, total: number, size: number): void {
  for (let p = 0; p < size; p++) {
    const [brought, balance] = [unitsIn[p] as number, opening[p] as number];
    const fresh = total > 0 ? brought / total : 1;
    unitFactor[p] = balance > 0 ? grown(unitFactor[p] as number, brought - (unitsOut[p] as number), balance) : fresh;
  }
}

/** The same for movements on the balance after the fee; nothing moves where nothing is. */
export function rollUnitsOnClosing({ closing, unitsIn, unitsOut, unitFactor }: SegmentLanes, size: number): void {
  for (let p = 0; p < size; p++) {
    const [moved, balance] = [(unitsIn[p] as number) - (unitsOut[p] as number), closing[p] as number];
    if (balance > 0) unitFactor[p] = grown(unitFactor[p] as number, moved, balance);
  }
}
