import { findPlaces } from "../questions/place.js";
import type { JsonObject } from "../scenario/json.js";
import type { Lever, OfferedLever } from "./settings.js";

const scaled = { change: "scale", step: "0.05", from: 0, to: 40, neutral: 20 } as const;
const shifted = { change: "shift", step: "0.0025", from: -20, to: 20, neutral: 0 } as const;
const finely = { change: "scale", step: "0.01", from: 50, to: 150, neutral: 100 } as const;
const fees = ["", ".rate", ".tiers.*.rate"];

const KNOWN: readonly (Lever & { readonly patterns: readonly string[] })[] = [
  { id: "market-return", label: "Market return", ...shifted, patterns: ["markets.assets.*.mean"] },
  { id: "volatility", label: "Market volatility", ...scaled, patterns: ["markets.assets.*.volatility"] },
  {
    id: "inflows",
    label: "Inflows",
    ...scaled,
    patterns: ["inflows", "new", "contributions"].map((key) => `segments.*.flows.${key}`),
  },
  {
    id: "outflows",
    label: "Outflows",
    ...scaled,
    patterns: ["outflows", "departures", "withdrawals"].map((key) => `segments.*.flows.${key}`),
  },
  { id: "net-flows", label: "Net flows", ...shifted, patterns: ["segments.*.flows.net", "segments.*.flows.net.mean"] },
  {
    id: "fee-rates",
    label: "Fee rates",
    ...finely,
    patterns: [
      ...fees.map((key) => `segments.*.fees${key}`),
      ...fees.map((key) => `segments.*.fees.new.fees${key}`),
      ...fees.map((key) => `events.*.fees${key}`),
    ],
  },
  {
    id: "cost",
    label: "Cost",
    ...scaled,
    patterns: [
      ...["amount", "rate", "share", "steps.*.amount"].map((key) => `economics.costs.*.${key}`),
      "economics.people.*.cost",
    ],
  },
];

/**
 * The levers that a scenario has numbers for.
 *
 * @param written  the scenario as written
 */
export function leversOf(written: JsonObject): readonly OfferedLever[] {
  return KNOWN.flatMap(({ patterns, ...lever }) => {
    const found = patterns.flatMap((pattern) => {
      const places = findPlaces(written, pattern);
      return "what" in places ? [] : places;
    });
    const places = new Map(found.map(({ path, text }) => [path.join("\n"), { path, text }]));
    return places.size === 0 ? [] : [{ ...lever, places: [...places.values()] }];
  });
}
