import type { Goal } from "../scenario/question.js";
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
}

/** Values of the second variable, and of the first that are tried for each, unless said otherwise. */
const [POINTS, SCAN] = [7, 9];

/**
 * Solves for one variable along another, all on the same draws.
 *
 * @throws InputError as `solve` does
 */
export async function frontier(
  scenario: Scenario,
  { vary, along, goal }: { readonly vary: Vary; readonly along: Vary; readonly goal: Goal },
  { points = POINTS, ...options }: SolveOptions & { readonly points?: number } = {},
): Promise<Frontier> {
  const found: FrontierPoint[] = [];
  let drawn = { seed: options.seed ?? scenario.seed, paths: options.paths ?? scenario.paths };
  for (let step = 0; step < points; step++) {
    const j = along.from + ((along.to - along.from) * step) / (points - 1);
    const fixed = [...(options.fixed ?? []), { vary: along, value: j }];
    const { solutions, seed, paths } = await solve(scenario, vary, goal, { scan: SCAN, ...options, fixed });
    drawn = { seed, paths };
    found.push({ j, solutions: solutions.map(({ k, left }) => ({ k, left })) });
  }
  return { goal: goal.text, vary: vary.text, along: along.text, ...drawn, points: found };
}
