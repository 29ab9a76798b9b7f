import { InputError } from "../errors.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { namedIn } from "../scenario/named.js";
import { parseGoal } from "../scenario/parse-goal.js";
import type { Goal } from "../scenario/question.js";
import { quoted } from "../scenario/reading/shown.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { endsOfAllowed } from "./allowed-range.js";
import { askedByGoal, missOf } from "./goal.js";
import { rootIn } from "./root.js";
import { sampleOf } from "./sample.js";
import { statisticOf } from "./statistics.js";
import { textWith } from "./varied-text.js";
import { type Setting, type Vary, varied } from "./vary.js";

export interface SolveOptions {
  readonly paths?: number;
  readonly seed?: string;
  readonly simulation?: SimulateOptions;
  /** Values of the variable that are tried before any is refined; 17 unless said otherwise. */
  readonly scan?: number;
  /** Settings of other variables, which stay. */
  readonly fixed?: readonly Setting[];
}

/** What was found at one value of the variable. */
export interface Tried {
  readonly k: number;
  /** The left side of the goal; null where no path meets its condition, or no scenario may have this value. */
  readonly left: Estimate | null;
  /** By how much the goal is missed; 0 is the goal. */
  readonly miss: number | null;
  /** Why there is none: the scenario with this value is refused. */
  readonly refused: string | null;
}

/** One value of the variable at which the goal is met. */
export interface Solution {
  /** The standard error is that of the goal's statistic over its slope: null where it is flat, or a sample cannot give one. */
  readonly k: Estimate;
  /** The left side of the goal there. */
  readonly left: Estimate;
  /** Whether the left side grows with the variable. */
  readonly rising: boolean;
  /** What the varied places then say. */
  readonly places: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** Every solution in the range that the search can tell apart; none, one or several. */
export interface Solved {
  readonly goal: string;
  readonly vary: string;
  readonly from: number;
  readonly to: number;
  readonly seed: string;
  readonly paths: number;
  readonly solutions: readonly Solution[];
  /** All that was tried, by the variable. */
  readonly tried: readonly Tried[];
  /** Simulations that it took. */
  readonly runs: number;
}

/** Reads a goal for a scenario. @throws InputError with its place in the text */
export function goalFor(text: string, scenario: Scenario, at = "--goal"): Goal {
  const read = parseGoal(text, namedIn(scenario));
  if ("goal" in read) return read.goal;
  const problems = read.problems.map(({ offset, what, fix }) => ({
    at: `${at}:${offset + 1}`,
    key: quoted(text),
    what,
    fix,
  }));
  throw new InputError(problems as unknown as InputError["problems"]);
}

const SCAN = 17;
/** A solution is refined to this part of itself, or of the range where it is near 0. */
const RELATIVE = 2e-4;
const OF_RANGE = 1e-5;

/**
 * The values of a variable at which a goal is met, on common draws: the range is scanned, and where the scenario allows a part of it only, up
 * to the ends of that part; every change of sign is refined, and where
 * the miss turns around without one its turning point is looked at. What is found between two values of the scan twice, or
 * narrower than it, may be overlooked: `tried` shows how fine it was.
 *
 * @throws InputError where the scenario is refused at every value that is tried
 */
export async function solve(scenario: Scenario, vary: Vary, goal: Goal, options: SolveOptions = {}): Promise<Solved> {
  const search = newSearch(scenario, vary, goal, options);
  const scan = options.scan ?? SCAN;
  for (let step = 0; step < scan; step++) await search.at(vary.from + ((vary.to - vary.from) * step) / (scan - 1));
  refuseIfNowhere(search.tried(), vary);
  for (const end of endsOfAllowed(search.tried(), search.planAt)) await search.at(end);
  await turnAround(search);
  const roots: number[] = [];
  for (const bracket of signChanges(search.tried())) {
    const root = await rootIn(async (k) => (await search.at(k)).miss, bracket, toleranceOf(bracket, vary));
    if (root !== null) roots.push(root);
  }
  const touching = search
    .tried()
    .flatMap(({ k, miss }) => (miss === 0 && !roots.some((root) => root === k) ? [k] : []));
  const solutions: Solution[] = [];
  for (const root of [...roots, ...touching].sort((a, b) => a - b))
    solutions.push(await solutionAt(root, search, vary));
  const { seed, paths } = search.drawn();
  const tried = search.tried().map(({ k, left, miss, refused }) => ({ k, left, miss, refused }));
  const { text } = goal;
  return {
    goal: text,
    vary: vary.text,
    from: vary.from,
    to: vary.to,
    seed,
    paths,
    solutions,
    tried,
    runs: search.runs(),
  };
}

interface Point extends Tried {
  readonly error: number | null;
}

/** The tries of one search, each made once. */
interface Search {
  readonly at: (k: number) => Promise<Point>;
  /** The plan at a value. @throws InputError where no scenario may have it */
  readonly planAt: (k: number) => Plan;
  readonly tried: () => readonly Point[];
  readonly runs: () => number;
  readonly drawn: () => { readonly seed: string; readonly paths: number };
}

function newSearch(
  scenario: Scenario,
  vary: Vary,
  goal: Goal,
  { paths, seed, simulation = {}, fixed = [] }: SolveOptions,
): Search {
  const points = new Map<number, Point>();
  const overrides = { paths: paths ?? scenario.paths, seed: seed ?? scenario.seed };
  const asked = askedByGoal(goal);
  let runs = 0;
  const planAt = (k: number): Plan => makePlan(varied(scenario, [...fixed, { vary, value: k }]), overrides);
  const found = async (k: number): Promise<Point> => {
    try {
      const sample = await sampleOf(planAt(k), asked, simulation);
      runs++;
      const miss = missOf(goal, sample);
      const left = statisticOf(goal.left, sample);
      return { k, left, miss: miss?.value ?? null, error: miss?.standardError ?? null, refused: null };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { k, left: null, miss: null, error: null, refused: error.message };
    }
  };
  return {
    async at(k) {
      const known = points.get(k) ?? (await found(k));
      points.set(k, known);
      return known;
    },
    planAt,
    tried: () => [...points.values()].sort((a, b) => a.k - b.k),
    runs: () => runs,
    drawn: () => ({ seed: overrides.seed, paths: overrides.paths }),
  };
}

function refuseIfNowhere(tried: readonly Point[], { change }: Vary): void {
  const [first] = tried;
  if (first === undefined || tried.some(({ refused }) => refused === null)) return;
  const why = `${first.refused}`.replace(/\.$/, "");
  const what = `allows no scenario at any of ${tried.length} values; at ${first.k}: ${why}`;
  const at = change === "fall" ? "--fall" : "--vary";
  throw new InputError([{ at, key: "the range", what, fix: "Write another range: from A to B" }]);
}

/** Neighbours between which the miss changes its sign. */
function signChanges(tried: readonly Point[]) {
  return tried.slice(1).flatMap((high, index) => {
    const low = tried[index] as Point;
    if (low.miss === null || high.miss === null || low.miss === 0 || high.miss === 0) return [];
    if (low.miss > 0 === high.miss > 0) return [];
    return [{ low: low.k, atLow: low.miss, high: high.k, atHigh: high.miss }];
  });
}

/** How often a turning point is closed in on. */
const ROUNDS = 4;

/** Where the miss comes nearest to 0 between two neighbours and turns around, it may touch or cross 0 there: the vertex of the parabola is tried. */
async function turnAround(search: Search): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const tried = search.tried();
    const vertices = tried.slice(2).flatMap((after, index) => {
      const [before, at] = [tried[index] as Point, tried[index + 1] as Point];
      return vertexOf(before, at, after) ?? [];
    });
    const fresh = vertices.filter((k) => !tried.some((point) => Math.abs(point.k - k) <= 1e-9 * Math.abs(k)));
    if (fresh.length === 0) return;
    for (const k of fresh) await search.at(k);
  }
}

