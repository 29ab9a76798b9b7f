import type { AssetPlan } from "../../../src/plan/market-plan.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { monthlyDeviation } from "../../../src/plan/parameters.js";
import { excessKurtosisOfT, type StudentTPlan, tailOfT, varianceOfT } from "../../../src/plan/student-t.js";
import { type MonthlyRate, share } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import { type Answers, decimal, list, ONE } from "../numbers.js";
import { type Document, parseDocument, percent } from "./scenario-document.js";

/** A month of the product's Student t, stated by the year that twelve of them make: mean (1+m)¹² − 1, E[(1+r)²]¹² for the volatility. */
export function studentMarket(inputs: Inputs): Document {
  const growth = ONE.plus(decimal(inputs, "mean"));
  const square = growth.pow(2).plus(decimal(inputs, "stdev").pow(2));
  const volatility = square.pow(12).minus(growth.pow(24)).sqrt();
  return {
    model: "student-t",
    "degrees-of-freedom": decimal(inputs, "degrees_of_freedom").toFixed(),
    assets: { market: { mean: percent(growth.pow(12).minus(1)), volatility: percent(volatility) } },
  };
}

export function studentTail(inputs: Inputs): Answers {
  const segment = { id: "segment", opening: "1", mix: { market: "100%" }, flows: {}, fees: "0bp" };
  const { markets } = makePlan(parseDocument({ months: 1, markets: studentMarket(inputs), segments: [segment] }));
  const { degreesOfFreedom } = markets.model as StudentTPlan;
  const { expected, logDrift, logVolatility } = markets.assets[0] as AssetPlan;
  const [drift, volatility] = [logDrift[0], logVolatility[0]];
  if (drift === undefined || volatility === undefined) throw new Error("no month");
  const month = {
    degreesOfFreedom,
    mean: expected[0] as MonthlyRate,
    deviation: monthlyDeviation({ drift, volatility }),
  };
  const variance = varianceOfT(degreesOfFreedom);
  const tails = (inputs.tail_probabilities === undefined ? ["0.01", "0.05"] : list(inputs, "tail_probabilities")).map(
    String,
  );
  return {
    variance_of_standard_t: variance,
    excess_kurtosis: excessKurtosisOfT(degreesOfFreedom),
    scale_factor: variance.sqrt().pow(-1),
    tails: Object.fromEntries(
      tails.map((probability) => {
        const { quantile, tailMean } = tailOfT(month, share(probability));
        return [probability, { quantile, tail_mean: tailMean }];
      }),
    ),
  };
}
