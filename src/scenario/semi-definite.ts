import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type Place, refuse } from "./reading/place.js";
import type { Correlation } from "./scenario.js";

/** An eigenvalue this little below zero is the rounding of doubles and counts as 0; a published matrix rounded to two digits may be further off, and is refused. */
export const TOLERANCE = 1e-8;

const REPAIR = "write correlation: { repair: nearest, pairs: [...] }";

/**
 * Refuses correlations that no random returns can have: a matrix with an eigenvalue below zero. Names the three classes that
 * contradict each other most, and the value that would do, when mending that one mends all.
 */
export function refuseImpossible(place: Place, ids: readonly string[], pairs: readonly Correlation[]): boolean {
  const used = ids.filter((id) => pairs.some(({ first, second }) => first === id || second === id));
  const matrix = matrixOf(used, pairs);
  const lowest = smallestEigenvalue(matrix);
  if (lowest >= -TOLERANCE) return false;
  const worst = worstTriple(matrix);
  const mended = worst === null ? null : mendedBy(matrix, worst);
  const eigenvalue = `smallest eigenvalue ${lowest.toPrecision(2)}`;
  if (worst === null || mended === null) {
    const shrink = Math.floor((1 / (1 - lowest)) * 100) / 100;
    refuse(
      place,
      `cannot all hold together (${eigenvalue})`,
      `Bring them nearer to 0: all times ${shrink} would do; or ${REPAIR}`,
    );
    return true;
  }
  const named = worst.pairs.map(([a, b]) => `${used[a]}–${used[b]} ${matrix.get(a, b)}`);
  const [a, b] = worst.pairs[2];
  const pair = `${used[a]}–${used[b]}`;
  const change =
    mended > matrix.get(a, b) ? `Raise ${pair} to at least ${mended}` : `Lower ${pair} to at most ${mended}`;
  refuse(
    place,
    `is impossible: ${named[0]}, ${named[1]} and ${named[2]} cannot all hold (${eigenvalue})`,
    `${change}, or ${REPAIR}`,
  );
  return true;
}

export function matrixOf(ids: readonly string[], pairs: readonly Correlation[]): Matrix {
  const matrix = Matrix.eye(ids.length);
  for (const { first, second, value } of pairs) {
    const [row, column] = [ids.indexOf(first), ids.indexOf(second)];
    matrix.set(row, column, value.toNumber());
    matrix.set(column, row, value.toNumber());
  }
  return matrix;
}

export function smallestEigenvalue(matrix: Matrix): number {
  if (matrix.rows === 0) return 1;
  return Math.min(...new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues);
}

type Pair = readonly [number, number];
interface Triple {
  /** The last is the one to mend: the weakest of the three says least. */
  readonly pairs: readonly [Pair, Pair, Pair];
}

/** The three classes whose own determinant 1 + 2abc − a² − b² − c² is most below zero; null when every three can hold. */
function worstTriple(matrix: Matrix): Triple | null {
  const size = matrix.rows;
  let [worst, lowest] = [null as Triple | null, -TOLERANCE];
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (let k = j + 1; k < size; k++) {
        const [a, b, c] = [matrix.get(i, j), matrix.get(j, k), matrix.get(i, k)];
        const determinant = 1 + 2 * a * b * c - a * a - b * b - c * c;
        if (determinant >= lowest) continue;
        const strength = ([row, column]: Pair) => Math.abs(matrix.get(row, column));
        const pairs = (
          [
            [i, j],
            [j, k],
            [i, k],
          ] as Pair[]
        ).sort((x, y) => strength(y) - strength(x));
        [worst, lowest] = [{ pairs: pairs as unknown as Triple["pairs"] }, determinant];
      }
    }
  }
  return worst;
}

/** The nearest two-digit value of the weakest pair that makes the whole matrix possible, or null: ab ± √((1−a²)(1−b²)). */
function mendedBy(matrix: Matrix, { pairs }: Triple): number | null {
  const [[p, q], [r, s], [row, column]] = pairs;
  const [a, b, c] = [matrix.get(p, q), matrix.get(r, s), matrix.get(row, column)];
  const reach = Math.sqrt((1 - a * a) * (1 - b * b));
  const rising = c < a * b - reach;
  const bound = rising ? Math.ceil((a * b - reach) * 100 - 1e-9) / 100 : Math.floor((a * b + reach) * 100 + 1e-9) / 100;
  const trial = matrix.clone();
  trial.set(row, column, bound);
  trial.set(column, row, bound);
  return smallestEigenvalue(trial) >= -TOLERANCE ? bound : null;
}
