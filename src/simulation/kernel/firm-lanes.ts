import type { EconomicsProgram } from "../economics.js";
import type { Lane } from "./block.js";

/** The firm around the assets, a number a path: its lines of the month just rolled, and what it carries on. */
export interface FirmLanes {
  readonly revenue: Lane;
  readonly cost: Lane;
  readonly operatingIncome: Lane;
  /** [role]. */
  readonly heads: readonly Lane[];
  /** [cost] → the amount a month or the heads as they came out; null for other lines. */
  readonly quantities: readonly (Lane | null)[];
  /** Operating income before the bonus, this fiscal year so far; the bonus accrued of it. */
  readonly before: Lane;
  readonly accrued: Lane;
  /** [month mod 12]; empty where nothing reacts to margins. */
  readonly pastRevenue: readonly Lane[];
  readonly pastIncome: readonly Lane[];
  /** [reaction] → 1 while it is on. */
  readonly reacting: readonly Lane[];
  /** A line in the making, and the AUM that a rate is on. */
  readonly line: Lane;
  readonly base: Lane;
}

export function makeFirm({ costs, roles, reactions }: EconomicsProgram, lane: () => Lane): FirmLanes {
  const twelve = reactions.length === 0 ? [] : Array.from({ length: 12 }, lane);
  return {
    revenue: lane(),
    cost: lane(),
    operatingIncome: lane(),
    heads: roles.map(lane),
    quantities: costs.map(({ kind }) => (kind === "amount" || kind === "heads" ? lane() : null)),
    before: lane(),
    accrued: lane(),
    pastRevenue: twelve,
    pastIncome: twelve.map(lane),
    reacting: reactions.map(lane),
    line: lane(),
    base: lane(),
  };
}
