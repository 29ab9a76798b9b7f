import { project } from "../../../src/model/project.js";
import { type BootstrapPlan, growthOfBootstrap } from "../../../src/plan/bootstrap.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { simulate } from "../../../src/simulation/simulate.js";
import type { Inputs, Json } from "../case.js";
import { type Answers, count, decimal, decimals, refusal, word } from "../numbers.js";
import { type Document, parseDocument, percent, fundOf } from "./scenario-document.js";

const METHODS = {
  iid_bootstrap: "iid",
  circular_block_bootstrap: "block",
  stationary_bootstrap: "stationary",
} as const;

/** A case with a history, as a user would write it. */
export function bootstrapDocument(
  inputs: Inputs,
): Document & { readonly markets: Document; readonly segments: readonly Json[] } {
  const method = METHODS[word(inputs, "method", ["iid_bootstrap", "circular_block_bootstrap", "stationary_bootstrap"])];
  const key = ["block_length", "mean_block_length", "expected_block_length"].find((one) => inputs[one] !== undefined);
  const restart = ["restart_probability", "p"].find((one) => inputs[one] !== undefined);
  const length =
    key !== undefined ? decimal(inputs, key) : restart === undefined ? null : decimal(inputs, restart).pow(-1);
  return {
    markets: {
      model: "bootstrap",
      method,
      ...(method === "iid" || length === null ? {} : { "block-length": length.toFixed() }),
      assets: { market: {} },
      history: { returns: { market: decimals(inputs, "history").map((one) => percent(one)) } },
    },
    segments: [fundOf(decimal(inputs, "starting_aum"))],
  };
}

/** The mean is that of the exact ledger, the second moment what the plan says of its draws. */
export function bootstrapMoments(inputs: Inputs): Answers {
  const months = count(inputs, "periods");
  const plan = makePlan(parseDocument({ months, ...bootstrapDocument(inputs) }));
  const mean = project(plan).reported[0]?.[months - 1]?.closing.toNumber();
  const none = plan.months.map(() => null);
  const square = growthOfBootstrap(plan.markets.model as BootstrapPlan, { position: 0, power: 2 }, none)[months - 1];
  if (mean === undefined || square === undefined) throw refusal("periods", "are none");
  return { mean, variance: square * decimal(inputs, "starting_aum").toNumber() ** 2 - mean ** 2 };
}

/** Enough that every outcome is met, and its share told from any other. */
const PATHS = 40_000;

/**
 * Every outcome is met on the product's paths to 1e-12, no other is, and each with its share of all equally likely draws to 5 standard
 * errors: then its probability is that share.
 */
export async function bootstrapDistribution(inputs: Inputs): Promise<Answers> {
  const months = count(inputs, "periods");
  const history = decimals(inputs, "history");
  const request = { group: 0, measure: "aum", window: "month", at: months - 1 } as const;
  const outputs = { percentiles: [], fans: [], kept: [request] };
  const plan = makePlan(parseDocument({ months, ...bootstrapDocument(inputs) }), { paths: PATHS, outputs });
  const found = new Map<string, number>();
  for (const value of (await simulate(plan, { threads: 1 })).kept[0]?.values ?? [])
    found.set(value.toPrecision(14), (found.get(value.toPrecision(14)) ?? 0) + 1);
  const draws = history.length ** months;
  const outcomes = [...found].map(([value, paths]) => {
    const times = Math.round((paths / PATHS) * draws);
    const probability = times / draws;
    const error = Math.sqrt((probability * (1 - probability)) / PATHS);
    if (Math.abs(paths / PATHS - probability) > 5 * error) throw refusal("history", `met ${value} on ${paths} paths`);
    return { value: Number(value), probability };
  });
  return { outcomes: outcomes.sort((a, b) => a.value - b.value) };
}
