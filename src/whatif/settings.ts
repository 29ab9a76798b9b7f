import type { Path } from "../questions/place.js";
import type { Stress } from "../scenario/episode.js";

/** An assumption that a reader of the report may move: numbers of the scenario that move together. */
export interface Lever {
  readonly id: string;
  readonly label: string;
  /** `shift`: added to every number; `scale`: every number times it. */
  readonly change: "shift" | "scale";
  /** Of one step of the slider, as a decimal. */
  readonly step: string;
  /** In steps: the ends, and where nothing is changed. */
  readonly from: number;
  readonly to: number;
  readonly neutral: number;
}

/** A lever with the numbers that it moves. */
export interface OfferedLever extends Lever {
  readonly places: readonly { readonly path: Path; readonly text: string }[];
}

/** An episode that is laid over the forecast. */
export interface SwitchedStress {
  readonly episode: string;
  /** The month of its first return, "2027-01"; null: the first of the forecast. */
  readonly from: string | null;
  readonly riding: Stress["riding"];
}

/** What is moved: steps by lever, those that are not named stay; and the episode that is switched on. */
export interface Settings {
  readonly levers: Readonly<Record<string, number>>;
  readonly stress: SwitchedStress | null;
}

/** Nothing moved. */
export const UNMOVED: Settings = { levers: {}, stress: null };

/** The steps at which a lever stands. */
export const stepsOf = (lever: Lever, { levers }: Settings): number => levers[lever.id] ?? lever.neutral;

/** Whether anything is moved. */
export const isMoved = (levers: readonly Lever[], settings: Settings): boolean =>
  settings.stress !== null || levers.some((lever) => stepsOf(lever, settings) !== lever.neutral);
