import { NONE } from "./doubles.js";
import type { Plan } from "../plan/plan.js";
import { kernelNameOf } from "./kernel/choose-kernel.js";
import { allFees } from "./fees.js";
import { responsesOf } from "./flow-response.js";
import { compileProgram, type Program, type SegmentProgram } from "./program.js";
import type { Engine, KernelChoice, KernelName } from "./simulation.js";

/** Features whose loops have no WebAssembly of their own, by the words of the scenario file. */
const IN_TYPESCRIPT: Readonly<Record<string, (segment: SegmentProgram) => boolean>> = {
  "dated inflows and outflows": ({ movements }) =>
    movements.some(({ kind }) => kind === "inflow" || kind === "outflow"),
  "responses through points, over other returns, by rank or later": ({ flows }) =>
    responsesOf(flows).some(({ points, remembers }) => points !== null || remembers),
  "responses of net flows": ({ flows }) => flows.netResponse !== null,
  drawdowns: ({ flows }) => flows.drawdown !== null,
  "large clients": ({ mandates }) => mandates.length > 0,
  "averages by day": ({ daily }) => daily,
  "reinvestment and dated movements that are no client money": ({ occasional }) => occasional,
  distributions: ({ distributions, distributionsShift }) =>
    distributionsShift !== NONE || distributions.some((rate) => rate !== 0),
  "flows on closing": ({ flows }) => flows.onClosing,
  "compounding over other parts of the month than a half": ({ flows }) =>
    flows.compound && ![0, 0.5, 1].includes(flows.weight),
  "performance fees": ({ performance }) => performance !== null,
  "cliff schedules": ({ fees }) => allFees(fees).some(({ cliff, bounds }) => cliff && bounds.length > 1),
  "fees with terms, day counts, means of a period, charged flows or new business of their own": ({ fees }) =>
    fees.contract !== null,
  "uncertain rates of tiers": ({ fees }) =>
    allFees(fees).some(
      ({ cliff, bounds, rateShifts }) => !cliff && bounds.length > 1 && rateShifts.some((shift) => shift !== NONE),
    ),
};

/** What rolls a program, for the reader of its results. */
export function engineOf(
  { segments, exchanges, assets, model, currencies, conversions, uncertain }: Program,
  kernel: KernelName,
): Engine {
  const used = Object.entries(IN_TYPESCRIPT).filter(([, uses]) => segments.some(uses));
  const names = [
    ...used.map(([name]) => name),
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
