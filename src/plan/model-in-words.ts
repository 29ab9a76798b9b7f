import type { Decimal } from "decimal.js";
import type { Bootstrap } from "../scenario/market-model.js";
import type { Markets } from "../scenario/scenario.js";
import { monthlyRate, share } from "../units.js";
import type { LogVolatilityPlan } from "./log-volatility.js";
import type { MarketModelPlan } from "./market-plan.js";
import { drawsWithItsOwn, hasOwnParameters, yearOfModel } from "./outlook.js";
import { expectedStay, type RegimesPlan, stationary } from "./regimes.js";
import { type StudentTPlan, type Tail, tailOfT } from "./student-t.js";

/** A model of returns for the method: its name and what it does. */
export interface ModelInWords {
  readonly choice: string;
  readonly meaning: string;
}

const REBALANCED = "segments are rebalanced every month.";

/** @param assets  the asset classes in the plan's order */
export function modelInWords(model: MarketModelPlan, assets: Markets["assets"]): ModelInWords {
  switch (model.kind) {
    case "lognormal":
      return {
        choice: "lognormal",
        meaning: `Monthly log returns are normal, independent from month to month and correlated; ${REBALANCED}`,
      };
    case "student-t":
      return { choice: "Student t", meaning: `${studentT(model)}; ${REBALANCED}` };
    case "regimes":
      return { choice: "regime switching", meaning: `${regimes(model)} ${implied(model, assets)}; ${REBALANCED}` };
    case "bootstrap":
      return {
        choice: `bootstrap, ${METHODS[model.method].name}`,
        meaning: `Months of the history are drawn with replacement, all classes of a month together: ${METHODS[model.method].meaning(model.blockLength.toFixed())}. ${implied(model, assets)}; ${REBALANCED}`,
      };
    case "stochastic-log-volatility":
      return {
        choice: "stochastic log volatility",
        meaning: `${logVolatility(model, assets)} ${implied(model, assets)}; ${REBALANCED}`,
      };
    case "path":
      return {
        choice: "given path",
        meaning: `No return is drawn: every path earns the given ones, month by month, and so does the exact projection; what the paths differ in is drawn elsewhere. ${capital(REBALANCED)}`,
      };
  }
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function logVolatility({ classes }: LogVolatilityPlan, assets: Markets["assets"]): string {
  const moving = assets.filter((_, position) => classes[position] !== null).map(({ name }) => name);
  const still = assets.filter((_, position) => classes[position] === null).map(({ name }) => name);
  const others = still.length === 0 ? "" : ` ${still.join(", ")}: lognormal.`;
  return (
    "The logarithm of a month's volatility goes a part of the way back to that of the long run and has a normal shock of its own, within bounds; the month's log return is normal with this volatility, and its drift depends on it (American Academy of Actuaries). " +
    `The shock is correlated with the return of its class, and with others only through it [assumption]. Drawn so: ${moving.join(", ")}.${others}`
  );
}

/** Multiples of the standard deviation tell how heavy the tails are: those of the normal are 2.33 and 1.64. */
function studentT({ degreesOfFreedom }: StudentTPlan): string {
  const standard = { degreesOfFreedom, mean: monthlyRate(0), deviation: monthlyRate(1) };
  const [rare, seldom] = [tailOfT(standard, share("0.01")), tailOfT(standard, share("0.05"))];
  const times = ({ quantile }: Tail) => quantile.negated().toSignificantDigits(3).toFixed();
  return (
    `Simple monthly returns are Student t with ${degreesOfFreedom.toFixed()} degrees of freedom, with the month's mean and volatility of a lognormal class, ` +
    "one mixing variable for all classes and months drawn independently; a return below −100 % is held there and the path counted. " +
    `One month in 100 falls ${times(rare)} standard deviations or more below its mean, one in 20 ${times(seldom)} (normal: 2.33 and 1.64)`
  );
}

function regimes(plan: RegimesPlan): string {
  const { states, first, transitions } = plan;
  const mix = (chances: readonly Decimal[]) =>
    states.map(({ name }, state) => `${name} ${percent(chances[state] as Decimal)}`).join(", ");
  const long = stationary(transitions);
  const stays = states.map(
    ({ name }, state) => `${name} ${expectedStay(plan, state)?.toSignificantDigits(3).toFixed() ?? "for ever"}`,
  );
  return (
    "Monthly log returns are normal with the parameters of the month's state, and correlated within it; the states follow each other as a Markov chain. " +
    `The first month is in ${mix(first)}; ${long === null ? "the long run depends on it" : `in the long run ${mix(long)}`}. Months that a stay lasts on average: ${stays.join(", ")}.`
  );
}

const METHODS: Record<Bootstrap["method"], { readonly name: string; readonly meaning: (length: string) => string }> = {
  iid: { name: "months by themselves", meaning: () => "each by itself" },
  block: {
    name: "circular blocks",
    meaning: (length) =>
      `in blocks of ${length} consecutive months that begin anywhere with the same chance and go on at the beginning after the end; the first begins with the first month, the last is cut`,
  },
  stationary: {
    name: "blocks of random length",
    meaning: (length) =>
      `in blocks of consecutive months with a geometric length of ${length} on average (Politis and Romano 1994), circularly`,
  },
};

/** What a model with parameters of its own comes to over a year, so that it can be held against a stated mean and volatility. */
function implied(model: MarketModelPlan, assets: Markets["assets"]): string {
  if (!hasOwnParameters(model)) return "";
  const years = assets.flatMap(({ name }, position) => {
    if (!drawsWithItsOwn(model, position)) return [];
    const { mean, volatility } = yearOfModel(model, position);
    return `${name} ${percent(mean)} with volatility ${percent(volatility)}`;
  });
  return `Simple returns of the first twelve months: ${years.join(", ")}`;
}

const percent = (rate: Decimal): string => `${rate.times(100).toDecimalPlaces(1).toFixed().replace("-", "−")} %`;
