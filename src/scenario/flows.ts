import { flowCorrelationsAt, independent } from "./flow-correlations.js";
import { drawdownAt } from "./drawdown-trigger.js";
import { seasonsAt } from "./flow-season.js";
import { netFlowAt } from "./net-flow.js";
import { responsesAt } from "./flow-response.js";
import { type Fields, fieldsOf, join } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { type Place, refuse, warn } from "./reading/place.js";
import type { Flow, FlowLevel, Flows, Stated } from "./scenario.js";
import {
  flowPersistence,
  flowsSchema,
  flowVolatility,
  persistenceByDirection,
  volatilityByDirection,
} from "./schema/flows.js";
import { withDeviations } from "./flow-uncertainty.js";
import { byDirection } from "./flow-directions.js";
import { statedLevel, statedNumber, statedRate } from "./values/stated.js";

type FlowFields = Fields<(typeof flowsSchema)["shape"]>;

const EMPTY: Flow = { units: null, balance: null, volatility: null, persistence: null, response: null, season: null };

/** Two names for what new clients bring and departing ones take: only one of them is written. */
const DIRECTIONS = {
  inflows: { units: ["inflows", "new"], balance: "contributions" },
  outflows: { units: ["outflows", "departures"], balance: "withdrawals" },
} as const;

/** A segment without flows. */
export const NO_FLOWS = ({ node, key, path, reading }: Place): Flows => {
  const place = { node, key: join(key, "flows"), path: join(path, "flows"), schema: flowsSchema, reading };
  const none = { net: null, netResponse: null, drawdown: null };
  return { inflows: EMPTY, outflows: EMPTY, ...none, correlations: independent(place) };
};

/** Client money in and out of one segment. */
export function flowsAt(place: Place<typeof flowsSchema>, assets: Known): Flows | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const found = place.reading.log.problems.length;
  const net = netFlowAt(fields);
  const [inflows, outflows] = [levelsOf(fields, "inflows"), levelsOf(fields, "outflows")];
  const volatility = byDirection(fields.at("volatility"), {
    both: flowVolatility,
    each: volatilityByDirection,
    read: statedRate,
  });
  const persistence = byDirection(fields.at("persistence"), {
    both: flowPersistence,
    each: persistenceByDirection,
    read: statedNumber,
  });
  const [dispersionAt, drawdownPlace] = [fields.at("peer-dispersion"), fields.at("drawdown")];
  const dispersion = dispersionAt === null ? null : statedRate(dispersionAt);
  const response = responsesAt(fields.at("response"), { assets, dispersion });
  const drawdown = drawdownPlace === null ? null : drawdownAt(drawdownPlace);
  const season = seasonsAt(fields.at("season"));
  const correlations = flowCorrelationsAt(place, fields.at("correlation"), assets);
  const whole = withDeviations(fields.at("uncertainty"), { inflows, outflows, net });
  if (fields.clean) remarks(fields);
  if (place.reading.log.problems.length > found) return null;
  const flow = (direction: "inflows" | "outflows"): Flow => ({
    ...whole[direction],
    volatility: volatility[direction],
    persistence: persistence[direction],
    response: response[direction],
    season: season[direction],
  });
  return {
    inflows: flow("inflows"),
    outflows: flow("outflows"),
    net: whole.net,
    netResponse: response.net,
    drawdown,
    correlations,
  };
}

export interface Levels {
  readonly units: Stated<FlowLevel> | null;
  readonly balance: Stated<FlowLevel> | null;
}

function levelsOf(fields: FlowFields, direction: "inflows" | "outflows"): Levels {
  const { units, balance } = DIRECTIONS[direction];
  const [unitsAt, sameAt, balanceAt] = [fields.at(units[0]), fields.at(units[1]), fields.at(balance)];
  if (unitsAt !== null && sameAt !== null)
    refuse(
      sameAt,
      `stands beside ${units[0]}, which means the same`,
      `Keep ${units[1]}, and write ${balance} for existing clients`,
    );
  const unitsPlace = unitsAt ?? sameAt;
  return {
    units: unitsPlace === null ? null : statedLevel(unitsPlace),
    balance: balanceAt === null ? null : statedLevel(balanceAt),
  };
}

/** Net flows answer without a level to multiply. */
const onlyNet = (response: Place | null): boolean =>
  response?.node.kind === "map" && [...response.node.entries.keys()].every((key) => key === "net");

/** What is written but cannot act. */
function remarks(fields: FlowFields): void {
  const anyLevel = (["inflows", "new", "contributions", "outflows", "departures", "withdrawals", "net"] as const).some(
    (key) => fields.has(key),
  );
  if (anyLevel) return;
  const response = fields.at("response");
  const multiplied = ["volatility", "persistence", "drawdown", "season", "correlation"] as const;
  for (const at of [...multiplied.map((key) => fields.at(key)), onlyNet(response) ? null : response]) {
    if (at !== null)
      warn(at, "acts on nothing: the segment has no inflows or outflows", "Write inflows and outflows, or remove it");
  }
}
