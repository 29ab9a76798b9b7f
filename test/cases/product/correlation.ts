import type { Decimal } from "decimal.js";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Plan } from "../../../src/plan/plan.js";
import { cholesky } from "../../../src/simulation/markets.js";
import type { Json } from "../case.js";
import { ONE, require, ZERO } from "../numbers.js";
import { parseDocument } from "./scenario-document.js";

type Rows = readonly (readonly Decimal[])[];

/** The pairs of a correlation matrix as a scenario writes them. */
export function correlationOf(ids: readonly string[], rows: Rows): Json {
  refuseOddShapes(ids, rows);
  return ids.flatMap((first, i) =>
    ids.slice(i + 1).flatMap((second, offset) => {
      const value = at(rows, i, i + 1 + offset);
      return value.isZero() ? [] : [[first, second, value.toNumber()]];
    }),
  );
}

/** The matrix as the product's plan takes it. @throws InputError when it is not positive semi-definite */
export function planned(rows: Rows): Plan["markets"]["correlation"] {
  const ids = rows.map((_, index) => `market-${String(index).padStart(2, "0")}`);
  const assets = Object.fromEntries(ids.map((id) => [id, { name: id, mean: "0%", volatility: "10%" }]));
  const markets = { model: "lognormal", parameters: "log", assets, correlation: correlationOf(ids, rows) };
  const mix = { [ids[0] as string]: "100%" };
  const segments = [{ id: "segment", name: "Segment", opening: "1", mix, flows: {}, fees: "0bp" }];
  return makePlan(parseDocument({ months: 1, markets, segments })).markets.correlation;
}

/** The product's Cholesky factor, as a full matrix. @throws InputError as `planned` */
export function factor(rows: Rows): readonly (readonly number[])[] {
  const lower = cholesky(planned(rows).map((row) => Float64Array.from(row, (value) => value.toNumber())));
  return lower.map((row) => rows.map((_, column) => row[column] ?? 0));
}

export function smallestEigenvalue(rows: Rows): number {
  const matrix = new Matrix(rows.map((row) => row.map((value) => value.toNumber())));
  return Math.min(...new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues);
}

function refuseOddShapes(ids: readonly string[], rows: Rows): void {
  ids.forEach((_, i) => {
    require(rows[i]?.length === ids.length, "correlation", "is not square");
    require(at(rows, i, i).equals(ONE), "correlation", "has a diagonal that is not 1");
    ids.forEach((__, j) => require(at(rows, i, j).equals(at(rows, j, i)), "correlation", "is not symmetric"));
  });
}

const at = (rows: Rows, i: number, j: number): Decimal => rows[i]?.[j] ?? ZERO;
