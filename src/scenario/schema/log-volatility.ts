import * as z from "zod";
import { notNegative, number, provenanceShape, rate } from "./values.js";

/** Sets of the American Academy of Actuaries' generator of interest rates and stock returns (AIRG, C-3 Phase II). */
export const volatilitySets = z.enum(["us", "international", "small", "aggressive"]).meta({
  description:
    "A published set of the American Academy of Actuaries: diversified US, international, small or aggressive",
  examples: ["us"],
});

const volatility = (description: string, example: string) =>
  rate(description, { byYear: false, example, least: { value: "0.0001%", why: "its logarithm moves" } }).optional();
const plain = (description: string, example: string, bounds: Parameters<typeof number>[1] = {}) =>
  number(description, { byYear: false, example, ...bounds }).optional();
const PART = { least: notNegative("a part", "0"), most: { value: "1", why: "it is a part of the way" } };
const CORRELATION = {
  least: { value: "-1", why: "a correlation lies between -1 and 1" },
  most: { value: "1", why: "a correlation lies between -1 and 1" },
};

export const movingVolatilitySchema = z
  .strictObject({
    set: volatilitySets.optional(),
    start: volatility("Volatility a year before the first month (σ0)", "14.76%"),
    "long-run": volatility("Volatility a year that it returns to (τ)", "12.515%"),
    reversion: plain("Part of the way back, of logarithms, in a month (φ)", "0.35229", PART),
    shock: plain("Standard deviation of a month's shock to log volatility (σv)", "0.32645", {
      least: notNegative("a deviation", "0"),
    }),
    correlation: plain("Of that shock with the month's return (ρ)", "-0.2488", CORRELATION),
    least: volatility("Volatility that no month goes below (σ−)", "3.05%"),
    cap: volatility("Most before the month's shock (σ+)", "30%"),
    most: volatility("Volatility that no month goes above (σ*)", "79.88%"),
    drift: rate("Drift of log returns a year without volatility (A)", { byYear: false, example: "5.5%" }).optional(),
    "drift-on-volatility": plain("What the drift gains with volatility (B)", "0.56"),
    "drift-on-variance": plain("What the drift gains with its square (C)", "-0.9"),
    ...provenanceShape,
  })
  .meta({
    id: "moving-volatility",
    description: "How the volatility of a class moves: a published set, with changes, or all its own",
  });

/** What `model: stochastic-log-volatility` states. */
export const logVolatilityShape = {
  "log-volatility": z
    .record(z.string(), z.union([volatilitySets, movingVolatilitySchema]))
    .optional()
    .meta({
      description: "Asset class → how its volatility moves; a class that is not named has a mean and a volatility",
      examples: ["{ us-equity: us, small-caps: { set: small, start: 25% } }"],
    }),
};
