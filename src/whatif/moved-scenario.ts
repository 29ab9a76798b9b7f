import { type Month, parseMonth } from "../months.js";
import type { Scenario } from "../scenario/scenario.js";
import { unpacked, unpackedStress } from "./carried.js";
import type { Offer } from "./offer.js";
import type { Settings } from "./settings.js";

/** The scenario of an offer with what is moved, and the episode that is switched on laid over it. */
export function movedScenario(
  { scenario: carried, levers, episodes }: Pick<Offer, "scenario" | "levers" | "episodes">,
  settings: Settings,
): Scenario {
  const scenario = unpacked(carried, levers, settings);
  const episode = episodes.find(({ id }) => id === settings.stress?.episode);
  if (episode === undefined || settings.stress === null) return scenario;
  const { from, riding } = settings.stress;
  const month: Month | null = from === null ? null : parseMonth(from);
  return { ...scenario, stress: [...scenario.stress, { ...unpackedStress(episode.stress), from: month, riding }] };
}
