import type { MarketModel } from "../scenario/market-model.js";
import type { Scenario } from "../scenario/scenario.js";
import { monthlyRate, share } from "../units.js";
import { inForce } from "./convention-in-force.js";
import type { ConventionInForce } from "./plan.js";
import { planStudentT, type StudentTPlan, type Tail, tailOfT } from "./student-t.js";

const MEANS = {
  arithmetic: "A mean is the arithmetic mean of simple annual returns, a volatility their standard deviation.",
  geometric: "A mean is the geometric mean of annual returns, a volatility the standard deviation of simple ones.",
  log: "Mean and volatility are those of annual log returns.",
} as const;

/** What a mean is, what draws the returns, and what the exact projection earns. */
export function marketConventions({ markets }: Scenario): readonly ConventionInForce[] {
  const kinds = [...new Set(markets.assets.map(({ parameters }) => parameters))];
  const means = kinds.map((kind) => {
    const names = markets.assets.filter(({ parameters }) => parameters === kind).map(({ name }) => name);
    return inForce(
      kinds.length === 1 ? "Mean returns" : `Mean returns: ${names.join(", ")}`,
      kind,
      MEANS[kind],
      kind !== "arithmetic",
    );
  });
  const simple = markets.correlationsOf === "simple";
  const correlations = simple
    ? "Correlations are of annual simple returns and are converted to those of log returns."
    : "Correlations are of log returns.";
  return [
    inForce("Market model", ...modelInForce(markets.model)),
    ...means,
    inForce("Correlations", `of ${markets.correlationsOf} returns`, correlations, simple),
    inForce(
      "Expected returns",
      "arithmetic",
      "The exact projection earns (1 + m)^(1/12) − 1 a month, m the arithmetic mean; it lies above the median of the paths.",
      false,
    ),
  ];
}

/** The model's name, what it does, and whether the file says so. */
function modelInForce(model: MarketModel): readonly [choice: string, meaning: string, stated: boolean] {
  switch (model.kind) {
    case "lognormal":
      return ["lognormal", `${LOGNORMAL}; ${REBALANCED}`, false];
    case "student-t":
      return ["Student t", studentTInWords(planStudentT(model)), true];
  }
}

const LOGNORMAL = "Monthly log returns are normal, independent from month to month and correlated";
const REBALANCED = "segments are rebalanced every month.";

/** Multiples of the standard deviation tell how heavy the tails are: those of the normal are 2.33 and 1.64. */
function studentTInWords({ degreesOfFreedom }: StudentTPlan): string {
  const standard = { degreesOfFreedom, mean: monthlyRate(0), deviation: monthlyRate(1) };
  const [rare, seldom] = [tailOfT(standard, share("0.01")), tailOfT(standard, share("0.05"))];
  const times = ({ quantile }: Tail) => quantile.negated().toSignificantDigits(3).toFixed();
  return (
    `Simple monthly returns are Student t with ${degreesOfFreedom.toFixed()} degrees of freedom, with the month's mean and volatility of a lognormal class, ` +
    "one mixing variable for all classes and months drawn independently; a return below −100 % is held there and the path counted. " +
    `One month in 100 falls ${times(rare)} standard deviations or more below its mean, one in 20 ${times(seldom)} (normal: 2.33 and 1.64); ${REBALANCED}`
  );
}
