import { byDirection } from "./flow-directions.js";
import type { Levels } from "./flows.js";
import { type Place, refuse } from "./reading/place.js";
import type { FlowLevel, NetFlow, Stated } from "./scenario.js";
import { deviationByDirection, levelDeviation } from "./schema/flows.js";
import { deviationAt } from "./values/uncertainty.js";

interface All {
  readonly inflows: Levels;
  readonly outflows: Levels;
  readonly net: NetFlow | null;
}

/** Puts `uncertainty: 3pp` on the level of each direction, which is then drawn on its own. */
export function withDeviations(place: Place | null, all: All): All {
  if (place === null) return all;
  const places = byDirection(place, { both: levelDeviation, each: deviationByDirection, read: (at) => at });
  if (all.net !== null) return { ...all, net: { ...all.net, mean: uncertainMean(place, all.net.mean) } };
  return {
    ...all,
    inflows: uncertainLevels(places.inflows, all.inflows, ["inflows", "new", "contributions"]),
    outflows: uncertainLevels(places.outflows, all.outflows, ["outflows", "departures", "withdrawals"]),
  };
}

function uncertainLevels(
  place: Place | null,
  levels: Levels,
  [level, units, balance]: readonly [string, string, string],
): Levels {
  if (place === null) return levels;
  if (levels.units !== null && levels.balance !== null) {
    refuse(
      place,
      `does not say whether it is of ${units} or of ${balance}`,
      `Write it there: ${units}: { value: …, uncertainty: … }`,
    );
    return levels;
  }
  const only = levels.units ?? levels.balance;
  if (only === null) return levels;
  const uncertain = uncertainLevel(place, only, level);
  return levels.units === null ? { ...levels, balance: uncertain } : { ...levels, units: uncertain };
}

function uncertainLevel(place: Place, level: Stated<FlowLevel>, name: string): Stated<FlowLevel> {
  if (level.uncertainty !== null) {
    refuse(place, `is given twice: ${name} has its own`, "Keep one of the two");
    return level;
  }
  return { ...level, uncertainty: deviationAt(place, "level", level.spans) };
}

function uncertainMean(place: Place, mean: NetFlow["mean"]): NetFlow["mean"] {
  if (mean.uncertainty === null)
    return { ...mean, uncertainty: deviationAt({ ...place, schema: levelDeviation }, "rate", mean.spans) };
  refuse(place, "is given twice: net.mean has its own", "Keep one of the two");
  return mean;
}
