/**
 * The proofs that the planted errors are held against, as one program: it prints the names of those that fail. Expectations
 * come from outside the code: closed forms, published known answers, algebra.
 */
import { project } from "../../src/model/project.js";
import { monthOf } from "../../src/months.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { normalOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { streamOf } from "../../src/simulation/arithmetic/streams.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";
import type { Estimate } from "../../src/simulation/simulation.js";
import { monthlyRate, share } from "../../src/units.js";
import { asset, fees, flow, flows, rateLevel, scenario, segment, stated } from "../plan/scenario-builder.js";

/** Bound for every statistical proof: with ten of them a false alarm at another seed has a chance of about 1e-6. */
const STANDARD_ERRORS = 5.3;
const PATHS = 4096;

type Proof = () => Promise<boolean>;

const PROOFS: Readonly<Record<string, Proof>> = {
  "with nothing random every path is the exact projection": equalsProjection,
  "the mean grows by the arithmetic mean": meanOfLognormal,
  "log returns have the stated volatility": volatilityOfLognormal,
  "log returns have the stated correlations, pair by pair": correlations,
  "the exact projection compounds a year of months to the annual mean": projectionCompounds,
  "a flat fee is charged on the average of opening and pre-fee balance": feeOnAverage,
  "normals are antisymmetric and hit published quantiles": normals,
  "a month's draw sits at its address of Philox4x32-10": addressOfDraw,
  "the mean of a summary is the mean of its values": meanOfSummary,
};

const failed: string[] = [];
for (const [name, proof] of Object.entries(PROOFS)) {
  if (!(await proof())) failed.push(name);
}
process.stdout.write(JSON.stringify({ proofs: Object.keys(PROOFS).length, failed }));

function near(estimate: Estimate, expected: number): boolean {
  return (
    estimate.standardError !== null && Math.abs(estimate.value - expected) <= STANDARD_ERRORS * estimate.standardError
  );
}

function markets(own: Partial<Scenario["markets"]>): Scenario["markets"] {
  return { ...scenario().markets, ...own };
}

async function equalsProjection(): Promise<boolean> {
  const returns = ["0.01", "-0.02", "0.03", "0.005"].map((text) => monthlyRate(text));
  const given = { at: "x:1:1", label: "given", from: monthOf(2026, 3), returns: new Map([["fund", returns]]) };
  const plan = makePlan(
    scenario({
      markets: markets({ assets: [asset("fund", "0.07", "0")], given: [{ ...given, betas: [], provenance: {} }] }),
      segments: [
        segment("retail", "100", {
          flows: flows({ inflows: flow(rateLevel("0.3")), outflows: flow(rateLevel("0.2")) }),
          fees: fees([
            ["50", "0.01"],
            [null, "0.005"],
          ]),
        }),
      ],
      paths: 2,
    }),
  );
  const [rows, { lines, values }] = [project(plan).segments[0] ?? [], replay(plan, Uint32Array.of(1))];
  const closing = lines.indexOf("closing") * rows.length;
  return rows.every((row, month) => {
    const difference = (values[closing + month] as number) - row.closing.toNumber();
    return Math.abs(difference) <= 1e-12 * row.opening.toNumber();
  });
}

/** E[A₁₂] = A₀·(1 + m): low volatility makes 10 bp a year worth many standard errors. */
async function meanOfLognormal(): Promise<boolean> {
  const plan = makePlan(scenario({ markets: markets({ assets: [asset("fund", "0.07", "0.01")] }), paths: PATHS }));
  const point = (await simulate(plan)).fans[0]?.points[11];
  return point != null && near(point.mean, 107);
}

/** Sample variance of one month's log returns; its standard error is σ²·√(2/n). */
async function volatilityOfLognormal(): Promise<boolean> {
  const fund = asset("fund", "0", "0.2", { parameters: "log" });
  const [logs] = await monthlyLogReturns(makePlanOf([fund], []), 1);
  const expected = 0.2 ** 2 / 12;
  return (
    Math.abs(covariance(logs as number[], logs as number[]) / expected - 1) <= STANDARD_ERRORS * Math.sqrt(2 / PATHS)
  );
}

/** Sample correlation ρ̂ has the standard error (1 − ρ²)/√n. */
async function correlations(): Promise<boolean> {
  const assets = ["a", "b", "c"].map((id) => asset(id, "0", "0.2", { parameters: "log" }));
  const pairs = [
    ["a", "b", 0.8],
    ["a", "c", 0.3],
    ["b", "c", 0.5],
  ] as const;
  const logs = await monthlyLogReturns(makePlanOf(assets, pairs), 3);
  const index = { a: 0, b: 1, c: 2 };
  return pairs.every(([first, second, rho]) => {
    const [x, y] = [logs[index[first]] as number[], logs[index[second]] as number[]];
    const found = covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    return Math.abs(found - rho) <= (STANDARD_ERRORS * (1 - rho ** 2)) / Math.sqrt(PATHS);
  });
}