function vertexOf(before: Point, at: Point, after: Point): number | null {
  const [a, b, c] = [before.miss, at.miss, after.miss];
  if (a === null || b === null || c === null || b === 0) return null;
  const nearest = b > 0 ? b < a && b < c && a > 0 && c > 0 : b > a && b > c && a < 0 && c < 0;
  if (!nearest) return null;
  const [left, right] = [at.k - before.k, after.k - at.k];
  const [up, down] = [(b - a) / left, (c - b) / right];
  const vertex = (before.k + at.k) / 2 - (up * (after.k - before.k)) / (2 * (down - up));
  // Nothing new is learnt next to what is known.
  const apart = 0.02 * (left < right ? left : right);
  return Math.abs(vertex - at.k) > apart && vertex > before.k && vertex < after.k ? vertex : null;
}

const toleranceOf = ({ low, high }: { readonly low: number; readonly high: number }, { from, to }: Vary): number => {
  const nearest = low > 0 ? low : high < 0 ? -high : 0;
  const [own, least] = [RELATIVE * nearest, OF_RANGE * (to - from)];
  return own > least ? own : least;
};

async function solutionAt(root: number, search: Search, vary: Vary): Promise<Solution> {
  const point = await search.at(root);
  const slope = slopeAt(root, search.tried(), vary);
  const error = point.error === null || slope === 0 ? null : point.error / Math.abs(slope);
  const places = vary.places.map(({ name, text }) => ({ name, from: text, to: rounded(textWith(vary, text, root)) }));
  return { k: { value: root, standardError: error }, left: point.left as Estimate, rising: slope > 0, places };
}

/** Digits that a place is shown with; nobody knows more of them. */
const SHOWN = 5;

function rounded(text: string): string {
  const unit = text.endsWith("%") ? "%" : "";
  const digits = Number(text.slice(0, text.length - unit.length));
  return `${Number(digits.toPrecision(SHOWN))}${unit}`;
}

/** Change of the miss by the variable, between the nearest tries that are not too near. */
function slopeAt(root: number, tried: readonly Point[], { from, to }: Vary): number {
  const apart = 0.002 * (to - from);
  const known = tried.filter(({ miss }) => miss !== null);
  const below = known.filter(({ k }) => k <= root - apart).pop() ?? known[0];
  const above = known.find(({ k }) => k >= root + apart) ?? known[known.length - 1];
  if (below === undefined || above === undefined || below.k === above.k) return 0;
  return ((above.miss as number) - (below.miss as number)) / (above.k - below.k);
}
