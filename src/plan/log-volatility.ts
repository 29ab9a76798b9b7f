import type { LogVolatility, VolatilityValue } from "../scenario/market-model.js";
import type { Asset } from "../scenario/scenario.js";
import type { MonthlyRate, Share } from "../units.js";

/** Log returns whose volatility has shocks of its own. */
export interface LogVolatilityPlan {
  readonly kind: "stochastic-log-volatility";
  /** [class]; null: lognormal, with its own mean and volatility. */
  readonly classes: readonly (VolatilityValues | null)[];
}

export type VolatilityValues = Readonly<Record<VolatilityValue, Share>>;

/** @param assets  in the plan's order */
export const planLogVolatility = ({ kind, classes }: LogVolatility, assets: readonly Asset[]): LogVolatilityPlan => ({
  kind,
  classes: assets.map(({ id }) => classes.get(id)?.values ?? null),
});

/** Distance of the nodes of log volatility, at most; and their number. */
const STEP = 0.05;
const [FEWEST, MOST] = [8, 400];
/** Shocks by which a month is worked out: −8 to 8 deviations. The trapezoidal rule is nearly exact for a normal. */
const [REACH, WIDTH] = [8, 0.25];

/**
 * [month] E[(1 + r₁)^k·…·(1 + rₙ)^k] of a class. With x the logarithm of the volatility, and the part of Z_s that Z_v does not
 * explain taken out, E[(1 + r)^k | σ, Z_v] = exp(k·μ(σ)/12 + k·σ·ρ·Z_v/√12 + k²·σ²·(1 − ρ²)/24), so
 *
 *     f'(x') = Σ over x, Z_v of f(x)·φ(Z_v)·E[(1 + r)^k | e^x', Z_v]
 *
 * on nodes of x, between which cubics go through four of them. In doubles: only + × ÷ and square roots.
 *
 * @param given  returns that are known; null where the model draws. The volatility moves in these months, too
 */
export function growthOfLogVolatility(
  values: VolatilityValues,
  power: 1 | 2,
  given: readonly (MonthlyRate | null)[],
): readonly number[] {
  const nodes = nodesOf(values);
  const [drawn, known] = [movesOf(values, power, nodes), movesOf(values, 0, nodes)];
  let now = new Float64Array(nodes.count);
  spread(nodes, values.start.ln().toNumber(), 1, now);
  return given.map((fixed) => {
    const growth = fixed === null ? 1 : fixed.plus(1).pow(power).toNumber();
    const [before, matrix] = [now, fixed === null ? drawn : known];
    now = new Float64Array(nodes.count);
    for (let from = 0; from < nodes.count; from++)
      for (let to = 0; to < nodes.count; to++)
        now[to] = (now[to] as number) + growth * (before[from] as number) * (matrix[from * nodes.count + to] as number);
    return now.reduce((sum, value) => sum + value, 0);
  });
}

interface Nodes {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

function nodesOf({ least, most }: VolatilityValues): Nodes {
  const [first, last] = [least.ln().toNumber(), most.ln().toNumber()];
  if (first === last) return { first, step: 1, count: 1 };
  const wanted = Math.ceil((last - first) / STEP) + 1;
  const count = wanted < FEWEST ? FEWEST : wanted > MOST ? MOST : wanted;
  return { first, step: (last - first) / (count - 1), count };
}

/** [from][to], flat. */
function movesOf(values: VolatilityValues, power: 0 | 1 | 2, nodes: Nodes): Float64Array {
  const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toNumber()])) as Record<
    VolatilityValue,
    number
  >;
  const { reversion, shock, correlation } = numbers;
  const [logLongRun, logCap] = [values.longRun.ln().toNumber(), values.cap.ln().toNumber()];
  const [lowest, highest] = [nodes.first, nodes.first + (nodes.count - 1) * nodes.step];
  const moves = new Float64Array(nodes.count * nodes.count);
  const shocks = normalShocks();
  for (let from = 0; from < nodes.count; from++) {
    const middle = (1 - reversion) * (nodes.first + from * nodes.step) + reversion * logLongRun;
    const row = moves.subarray(from * nodes.count, (from + 1) * nodes.count);
    for (const { z, chance } of shocks) {
      const moved = (middle > logCap ? logCap : middle) + shock * z;
      const x = moved < lowest ? lowest : moved > highest ? highest : moved;
      const growth =
        power === 0 ? 1 : exponential(exponentOf(numbers, power, { sigma: exponential(x), z, correlation }));
      spread(nodes, x, chance * growth, row);
    }
  }
  return moves;
}

/** Of E[(1 + r)^k | σ, Z_v]. */
function exponentOf(
  { drift, onVolatility, onVariance }: Record<VolatilityValue, number>,
  power: number,
  { sigma, z, correlation }: { readonly sigma: number; readonly z: number; readonly correlation: number },
): number {
  const mu = drift + onVolatility * sigma + onVariance * sigma * sigma;
  const apart = 1 - correlation * correlation;
  return (
    (power * mu) / 12 + (power * sigma * correlation * z) / Math.sqrt(12) + (power * power * sigma * sigma * apart) / 24
  );
}

/** Adds a weight at x to the four nodes around it, by Lagrange's polynomials. */
function spread({ first, step, count }: Nodes, x: number, weight: number, out: Float64Array): void {
  const reach = count < 4 ? count : 4;
  const place = (x - first) / step;
  const [wanted, last] = [Math.floor(place) - 1, count - reach];
  const from = wanted < 0 ? 0 : wanted > last ? last : wanted;
  for (let own = 0; own < reach; own++) {
    let share = weight;
    for (let other = 0; other < reach; other++) if (other !== own) share *= (place - from - other) / (own - other);
    out[from + own] = (out[from + own] as number) + share;
  }
}

function normalShocks(): readonly { readonly z: number; readonly chance: number }[] {
  const points = Array.from({ length: (2 * REACH) / WIDTH + 1 }, (_, at) => -REACH + at * WIDTH);
  const weights = points.map((z) => exponential((-z * z) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return points.map((z, at) => ({ z, chance: (weights[at] as number) / total }));
}

/** e^x from + × ÷ alone, the same on every machine: Taylor's series of x/2ⁿ, squared n times. */
function exponential(x: number): number {
  let [small, squarings] = [x, 0];
  while (small > 0.25 || small < -0.25) {
    small /= 2;
    squarings++;
  }
  let [term, sum] = [1, 1];
  for (let n = 1; n <= 16; n++) {
    term *= small / n;
    sum += term;
  }
  for (let n = 0; n < squarings; n++) sum *= sum;
  return sum;
}
