import type { Stated } from "../scenario/scenario.js";
import { type Share, WHOLE } from "../units.js";
import type { Chanced, ChancePlan } from "./plan.js";
import { uncertainOf, type UncertainRegister } from "./uncertain.js";

/** What happens or does not, collected while the plan is made. A chance's position is what `Chanced.chance` holds. */
export interface ChanceRegister {
  readonly values: ChancePlan[];
}

export const newChances = (): ChanceRegister => ({ values: [] });

/** What is certain. */
export const CERTAIN: Chanced = { chance: null, happens: WHOLE };

/** Registers a chance, where there is one. @param key  names the draw's stream */
export function chanced(
  key: string,
  probability: Stated<Share> | null,
  { chances, uncertain }: { readonly chances: ChanceRegister; readonly uncertain: UncertainRegister },
): Chanced {
  const happens = probability?.spans[0]?.value;
  if (probability === null || happens === undefined) return CERTAIN;
  const own = uncertainOf(probability, happens, uncertain, (same) => same);
  return { chance: chances.values.push({ key, probability: happens, uncertain: own }) - 1, happens };
}
