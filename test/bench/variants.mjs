import { SEGMENTS } from "./workload.mjs";

const everySegment = (change) => (scenario) => {
  for (const segment of scenario.segments) change(segment);
};
const everyFlow = (flows) => everySegment((segment) => Object.assign(segment.flows, flows));
const everyFee = (fees) => everySegment((segment) => Object.assign(segment.fees, fees));
const everyAsset = (change) => (scenario) => {
  for (const asset of Object.values(scenario.markets.assets)) change(asset);
};

/** Sixty households with 1 % of a segment each and ten with 4 %. */
const households = (opening) => {
  const millions = Number.parseFloat(opening);
  return [
    { count: 60, size: `${(millions * 10).toFixed(0)}k` },
    { count: 10, size: `${(millions * 40).toFixed(0)}k` },
  ];
};

const inBands = everySegment(({ opening, fees }) => {
  delete fees.units;
  fees.households = households(opening);
});

/** Existing clients' money becomes that of new and departing ones: billing units come and go. */
const withNewClients = everySegment((segment) => {
  const { contributions, withdrawals, ...others } = segment.flows;
  segment.flows = { new: contributions, departures: withdrawals, ...others };
  segment.fees.units = 40;
});

const withNetFlows = everySegment((segment) => {
  segment.flows = { net: { mean: "2%", volatility: "0.4pp", persistence: 0.6 } };
});

/** A quarter of every mix goes to the asset class of the next segment. */
function withMixes({ segments }) {
  segments.forEach(({ id, mix }, i) => {
    mix[id] = "75%";
    mix[segments[(i + 1) % SEGMENTS].id] = "25%";
  });
}

/** Money in, money out and an exchange on the same day of every quarter. */
function withDatedFlows(scenario) {
  const days = Array.from({ length: 40 }, (_, quarter) => {
    const month = String(((quarter % 4) + 1) * 3 - 1).padStart(2, "0");
    return `${2025 + Math.floor(quarter / 4)}-${month}-15`;
  });
  const [{ id: from }, { id: to }] = scenario.segments;
  scenario.events = days.flatMap((date) => [
    { date, kind: "inflow", segment: from, amount: "1m", label: "Mandate" },
    { date, kind: "outflow", segment: to, amount: "1m", label: "Loss" },
    { date, kind: "exchange", from, to, amount: "1m", label: "Exchange" },
  ]);
}

/** Name of a feature → how the workload gets it. */
export const VARIANTS = {
  "shocks that persist": everyFlow({ persistence: 0.6 }),
  "correlated shocks": everyFlow({ correlation: { "between-segments": 0.5, "inflows-with-outflows": 0.3 } }),
  "shocks with the market": everyFlow({
    correlation: { "with-market": { asset: "eq-us", inflows: 0.3, outflows: -0.3 } },
  }),
  "response to a trailing year": everyFlow({
    response: { outflows: { to: "trailing-year", slope: -1, trailing: "5%" } },
  }),
  "net flows": withNetFlows,
  "flows on the closing": (scenario) => {
    scenario.conventions["flows-on"] = "closing";
  },
  "dated flows and exchanges": withDatedFlows,
  distributions: everySegment((segment) => {
    segment.distributions = "3%";
  }),
  mixes: withMixes,
  "tracking error": everySegment((segment) => {
    segment.tracking = "2%";
  }),
  "uncertain means": everyAsset((asset) => {
    asset.mean = { value: asset.mean, uncertainty: "1.5pp" };
  }),
  "uncertain flows": everyFlow({ uncertainty: "1pp" }),
  "fees in bands": inBands,
  "new clients": withNewClients,
  "cliff fees": everyFee({ schedule: "cliff", boundary: "lower_inclusive" }),
  "quarterly in arrears": everyFee({ frequency: "quarterly" }),
  "quarterly in advance": everyFee({ frequency: "quarterly", when: "advance" }),
};
