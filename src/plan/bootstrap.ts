import { InputError, type Problem, refuseIfAny } from "../errors.js";
import { addMonths, formatMonth } from "../months.js";
import type { Bootstrap, History } from "../scenario/market-model.js";
import type { Asset } from "../scenario/scenario.js";
import { Exact, type MonthlyRate, monthlyRate, share, type Share } from "../units.js";
import { expectedMonthly, logParameters, monthlyDeviation } from "./parameters.js";

/** Months of a history drawn with replacement, all classes of a month together. */
export interface BootstrapPlan {
  readonly kind: "bootstrap";
  readonly method: Bootstrap["method"];
  /** Months of a block, the mean of a random one; 1 for months by themselves. */
  readonly blockLength: Share;
  /** [class][month of the history] simple returns, recentred where the class says so. */
  readonly returns: readonly (readonly MonthlyRate[])[];
}

/** @param assets  in the plan's order */
export const planBootstrap = (
  { kind, method, blockLength, history }: Bootstrap,
  assets: readonly Asset[],
): BootstrapPlan => ({
  kind,
  method,
  blockLength: blockLength?.spans[0]?.value ?? share(1),
  returns: assets.map((asset) => recentred(asset, history)),
});

/**
 * r' = m + (r − r̄)·s/d: the history with the month's stated mean m and volatility s in place of its own r̄ and d (over the number of
 * months, as each is drawn with the same chance). What is not stated stays.
 */
function recentred({ id, parameters, mean, volatility }: Asset, history: History): readonly MonthlyRate[] {
  const returns = history.returns.get(id) as readonly MonthlyRate[];
  if (mean === null && volatility === null) return returns;
  const own = momentsOf(returns);
  const [annualMean, annualVolatility] = [mean?.spans[0]?.value, volatility?.spans[0]?.value];
  if (volatility !== null && own.deviation.isZero() && annualVolatility?.isZero() === false) {
    const { at, key, text } = volatility;
    throw new InputError([
      { at, key, what: `is ${text}; the history does not move, and cannot be spread`, fix: "Remove it" },
    ]);
  }
  // A stated mean alone keeps the history's own spread, a stated volatility alone its mean.
  const lone = parameters === "log" ? own.mean.plus(1).ln().times(12) : own.mean.plus(1).pow(12).minus(1);
  const stated = { mean: annualMean ?? lone, volatility: annualVolatility ?? share(0) } as const;
  const month = [parameters, stated.mean, stated.volatility] as unknown as Parameters<typeof expectedMonthly>;
  const to = {
    mean: mean === null ? own.mean : expectedMonthly(...month),
    deviation: volatility === null ? own.deviation : monthlyDeviation(logParameters(...month)),
  };
  const scale = own.deviation.isZero() ? new Exact(1) : to.deviation.dividedBy(own.deviation);
  const moved = returns.map((one) => monthlyRate(to.mean.plus(one.minus(own.mean).times(scale))));
  refuseIfAny(moved.flatMap((one, month) => lossOf(one, month, { id, history, asset: mean ?? volatility })));
  return moved;
}

function lossOf(
  one: MonthlyRate,
  month: number,
  { id, history, asset }: { readonly id: string; readonly history: History; readonly asset: Asset["mean"] },
): readonly Problem[] {
  if (one.greaterThanOrEqualTo(-1) || asset === null) return [];
  const name = history.from === null ? `month ${month + 1}` : formatMonth(addMonths(history.from, month));
  const what = `takes the return of ${id} in ${name} to ${one.times(100).toDecimalPlaces(1).toFixed()}%, below -100%`;
  return [{ at: asset.at, key: asset.key, what, fix: "Write a lower volatility, or a higher mean" }];
}

/** Mean and standard deviation over the number of months. */
export function momentsOf(returns: readonly MonthlyRate[]) {
  const mean = Exact.sum(...returns).dividedBy(returns.length);
  const variance = Exact.sum(...returns.map((one) => one.minus(mean).pow(2))).dividedBy(returns.length);
  return { mean, deviation: variance.sqrt() };
}

/**
 * [month] E[(1 + r₁)^k·…·(1 + rₙ)^k] of a class over all draws, by where the last month was taken from:
 *
 *     f'(j) = (1 + r_j)^k·[c·Σ f/N + (1 − c)·f(j − 1)],  circularly
 *
 * c is the chance that the month begins a block: 1 for months by themselves, 1/L for random blocks, and for fixed ones 1 in
 * the first month of each, else 0. In doubles: only + × ÷.
 *
 * @param given  returns that are known; null where the model draws
 */
export function growthOfBootstrap(
  plan: BootstrapPlan,
  { position, power }: { readonly position: number; readonly power: 1 | 2 },
  given: readonly (MonthlyRate | null)[],
): readonly number[] {
  const growths = (plan.returns[position] ?? []).map((one) => one.plus(1).pow(power).toNumber());
  const size = growths.length;
  let now = growths.map(() => 1 / size);
  return given.map((known, month) => {
    const begins = beginsBlock(plan, month);
    const fresh = (begins * sum(now)) / size;
    const before = now;
    const fixed = known?.plus(1).pow(power).toNumber();
    now = growths.map(
      (growth, j) => (fixed ?? growth) * (fresh + (1 - begins) * (before[j === 0 ? size - 1 : j - 1] as number)),
    );
    return sum(now);
  });
}

/** The chance that a month of the forecast begins a block. */
export function beginsBlock({ method, blockLength }: BootstrapPlan, month: number): number {
  if (method === "iid" || month === 0) return 1;
  if (method === "stationary") return 1 / blockLength.toNumber();
  return month % blockLength.toNumber() === 0 ? 1 : 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
