import type { Plan } from "../../plan/plan.js";
import { Exact } from "../../units.js";

declare const packed: unique symbol;
/** A plan that may be sent to another thread. */
export type PackedPlan = { readonly [packed]: true };

/** Marks a decimal in a message: no key of a plan is called so. */
const DECIMAL = "$decimal";

/**
 * A plan for another thread. Decimals are objects with methods, which no message carries: they go as texts, in full. What no
 * ledger needs (the scenario as written, lists of assumptions and conventions) stays here.
 */
export const packPlan = (plan: Plan): PackedPlan =>
  mapped({ ...plan, resolved: {}, assumptions: [], conventions: [] }, (value) =>
    value instanceof Exact ? { [DECIMAL]: value.valueOf() } : null,
  ) as PackedPlan;

export const unpackPlan = (sent: PackedPlan): Plan =>
  mapped(sent, (value) => (DECIMAL in value ? new Exact(value[DECIMAL] as string) : null)) as Plan;

/** Plain data with some of its objects replaced. */
function mapped(value: unknown, replaced: (value: object) => object | null): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, replaced));
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, mapped(entry, replaced)]));
  const inside = Object.entries(value).map(([key, entry]) => [key, mapped(entry, replaced)] as const);
  return replaced(value) ?? Object.fromEntries(inside);
}