function makePlanOf(
  assets: readonly ReturnType<typeof asset>[],
  pairs: readonly (readonly [string, string, number])[],
) {
  const correlation = pairs.map(([first, second, rho]) => ({ at: "x:1:1", first, second, value: share(rho) }));
  const segments = assets.map(({ id }) => segment(id, "100", { mix: new Map([[id, stated("1", share)]]) }));
  return makePlan(
    scenario({ markets: markets({ assets, correlations: correlation }), segments, paths: PATHS, horizonMonths: 1 }),
  );
}

async function monthlyLogReturns(plan: ReturnType<typeof makePlan>, segments: number): Promise<number[][]> {
  const all = Uint32Array.from({ length: PATHS }, (_, path) => path);
  const { lines, values } = replay(plan, all);
  const row = lines.indexOf("segmentReturn") * segments;
  return Array.from({ length: segments }, (_, s) =>
    Array.from(values.subarray((row + s) * PATHS, (row + s + 1) * PATHS), (r) => Math.log1p(r)),
  );
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] as number) - my), 0) / (x.length - 1);
}

async function projectionCompounds(): Promise<boolean> {
  const rows = project(makePlan(scenario({ markets: markets({ assets: [asset("fund", "0.07", "0.16")] }) })))
    .segments[0];
  const closing = rows?.[11]?.closing;
  return closing?.minus(107).abs().lessThan("1e-30") ?? false;
}

/** 12 % a year on 100 that doubles within the month: (100 + 200)/2 · 1 % = 1.5. */
async function feeOnAverage(): Promise<boolean> {
  const given = {
    at: "x:1:1",
    label: "given",
    from: monthOf(2026, 1),
    returns: new Map([["fund", [monthlyRate("1")]]]),
  };
  const plan = makePlan(
    scenario({
      markets: markets({ given: [{ ...given, betas: [], provenance: {} }] }),
      segments: [segment("retail", "100", { fees: fees("0.12") })],
      horizonMonths: 1,
      paths: 1,
    }),
  );
  const { lines, values } = replay(plan, Uint32Array.of(0));
  return Math.abs((values[lines.indexOf("feesInArrears")] as number) - 1.5) < 1e-14;
}

/** Φ⁻¹(2⁻³³) = −6.337957754553789 (published); the words about the middle are ±2⁻³³·√(2π). */
async function normals(): Promise<boolean> {
  const antisymmetric = [0, 1, 12345, 2 ** 31 - 1].every((word) => normalOfWord(word) === -normalOfWord(~word));
  const tail = Math.abs(normalOfWord(0) / -6.337957754553789 - 1) < 1e-14;
  const middle = Math.abs(normalOfWord(2 ** 31) / (Math.sqrt(2 * Math.PI) * 2 ** -33) - 1) < 1e-9;
  return antisymmetric && tail && middle;
}

/** The return of path 7 in each of six months against Philox in integers of any size, written from the paper. */
async function addressOfDraw(): Promise<boolean> {
  const fund = asset("fund", "0", "0.2", { parameters: "log" });
  const plan = makePlan(scenario({ markets: markets({ assets: [fund] }), horizonMonths: 6, seed: "99", paths: 8 }));
  const { lines, values } = replay(plan, Uint32Array.of(7));
  const row = lines.indexOf("segmentReturn") * 6;
  return [0, 1, 2, 3, 4, 5].every((month) => {
    const counter = [7n, 0n, BigInt(month >> 2), BigInt(streamOf("market", "fund"))];
    const word = Number(philox(counter, [99n, 0n])[month & 3]);
    const expected = Math.expm1((0.2 / Math.sqrt(12)) * normalOfWord(word));
    return Math.abs((values[row + month] as number) - expected) < 1e-14;
  });
}

function philox(counter: readonly bigint[], key: readonly bigint[]): bigint[] {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = counter as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [p0, p1] = [0xd2511f53n * c0, 0xcd9e8d57n * c2];
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & mask, (p0 >> 32n) ^ c3 ^ k1, p0 & mask];
    [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
  }
  return [c0, c1, c2, c3];
}

async function meanOfSummary(): Promise<boolean> {
  const outputs = {
    percentiles: [5, 25, 50, 75, 95],
    fans: [{ group: 0, measure: "aum", window: "month" }],
    kept: [{ group: 0, measure: "aum", window: "month", at: 11 }],
  } as const;
  const plan = makePlan(scenario({ markets: markets({ assets: [asset("fund", "0.07", "0.16")] }), paths: 1000 }), {
    outputs,
  });
  const { fans, kept } = await simulate(plan);
  const values = kept[0]?.values ?? new Float64Array();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const found = fans[0]?.points[11]?.mean.value ?? 0;
  return values.length === 1000 && Math.abs(found / mean - 1) < 1e-13;
}
