import type { Path } from "../questions/place.js";

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

/** What is moved: steps by lever, those that are not named stay; and the episode that is laid over the forecast. */
export interface Settings {
  readonly levers: Readonly<Record<string, number>>;
  readonly episode: string | null;
}

/** Nothing moved. */
export const UNMOVED: Settings = { levers: {}, episode: null };

/** The steps at which a lever stands. */
export const stepsOf = (lever: Lever, { levers }: Settings): number => levers[lever.id] ?? lever.neutral;

/** Whether anything is moved. */
export const isMoved = (levers: readonly Lever[], settings: Settings): boolean =>
  settings.episode !== null || levers.some((lever) => stepsOf(lever, settings) !== lever.neutral);
