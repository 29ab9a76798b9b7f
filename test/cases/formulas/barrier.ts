/** A random walk in logs, watched at the end of every step. All in doubles. */
export interface Walk {
  /** ln(threshold / start). */
  readonly barrier: number;
  /** Mean and standard deviation of one step. */
  readonly mean: number;
  readonly deviation: number;
  readonly steps: number;
}

/** Panels one standard deviation of a step wide hold 16 Gauss–Legendre nodes each: the integrand is smooth on that scale. */
const NODES = 16;
/** Mass farther above than this many standard deviations is below 1e-15. */
const REACH = 8;

/**
 * The probability that the walk is below the barrier at the end of at least one step, by carrying the density of the paths
 * that were not from step to step with Gauss–Legendre quadrature. Good to about 1e-10.
 */
export function touchedAtAStep({ barrier, mean, deviation, steps }: Walk): number {
  const { nodes, weights } = grid(barrier, { mean, deviation, steps });
  const step = (from: number, to: number): number => density((to - from - mean) / deviation) / deviation;
  let alive = nodes.map((x) => step(0, x));
  for (let taken = 1; taken < steps; taken++) {
    const mass = alive.map((value, index) => value * (weights[index] as number));
    alive = nodes.map((to) => nodes.reduce((sum, from, index) => sum + (mass[index] as number) * step(from, to), 0));
  }
  return 1 - alive.reduce((sum, value, index) => sum + value * (weights[index] as number), 0);
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Nodes from the barrier up to where no path comes. */
function grid(barrier: number, { mean, deviation, steps }: Omit<Walk, "barrier">) {
  const top = Math.max(0, mean * steps, barrier) + REACH * deviation * Math.sqrt(steps);
  const panels = Math.ceil((top - barrier) / deviation);
  const half = (top - barrier) / panels / 2;
  const { roots, weights } = gaussLegendre(NODES);
  const middles = Array.from({ length: panels }, (_, panel) => barrier + (2 * panel + 1) * half);
  return {
    nodes: middles.flatMap((middle) => roots.map((root) => middle + root * half)),
    weights: middles.flatMap(() => weights.map((weight) => weight * half)),
  };
}

/** Roots of the Legendre polynomial by Newton's method from Tricomi's guess, weights 2/((1 − x²)·P′(x)²). */
function gaussLegendre(n: number): { readonly roots: readonly number[]; readonly weights: readonly number[] } {
  const roots = Array.from({ length: n }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    for (let round = 0; round < 10; round++) x -= legendre(n, x).value / legendre(n, x).slope;
    return x;
  });
  return { roots, weights: roots.map((x) => 2 / ((1 - x * x) * legendre(n, x).slope ** 2)) };
}

function legendre(n: number, x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (n * (x * value - before)) / (x * x - 1) };
}
