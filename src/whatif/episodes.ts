import { InputError } from "../errors.js";
import { parseMonth } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import { planMarkets } from "../plan/markets.js";
import type { Outputs } from "../plan/outputs.js";
import { changeOf, touched } from "../plan/stress.js";
import { newRegister } from "../plan/uncertain.js";
import { forecastMonths } from "../plan/values-by-month.js";
import type { Episode, Stress } from "../scenario/episode.js";
import type { Json } from "../scenario/json.js";
import type { Scenario } from "../scenario/scenario.js";
import { carriedStress } from "./carried.js";

/** An episode that may be switched on. */
export interface OfferedEpisode {
  readonly id: string;
  readonly name: string;
  /** What it assumes besides its markets. */
  readonly rides: readonly Ridden[];
  readonly stress: Json;
}

/** Assumptions of an episode that may ride on it: relative changes, −0.25 is a quarter less. */
export interface Ridden {
  readonly part: Stress["riding"][number];
  readonly changes: readonly { readonly of: string; readonly by: number }[];
}

/**
 * Episodes that say something of the scenario's classes and can be laid over it.
 *
 * @param starts  months that one may begin with, the first of the forecast in front
 */
export function episodesOf(
  scenario: Scenario,
  episodes: readonly Episode[],
  starts: readonly string[],
): readonly OfferedEpisode[] {
  const { assets } = scenario.markets;
  const fits = fitting(scenario);
  return episodes.flatMap((whole) => {
    // Only what the scenario's classes need of it: no more is said of them by the rest.
    const betas = whole.betas.filter(({ asset }) => assets.some(({ id }) => id === asset));
    const stress: Stress = {
      at: "",
      episode: { ...whole, betas, published: [] },
      from: null,
      riding: [],
      betas: [],
    };
    if (touched(stress, assets).length === 0 || !starts.some((start) => fits(stress, start))) return [];
    return [{ id: whole.id, name: whole.name, rides: ridesOf(whole), stress: carriedStress(stress) }];
  });
}

/** Asked of a plan that is only made to see whether it can be. */
const NOTHING: Outputs = { percentiles: [], fans: [], kept: [] };

/**
 * Whether an episode can begin with a month: returns may be given for it already. Without what rides on it, it moves markets only: where the
 * whole can be planned with one, the others are asked of the markets.
 */
function fitting(scenario: Scenario): (stress: Stress, start: string) => boolean {
  const months = forecastMonths(scenario.start, scenario.horizonMonths);
  let planned = false;
  return (stress, start) => {
    const stressed = { ...scenario, stress: [...scenario.stress, { ...stress, from: parseMonth(start) }] };
    try {
      if (planned) planMarkets(stressed, months, newRegister());
      else makePlan(stressed, { paths: 1, outputs: NOTHING });
      planned = true;
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  };
}

function ridesOf({ inflows, outflows, feeRates }: Episode): readonly Ridden[] {
  const changes = (stated: readonly (readonly [of: string, Episode["inflows"]])[]): Ridden["changes"] =>
    stated.flatMap(([of, change]) => {
      const by = changeOf(change);
      return by === null ? [] : [{ of, by: by.toNumber() }];
    });
  const parts: readonly Ridden[] = [
    {
      part: "flows",
      changes: changes([
        ["inflows", inflows],
        ["outflows", outflows],
      ]),
    },
    { part: "fees", changes: changes([["fee rates", feeRates]]) },
  ];
  return parts.filter((ridden) => ridden.changes.length > 0);
}
