import { HALF, type Share } from "../units.js";
import { atOf } from "./document/node.js";
import { fieldsOf, join } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import type { Place } from "./reading/place.js";
import type { FlowCorrelations, Stated } from "./scenario.js";
import type { flowCorrelationSchema, withMarketSchema } from "./schema/flows.js";
import { statedNumber } from "./values/stated.js";

/** Half of what moves flows is common to all segments, unless stated: an assumption of ours, listed as one. */
const commonHalf = ({ node, key }: Place): Stated<Share> => ({
  at: atOf(node.spot),
  key: join(key, "correlation.between-segments"),
  text: "0.5",
  spans: [{ from: null, to: null, value: HALF }],
  uncertainty: null,
  provenance: { kind: "assumption" },
});

/** What is in force where nothing is stated; `flows` is the place of the segment's flows. */
export const independent = (flows: Place): FlowCorrelations => ({
  betweenSegments: commonHalf(flows),
  inflowsWithOutflows: null,
  withMarket: null,
});

/** Correlations of flow shocks. Problems are reported; the answer then does not matter. */
export function flowCorrelationsAt(
  flows: Place,
  place: Place<typeof flowCorrelationSchema> | null,
  assets: Known,
): FlowCorrelations {
  const fields = place === null ? null : fieldsOf(place);
  if (fields === null) return independent(flows);
  const [betweenAt, ownAt, marketAt] = [
    fields.at("between-segments"),
    fields.at("inflows-with-outflows"),
    fields.at("with-market"),
  ];
  return {
    betweenSegments: (betweenAt === null ? null : statedNumber(betweenAt)) ?? commonHalf(flows),
    inflowsWithOutflows: ownAt === null ? null : statedNumber(ownAt),
    withMarket: marketAt === null ? null : withMarketAt(marketAt, assets),
  };
}

function withMarketAt(place: Place<typeof withMarketSchema>, assets: Known): FlowCorrelations["withMarket"] {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const assetAt = fields.at("asset");
  const asset = assetAt === null ? null : referenceAt(assetAt, assets);
  const [inflows, outflows, net] = (["inflows", "outflows", "net"] as const).map((key) => {
    const at = fields.at(key);
    return at === null ? null : statedNumber(at);
  });
  return asset === null ? null : { asset, inflows: inflows ?? null, outflows: outflows ?? null, net: net ?? null };
}
