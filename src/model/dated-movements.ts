import type { MovementKind, MovementPlan } from "../plan/movement-plan.js";
import { money, NOTHING, type Money, type Share } from "../units.js";
import { expectedMovement, type Movement, scaled, totalOf } from "./movements.js";

/** Dated movements of a month besides client money, as asked for. Amounts ≥ 0: scope is split by its sign. */
export interface DatedMovements {
  /** Acquisitions, and what more is counted. */
  readonly arriving: readonly Dated[];
  /** Disposals, realizations, distributions, and what is no longer counted. */
  readonly leaving: readonly Dated[];
}

export interface Dated extends Movement {
  readonly kind: Exclude<MovementKind, "inflow" | "outflow">;
  /** Part of a distribution that comes back at once, with its weight. */
  readonly reinvested: Share;
}

const NO_MOVEMENTS: DatedMovements = { arriving: [], leaving: [] };

/** The month's own. */
export function datedMovements(movements: readonly MovementPlan[], index: number): DatedMovements {
  if (movements.length === 0) return NO_MOVEMENTS;
  const ofMonth = movements.flatMap((movement): readonly Dated[] => {
    const { month, kind, reinvested } = movement;
    if (month !== index || kind === "inflow" || kind === "outflow") return [];
    return [{ kind, reinvested, ...expectedMovement(movement) }];
  });
  const leaves = ({ kind, amount }: Dated): boolean =>
    kind === "scope" ? amount.isNegative() : kind !== "acquisition";
  return {
    arriving: ofMonth.filter((one) => !leaves(one)),
    leaving: ofMonth.filter(leaves).map((one) => ({ ...one, amount: money(one.amount.abs()) })),
  };
}

/** Total of the movements of some kinds. */
export const totalOfKind = (movements: readonly Dated[], ...kinds: readonly MovementKind[]): Money =>
  movements.length === 0 ? NOTHING : totalOf(movements.filter(({ kind }) => kinds.includes(kind)));

/** What comes back of distributions that were paid. */
export const reinvestedOf = (leaving: readonly Dated[]): readonly Movement[] =>
  leaving.length === 0
    ? leaving
    : leaving.flatMap((one) => (one.reinvested.isZero() ? [] : scaled([one], one.reinvested)));
