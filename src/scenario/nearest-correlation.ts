import { EigenvalueDecomposition, Matrix } from "ml-matrix";

const MOST_STEPS = 1000;
/** Largest change of an entry after which it is near enough. */
const ENOUGH = 1e-13;

/**
 * The correlation matrix nearest to a symmetric one with a unit diagonal, by the sum of squared differences: projections on the
 * matrices without negative eigenvalues and on those with a unit diagonal in turn, the first with Dykstra's correction.
 *
 * Source: Higham (2002), "Computing the nearest correlation matrix: a problem from finance", algorithm 3.3.
 */
export function nearestCorrelation(stated: Matrix): Matrix {
  let nearest = stated.clone();
  let correction = Matrix.zeros(stated.rows, stated.rows);
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = nearest;
    const corrected = Matrix.sub(nearest, correction);
    const positive = withoutNegative(corrected);
    correction = Matrix.sub(positive, corrected);
    nearest = positive.clone();
    for (let i = 0; i < nearest.rows; i++) nearest.set(i, i, 1);
    if (Matrix.sub(nearest, before).abs().max() < ENOUGH) break;
  }
  return nearest;
}

/** V·max(D, 0)·Vᵀ. */
function withoutNegative(matrix: Matrix): Matrix {
  const { eigenvectorMatrix: vectors, realEigenvalues } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const kept = Matrix.diag(realEigenvalues.map((value) => (value > 0 ? value : 0)));
  return vectors.mmul(kept).mmul(vectors.transpose());
}
