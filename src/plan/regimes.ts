import type { Decimal } from "decimal.js";
import { InputError, InvariantError } from "../errors.js";
import type { Regime, Regimes } from "../scenario/market-model.js";
import type { Asset, Markets } from "../scenario/scenario.js";
import { Exact, type MonthlyRate, type Share, share } from "../units.js";
import { correlationMatrix } from "./correlation.js";
import { type LogParameters, logParameters } from "./parameters.js";

/** Lognormal months whose parameters are those of a state; the states follow each other as a Markov chain. */
export interface RegimesPlan {
  readonly kind: "regimes";
  readonly states: readonly RegimePlan[];
  /** [from][to]: every row adds up to 1. */
  readonly transitions: readonly (readonly Share[])[];
  /** Chances of the first month's state. */
  readonly first: readonly Share[];
}

export interface RegimePlan {
  readonly id: string;
  readonly name: string;
  /** [class] annual drift and volatility of log returns. */
  readonly classes: readonly LogParameters[];
  /** [class][class], of log returns. */
  readonly correlation: readonly (readonly Share[])[];
}

/** @param assets  in the plan's order */
export function planRegimes({ kind, states, first }: Regimes, markets: Markets, assets: readonly Asset[]): RegimesPlan {
  const transitions = states.map(({ next }) => states.map(({ id }) => next.get(id) ?? share(0)));
  return {
    kind,
    states: states.map((state) => planRegime(state, markets, assets)),
    transitions,
    first:
      first === "stationary"
        ? stationaryOrRefused(transitions, states)
        : states.map(({ id }) => first.get(id) ?? share(0)),
  };
}

function planRegime(
  { id, name, assets: stated, correlations }: Regime,
  markets: Markets,
  assets: readonly Asset[],
): RegimePlan {
  const classes = assets.map(({ id: asset, parameters }) => {
    const own = stated.get(asset);
    const [mean, volatility] = [own?.mean.spans[0]?.value, own?.volatility.spans[0]?.value];
    if (own === undefined || mean === undefined || volatility === undefined)
      throw new InvariantError(`no ${asset} in ${id}`);
    if (parameters !== "log" && mean.lessThanOrEqualTo(-1)) {
      const { at, key, text } = own.mean;
      throw new InputError([
        { at, key, what: `is ${text}; a mean return is above -100%`, fix: "Write a rate a year such as 7%" },
      ]);
    }
    return logParameters(parameters, mean, volatility);
  });
  const own = correlations === null ? markets : { ...markets, correlations, correlationsOf: "log" as const };
  const known = new Set(assets.map(({ id: asset }) => asset));
  const between = own.correlations.filter(({ first, second }) => known.has(first) && known.has(second));
  const points = assets.map(({ id: asset }, position) => ({
    id: asset,
    logVolatility: [(classes[position] as LogParameters).volatility],
  }));
  return { id, name, classes, correlation: correlationMatrix({ ...own, correlations: between }, points) };
}

function stationaryOrRefused(transitions: RegimesPlan["transitions"], states: readonly Regime[]): readonly Share[] {
  const found = stationary(transitions);
  if (found !== null) return found;
  const what =
    "never settle: from the chances in next some states cannot be reached from the others, so that the long run depends on the start";
  throw new InputError([
    { at: states[0]?.at ?? "markets", key: "markets.regimes", what, fix: "Write first-month: and a state" },
  ]);
}

/** The mix of states in the long run: π = π·P, Σ π = 1; null where it depends on the start. */
export function stationary(transitions: RegimesPlan["transitions"]): readonly Share[] | null {
  const size = transitions.length;
  // Rows: the balance of each state but the last, then the sum.
  const rows = transitions.map((_, to) =>
    Array.from({ length: size + 1 }, (__, from): Decimal => {
      if (to === size - 1) return new Exact(1);
      if (from === size) return new Exact(0);
      return (transitions[from]?.[to] ?? share(0)).minus(from === to ? 1 : 0);
    }),
  );
  for (let column = 0; column < size; column++) {
    const best = rows
      .slice(column)
      .reduce((most, row) => (at(row, column).abs().greaterThan(at(most, column).abs()) ? row : most));
    if (at(best, column).abs().lessThan("1e-30")) return null;
    const place = rows.indexOf(best);
    [rows[column], rows[place]] = [best, rows[column] as Decimal[]];
    for (const row of rows) {
      if (row === best) continue;
      const factor = at(row, column).dividedBy(at(best, column));
      if (!factor.isZero()) row.forEach((value, k) => (row[k] = value.minus(factor.times(at(best, k)))));
    }
  }
  return rows.map((row, k) => share(at(row, size).dividedBy(at(row, k))));
}

