import { project } from "../../../src/model/project.js";
import type { LedgerRow } from "../../../src/model/projection.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Inputs, Json } from "../case.js";
import { type Answers, decimal, ONE, require, ZERO } from "../numbers.js";
import { documentOf } from "./ledger.js";
import { type Document, parseDocument } from "./scenario-document.js";

/** One month of a segment in euros, flows at its end so that the opening alone earns the gain, reported in dollars. */
export function translate(inputs: Inputs): Answers {
  const { opening, inflows, outflows, marketGain, fx, closing } = reported(inputs);
  return {
    beginning: opening,
    net_flows: inflows.minus(outflows),
    investment_gain: marketGain,
    ending: closing,
    fx_effect: fx,
  };
}

const TRANSLATIONS: Readonly<Record<string, string>> = { average: "average", closing: "gain-at-closing" };

function reported(inputs: Inputs): LedgerRow {
  const [opening, flow] = [decimal(inputs, "beginning_local"), decimal(inputs, "net_flows_local")];
  const translation = TRANSLATIONS[String(inputs.gain_at ?? inputs.flows_and_gain_at ?? "average")];
  require(translation !== undefined, "gain_at", "is neither average nor closing");
  // Where nothing is there at the beginning, the flow comes then and earns the gain.
  const [earning, timing] = opening.isZero() ? [flow, "beginning"] : [opening, "end"];
  const gain = decimal(inputs, "investment_gain_local");
  const document = documentOf({
    opening,
    returns: [earning.isZero() ? ZERO : gain.dividedBy(earning)],
    conventions: { timing, translation: translation as string },
    [flow.isNegative() ? "outflow" : "inflow"]: { amount: flow.abs() },
  });
  const rate = (key: string): Json => decimal(inputs, key).toFixed();
  const average = inputs.rate_average === undefined ? {} : { averages: [rate("rate_average")] };
  const currencies: Document = { EUR: { rate: rate("rate_begin"), path: [rate("rate_end")], ...average } };
  const segments = (document.segments as readonly Document[]).map((segment) => ({ ...segment, currency: "EUR" }));
  require(decimal(inputs, "rate_begin").times(ONE).greaterThan(0), "rate_begin", "is not above 0");
  return project(makePlan(parseDocument({ ...document, currencies, segments }))).reported[0]?.[0] as LedgerRow;
}
