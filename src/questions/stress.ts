import { InputError } from "../errors.js";
import { addMonths, formatMonth, type Month, monthOf } from "../months.js";
import { deepestFall, lengthOf } from "../plan/stress.js";
import type { Episode, Stress } from "../scenario/episode.js";
import type { Scenario } from "../scenario/scenario.js";
import { type ComparedScenario, type CompareOptions, type Comparison, compareScenarios } from "./compare.js";

/** A scenario as it is, and once more under each episode, on the same draws. */
export interface StressTest {
  /** The first is the scenario as it is; differences from it are paired, path by path. */
  readonly comparison: Comparison;
  readonly stresses: readonly Stressed[];
}

export interface Stressed {
  readonly id: string;
  readonly name: string;
  /** Month of its first return in the forecast, and how many it gives. */
  readonly from: string;
  readonly months: number;
  /** Of them; the others would come after the forecast's end. */
  readonly monthsInForecast: number;
  readonly series: string;
  readonly sampling: Episode["sampling"];
  readonly returnsAre: Episode["returnsAre"];
  /** What rides on it besides the markets. */
  readonly riding: Stress["riding"];
  /** The deepest fall of the first series that it gives. */
  readonly fall: { readonly depth: number; readonly months: number };
  readonly published: readonly Published[];
  readonly aum: Trough;
}

export interface Published {
  readonly series: string;
  readonly depth: number;
  readonly peak: string | null;
  readonly trough: string | null;
  readonly recovery: string | null;
  readonly source: string | null;
}

/** The median of the firm's AUM after the month before the episode. */
export interface Trough {
  readonly before: number;
  readonly lowest: number;
  readonly lowestAt: string;
  /** Of the lowest against before. */
  readonly change: number;
  /** Before less the lowest. */
  readonly loss: number;
  /** The first month end at or above before again; null: none of the forecast. */
  readonly recovery: string | null;
  /** From the lowest to the recovery; null where there is none. */
  readonly recoveryMonths: number | null;
}

/**
 * Simulates a scenario as it is and under each of some episodes by itself, on the same draws. What the scenario says of its own
 * stress stays in all of them.
 *
 * @throws InputError for an episode that says nothing of the scenario's asset classes or begins outside the forecast
 */
export async function stressScenario(
  scenario: Scenario,
  stresses: readonly Stress[],
  options: CompareOptions = {},
): Promise<StressTest> {
  for (const stress of stresses) refuseOutside(scenario, stress);
  const under = stresses.map((stress): Scenario => {
    const { id, name } = stress.episode;
    return { ...scenario, file: id, name: `${scenario.name}, ${name}`, stress: [...scenario.stress, stress] };
  });
  const comparison = await compareScenarios([scenario, ...under], options);
  return {
    comparison,
    stresses: stresses.map((stress, index) =>
      stressed(stress, comparison.scenarios[index + 1] as ComparedScenario, scenario),
    ),
  };
}

const firstOf = ({ start }: Scenario): Month => addMonths(monthOf(start.year, start.month), 1);

/** @throws InputError for a stress that begins outside the forecast */
export function refuseOutside(scenario: Scenario, { at, episode, from }: Stress): void {
  const first = firstOf(scenario);
  const last = addMonths(first, scenario.horizonMonths - 1);
  if (from === null || (from >= first && from <= last)) return;
  const what = `would begin in ${formatMonth(from)}; the forecast covers ${formatMonth(first)} to ${formatMonth(last)}`;
  throw new InputError([{ at, key: episode.id, what, fix: "Write a month of the forecast" }]);
}

function stressed({ episode, from, riding }: Stress, compared: ComparedScenario, scenario: Scenario): Stressed {
  const first = firstOf(scenario);
  const begin = from ?? first;
  const { depth, peak, trough } = deepestFall([...episode.returns.values()][0] ?? []);
  return {
    id: episode.id,
    name: episode.name,
    from: formatMonth(begin),
    months: lengthOf(episode),
    monthsInForecast: Math.min(lengthOf(episode), scenario.horizonMonths - (begin - first)),
    series: episode.series,
    sampling: episode.sampling,
    returnsAre: episode.returnsAre,
    riding,
    fall: { depth: depth.toNumber(), months: trough - peak },
    published: episode.published.map((one) => ({
      ...one,
      depth: one.depth.toNumber(),
      source: one.provenance.source ?? null,
    })),
    aum: troughOf(compared, begin - first, first),
  };
}

/** @param begins  position of the episode's first month */
function troughOf({ fan, bridge }: ComparedScenario, begins: number, first: Month): Trough {
  const median = [bridge.opening, ...fan.points.map((point) => point?.p50.value ?? NaN)];
  const before = median[begins] as number;
  const after = median.slice(begins + 1);
  const lowest = after.reduce((least, value) => (value < least ? value : least), Infinity);
  const at = after.indexOf(lowest);
  const back = after.findIndex((value, month) => month > at && value >= before);
  const monthAt = (position: number) => formatMonth(addMonths(first, begins + position));
  const recovered = lowest >= before ? at : back;
  return {
    before,
    lowest,
    lowestAt: monthAt(at),
    change: lowest / before - 1,
    loss: before - lowest,
    recovery: recovered < 0 ? null : monthAt(recovered),
    recoveryMonths: recovered < 0 ? null : recovered - at,
  };
}
