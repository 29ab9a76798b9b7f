import type { Markets, Scenario } from "../scenario/scenario.js";
import { Exact } from "../units.js";
import { inForce } from "./convention-in-force.js";
import { planModel } from "./market-models.js";
import { sortedAssets } from "./markets.js";
import { modelInWords } from "./model-in-words.js";
import { hasOwnParameters } from "./outlook.js";
import type { ConventionInForce } from "./plan.js";

const MEANS = {
  arithmetic: "A mean is the arithmetic mean of simple annual returns, a volatility their standard deviation.",
  geometric: "A mean is the geometric mean of annual returns, a volatility the standard deviation of simple ones.",
  log: "Mean and volatility are those of annual log returns.",
} as const;

/** What a mean is, what draws the returns, and what the exact projection earns. */
export function marketConventions({ markets }: Scenario): readonly ConventionInForce[] {
  const assets = sortedAssets(markets);
  const model = planModel(markets, assets);
  const { choice, meaning } = modelInWords(model, assets);
  return [
    inForce("Market model", choice, meaning, model.kind !== "lognormal"),
    ...meanConventions(markets),
    ...(model.kind === "bootstrap" || model.kind === "path" ? [] : [correlationConvention(markets)]),
    model.kind === "path" ? AS_GIVEN : hasOwnParameters(model) ? EXPECTED_GROWTH : EXPECTED_MEAN,
  ];
}

const EXPECTED_MEAN = inForce(
  "Expected returns",
  "arithmetic",
  "The exact projection earns (1 + m)^(1/12) − 1 a month, m the arithmetic mean; it lies above the median of the paths.",
  false,
);
const AS_GIVEN = inForce(
  "Expected returns",
  "as given",
  "The exact projection earns the given returns, as every path does.",
  false,
);
const EXPECTED_GROWTH = inForce(
  "Expected returns",
  "expected growth",
  "In a month the exact projection earns the model's expected growth up to its end over that up to its beginning, less 1: without flows a balance in one class is its expectation. It lies above the median of the paths.",
  false,
);

function meanConventions({ model, assets }: Markets): readonly ConventionInForce[] {
  const optional = !["lognormal", "student-t", "regimes"].includes(model.kind);
  const stated = optional ? assets.filter(({ mean, volatility }) => (mean ?? volatility) !== null) : assets;
  const kinds = [...new Set(stated.map(({ parameters }) => parameters))];
  return kinds.map((kind) => {
    const names = stated.filter(({ parameters }) => parameters === kind).map(({ name }) => name);
    const recentred =
      model.kind === "bootstrap" ? " The history is moved and spread so that its months have them." : "";
    return inForce(
      kinds.length === 1 && stated.length === assets.length ? "Mean returns" : `Mean returns: ${names.join(", ")}`,
      kind,
      `${MEANS[kind]}${recentred}`,
      kind !== "arithmetic",
    );
  });
}

function correlationConvention({ correlationsOf, correlations: pairs }: Markets): ConventionInForce {
  const simple = correlationsOf === "simple";
  const correlations = simple
    ? "Correlations are of annual simple returns and are converted to those of log returns."
    : "Correlations are of log returns.";
  const changes = pairs.map(({ value, stated }) =>
    stated === undefined ? value.minus(value) : value.minus(stated).abs(),
  );
  const largest = changes.reduce((most, one) => (one.greaterThan(most) ? one : most), new Exact(0));
  const mended = largest.isZero()
    ? ""
    : ` As written they cannot all hold; the nearest that can are used (Higham 2002), the largest change is ${largest.toDecimalPlaces(4).toFixed()}.`;
  return inForce("Correlations", `of ${correlationsOf} returns`, `${correlations}${mended}`, simple || mended !== "");
}
