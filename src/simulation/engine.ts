import { NONE } from "./doubles.js";
import type { Plan } from "../plan/plan.js";
import { kernelNameOf } from "./kernel/choose-kernel.js";
import { featuresBeside } from "./loops-beside.js";
import { compileProgram, type Program } from "./program.js";
import type { Engine, KernelChoice, KernelName } from "./simulation.js";

/** What rolls a program, for the reader of its results. */
export function engineOf(
  { segments, exchanges, assets, model, currencies, conversions, uncertain }: Program,
  kernel: KernelName,
): Engine {
  const names = [
    ...featuresBeside(segments),
    ...(model === null ? [] : ["market models other than lognormal"]),
    ...(exchanges.length > 0 ? ["exchanges"] : []),
    ...(uncertain.some(({ kind }) => kind === "moving") ? ["initiatives with a chance"] : []),
    ...(currencies.length + conversions.length > 0 ? ["currencies"] : []),
    ...(assets.some(({ meanShift, volatilityShift }) => meanShift !== NONE || volatilityShift !== NONE)
      ? ["uncertain means and volatilities"]
      : []),
  ];
  return { kernel, referenceFeatures: kernel === "reference" ? [] : names };
}

/** What would roll a plan here. */
export const engineFor = (plan: Plan, choice: KernelChoice = "auto"): Engine =>
  engineOf(compileProgram(plan), kernelNameOf(choice));
