import { seasonAt } from "./flow-season.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { type Place, refuse } from "./reading/place.js";
import type { NetFlow } from "./scenario.js";
import type { flowsSchema } from "./schema/flows.js";
import { plainRate } from "./values/quantity.js";
import { statedNumber, statedRate } from "./values/stated.js";

/** What a net flow takes the place of, and where its own is written. */
const BESIDE = {
  inflows: "Keep net, or inflows and outflows",
  outflows: "Keep net, or inflows and outflows",
  new: "Keep net, or new and departures",
  departures: "Keep net, or new and departures",
  contributions: "Keep net, or contributions and withdrawals",
  withdrawals: "Keep net, or contributions and withdrawals",
  volatility: "Write it as net.volatility",
  persistence: "Write it as net.persistence",
  season: "Write it as net.season",
  drawdown: "Remove it; it multiplies inflows and outflows",
} as const;

/** Net flows answer as such; what multiplies inflows or outflows has nothing to act on. */
function refuseResponses(place: Place | null): void {
  if (place?.node.kind !== "map") return;
  for (const direction of ["inflows", "outflows"]) {
    const entry = place.node.entries.get(direction);
    if (entry === undefined) continue;
    const at = { ...place, path: `${place.path}.${direction}` };
    refuse(at, "stands beside net", "Write it as response.net, a rate a year that is added", entry.spot);
  }
}

/** Net flows alone; nothing of separate flows may stand beside them. */
export function netFlowAt(fields: Fields<(typeof flowsSchema)["shape"]>): NetFlow | null {
  const place = fields.at("net");
  if (place === null) return null;
  for (const [key, fix] of Object.entries(BESIDE)) {
    const at = fields.at(key as keyof typeof BESIDE);
    if (at !== null) refuse(at, "stands beside net", fix);
  }
  refuseResponses(fields.at("response"));
  const own = fieldsOf(place);
  if (own === null) return null;
  const [meanAt, volatilityAt, persistenceAt, beforeAt] = [
    own.at("mean"),
    own.at("volatility"),
    own.at("persistence"),
    own.at("before"),
  ];
  const mean = meanAt === null ? null : statedRate(meanAt);
  const volatility = volatilityAt === null ? null : statedRate(volatilityAt);
  const persistence = persistenceAt === null ? null : statedNumber(persistenceAt);
  const before = beforeAt === null ? null : plainRate(beforeAt);
  const seasonPlace = own.at("season");
  const season = seasonPlace === null ? null : seasonAt(seasonPlace);
  return mean === null ? null : { mean, volatility, persistence, before, season };
}
