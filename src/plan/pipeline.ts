import { type Month, monthOf } from "../months.js";
import type { PipelineItem, Scenario } from "../scenario/scenario.js";
import { chanced, type ChanceRegister } from "./chances.js";
import { daysOf, weightOf } from "./events.js";
import type { MovementPlan } from "./movement-plan.js";
import { share } from "../units.js";
import { uncertainOf, type UncertainRegister } from "./uncertain.js";

interface Registers {
  readonly uncertain: UncertainRegister;
  readonly chances: ChanceRegister;
}

/**
 * What may be won as dated inflows, which all hang on one chance: a tranche a funding date. Dates after the forecast are left out.
 *
 * @returns for each segment
 */
export function planPipeline(
  { pipeline, segments, conventions }: Scenario,
  months: readonly Month[],
  registers: Registers,
): readonly (readonly MovementPlan[])[] {
  const movements = pipeline.map((item) => ({ item, tranches: tranches(item, { months, conventions, ...registers }) }));
  return segments.map(({ id }) => movements.flatMap(({ item, tranches: own }) => (item.segment === id ? own : [])));
}

function tranches(
  { at, id, name, amount, probability, funding }: PipelineItem,
  {
    months,
    conventions,
    ...registers
  }: Registers & Pick<Scenario, "conventions"> & { readonly months: readonly Month[] },
): readonly MovementPlan[] {
  const whole = amount.spans[0]?.value;
  if (whole === undefined) return [];
  const uncertain = uncertainOf(amount, whole, registers.uncertain, (same) => same);
  const chance = chanced(`pipeline.${id}`, probability, registers);
  const first = months[0] as Month;
  return funding.flatMap(({ date, share: part }): readonly MovementPlan[] => {
    const month = monthOf(date.year, date.month) - first;
    if (month >= months.length) return [];
    const weight = weightOf(date, conventions.dayOfArrival);
    const dated = { at, month, weight, days: daysOf(date), label: name };
    const common = { ...dated, kind: "inflow", amount: whole, uncertain, part } as const;
    return [{ ...common, ...chance, reinvested: share(0) }];
  });
}