const at = (row: readonly Decimal[], index: number): Decimal => row[index] as Decimal;

/** Months that a state lasts on average: 1/(1 − p); null where it is never left. */
export const expectedStay = ({ transitions }: RegimesPlan, state: number): Share | null => {
  const stay = transitions[state]?.[state] ?? share(0);
  return stay.equals(1) ? null : share(new Exact(1).dividedBy(new Exact(1).minus(stay)));
};

/** v·P: what is in each state a month later. */
const moved = ({ transitions }: RegimesPlan, vector: readonly Decimal[]): readonly Decimal[] =>
  transitions.map((_, to) =>
    vector.reduce<Decimal>((sum, value, from) => sum.plus(value.times(transitions[from]?.[to] ?? 0)), new Exact(0)),
  );

/** [month] chances of the states. */
export function chancesOfStates(plan: RegimesPlan, months: number): readonly (readonly Share[])[] {
  let now: readonly Decimal[] = plan.first;
  return Array.from({ length: months }, (_, month) => {
    if (month > 0) now = moved(plan, now);
    return now.map((chance) => share(chance));
  });
}

/**
 * [month] E[(1 + r₁)^k·…·(1 + rₙ)^k] of a class: first'·D·P·D·…·1 with D the diagonal of E[(1 + r)^k] by state,
 * exp(k·μ/12 + k²·σ²/24).
 *
 * @param given  returns that are known; null where the model draws
 */
export function growthOfRegimes(
  plan: RegimesPlan,
  { position, power }: { readonly position: number; readonly power: 1 | 2 },
  given: readonly (MonthlyRate | null)[],
): readonly Decimal[] {
  const growths = plan.states.map(({ classes }) => {
    const { drift, volatility } = classes[position] as LogParameters;
    return drift
      .times(power)
      .plus(
        volatility
          .times(volatility)
          .times(power * power)
          .dividedBy(2),
      )
      .dividedBy(12)
      .exp();
  });
  let now: readonly Decimal[] = plan.first;
  return given.map((known, month) => {
    if (month > 0) now = moved(plan, now);
    now = now.map((value, state) => value.times(known === null ? at(growths, state) : known.plus(1).pow(power)));
    return now.reduce<Decimal>((sum, value) => sum.plus(value), new Exact(0));
  });
}

/** Mean and variance of the sum of the log returns of a class over some months, by the chance to be in each state. */
export function logMomentsOfRegimes(
  plan: RegimesPlan,
  position: number,
  months: number,
): { readonly mean: Decimal; readonly variance: Decimal } {
  const means = plan.states.map(({ classes }) => (classes[position] as LogParameters).drift.dividedBy(12));
  const variances = plan.states.map(({ classes }) =>
    (classes[position] as LogParameters).volatility.pow(2).dividedBy(12),
  );
  const none = plan.states.map((): Decimal => new Exact(0));
  let [chances, first, second]: [readonly Decimal[], readonly Decimal[], readonly Decimal[]] = [plan.first, none, none];
  for (let month = 0; month < months; month++) {
    if (month > 0) [chances, first, second] = [moved(plan, chances), moved(plan, first), moved(plan, second)];
    const before = first;
    first = first.map((value, s) => value.plus(at(means, s).times(at(chances, s))));
    second = second.map((value, s) =>
      value
        .plus(at(means, s).times(at(before, s)).times(2))
        .plus(at(means, s).pow(2).plus(at(variances, s)).times(at(chances, s))),
    );
  }
  const total = (vector: readonly Decimal[]) => vector.reduce<Decimal>((sum, value) => sum.plus(value), new Exact(0));
  return { mean: total(first), variance: total(second).minus(total(first).pow(2)) };
}
