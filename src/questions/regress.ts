import { momentsOf } from "../simulation/collect/moments.js";

/** Below this part of its variance a variable is a combination of those before it. */
const PIVOT = 1e-9;

/** Slopes of least squares of values on several variables and a constant, by Cholesky; 0 for a variable that adds nothing to those before. */
export function regress(values: Float64Array, variables: readonly Float64Array[]): readonly number[] {
  const [y, ...x] = [values, ...variables].map(lessMean) as [Float64Array, ...Float64Array[]];
  const rows: number[][] = [];
  const halves: number[] = [];
  x.forEach((own, i) => {
    const row: number[] = [];
    let [rest, half] = [inner(own, own), inner(own, y)];
    const whole = rest;
    for (let j = 0; j < i; j++) {
      const other = rows[j] as number[];
      let sum = inner(own, x[j] as Float64Array);
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      row[j] = other[j] === 0 ? 0 : sum / (other[j] as number);
      rest -= (row[j] as number) * (row[j] as number);
      half -= (row[j] as number) * (halves[j] as number);
    }
    row[i] = rest > PIVOT * whole ? Math.sqrt(rest) : 0;
    rows.push(row);
    halves.push(row[i] === 0 ? 0 : half / row[i]);
  });
  return backwards(rows, halves);
}

/** Solves Lᵀ·b = h. */
function backwards(rows: readonly (readonly number[])[], halves: readonly number[]): readonly number[] {
  const slopes = halves.map(() => 0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const pivot = rows[i]?.[i] as number;
    let sum = halves[i] as number;
    for (let k = i + 1; k < rows.length; k++) sum -= (rows[k]?.[i] as number) * (slopes[k] as number);
    slopes[i] = pivot === 0 ? 0 : sum / pivot;
  }
  return slopes;
}

function lessMean(values: Float64Array): Float64Array {
  const { mean } = momentsOf(values);
  return values.map((value) => value - mean);
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < a.length; p++) sum += (a[p] as number) * (b[p] as number);
  return sum;
}
