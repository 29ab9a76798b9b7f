import { InputError } from "../errors.js";
import type { Goal } from "../scenario/question.js";
import { quoted } from "../scenario/reading/shown.js";
import type { Scenario } from "../scenario/scenario.js";
import { type Solution, type SolveOptions, solve } from "./solve.js";
import type { Vary } from "./vary.js";

/** What one assumption must be, for each value of another, so that a goal is met. */
export interface Frontier {
  readonly goal: string;
  readonly vary: string;
  readonly along: string;
  readonly seed: string;
  readonly paths: number;
  /** By the second variable, from its lowest value on. */
  readonly points: readonly FrontierPoint[];
}

export interface FrontierPoint {
  /** Of the second variable. */
  readonly j: number;
  /** None, one or several values of the first. */
  readonly solutions: readonly Pick<Solution, "k" | "left">[];
  /** Why there is none: with this value the scenario is refused, whatever the first is. */
  readonly refused: string | null;
}

/** Values of the second variable, and of the first that are tried for each, unless said otherwise. */
const [POINTS, SCAN] = [7, 9];

/**
 * Solves for one variable along another, all on the same draws.
 *
 * @throws InputError as `solve` does, where both variables move one place, and where the scenario is refused at every point
 */
export async function frontier(
  scenario: Scenario,
  { vary, along, goal }: { readonly vary: Vary; readonly along: Vary; readonly goal: Goal },
  { points = POINTS, ...options }: SolveOptions & { readonly points?: number } = {},
): Promise<Frontier> {
  refuseCommon(vary, along);
  const found: FrontierPoint[] = [];
  let drawn = { seed: options.seed ?? scenario.seed, paths: options.paths ?? scenario.paths };
  for (let step = 0; step < points; step++) {
    const j = along.from + ((along.to - along.from) * step) / (points - 1);
    const fixed = [...(options.fixed ?? []), { vary: along, value: j }];
    try {
      const { solutions, seed, paths } = await solve(scenario, vary, goal, { scan: SCAN, ...options, fixed });
      drawn = { seed, paths };
      found.push({ j, solutions: solutions.map(({ k, left }) => ({ k, left })), refused: null });
    } catch (error) {
      const last = step === points - 1 && found.every(({ refused }) => refused !== null);
      if (!(error instanceof InputError) || last) throw error;
      found.push({ j, solutions: [], refused: error.message });
    }
  }
  return { goal: goal.text, vary: vary.text, along: along.text, ...drawn, points: found };
}

/** A place that both move would follow one of them only. */
function refuseCommon(vary: Vary, along: Vary): void {
  const own = new Set(vary.places.map(({ name }) => name));
  const common = along.places.find(({ name }) => own.has(name));
  const problem =
    common !== undefined
      ? { what: `moves ${common.name}, which ${vary.text} moves too`, fix: "Name another place" }
      : vary.letter === along.letter
        ? { what: `has the letter of ${vary.text}`, fix: `Write another, such as ${vary.letter === "j" ? "k" : "j"}` }
        : null;
  if (problem !== null) throw new InputError([{ at: "--along", key: quoted(along.text), ...problem }]);
}
