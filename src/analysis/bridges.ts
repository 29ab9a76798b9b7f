import type { Group, Plan } from "../plan/plan.js";
import type { Projection } from "../model/projection.js";
import { add, NOTHING, sum } from "../units.js";
import { momentsOf } from "../simulation/collect/moments.js";
import { meanOf } from "../simulation/collect/summaries.js";
import type { Estimate, HorizonTotals, Simulation } from "../simulation/simulation.js";
import { percentileOf } from "./fans.js";
import { keptColumn, simulatedFan } from "./kept-column.js";
import { nearestPaths, setSize } from "./nearest-paths.js";
import { BRIDGE_LINES, type BridgeLine, type PathTotals, pathTotals } from "./path-totals.js";
import type { Bridge } from "./run.js";

const PERCENTILES = [5, 25, 50, 75, 95] as const;
type Components = Readonly<Record<BridgeLine, Estimate>>;

/** A bridge that is still to be filled: whose, over which paths. */
interface Wanted {
  readonly group: number;
  readonly of: Exclude<Bridge["of"], "projection">;
  readonly paths: Uint32Array;
}

/**
 * Opening → closing by cause over the horizon, for the firm and every segment: at expected returns, as the mean of all
 * paths, and as the mean of the 2 % of paths (at least one) whose closing AUM is nearest to each percentile of the group.
 *
 * All components of one bridge are means over one set of paths, so they add up. Their standard errors are s/√n over the
 * set, which is taken as given.
 */
export function bridges(plan: Plan, projection: Projection, simulation: Simulation): readonly Bridge[] {
  const groups = plan.groups.flatMap((group, position) => (group.kind === "tag" ? [] : [position]));
  const conditional = groups.flatMap((group) => conditionalSets(plan, simulation, group));
  const every = simulation.totals === undefined;
  const needed = every ? allPaths(simulation.paths) : union(conditional.map(({ paths }) => paths));
  const totals = pathTotals(plan, needed);
  return groups.flatMap((group) => [
    projected(plan, projection, group),
    meanBridge(plan, { group, totals, given: simulation.totals }),
    ...conditional.filter((set) => set.group === group).map((set) => setBridge(plan, totals, set)),
  ]);
}

function conditionalSets(plan: Plan, simulation: Simulation, group: number): readonly Wanted[] {
  const request = { group, measure: "aum", window: "month", at: plan.months.length - 1 } as const;
  const closing = keptColumn(simulation, request);
  const summary = simulatedFan(simulation, request)?.points[request.at] ?? null;
  if (closing === null || summary === null) return [];
  return PERCENTILES.map((percent) => ({
    group,
    of: `p${percent}` as const,
    paths: nearestPaths(closing, percentileOf(plan, summary, percent).value, setSize(simulation.paths)),
  }));
}

function meanBridge(
  plan: Plan,
  { group, totals, given }: { group: number; totals: PathTotals; given: readonly HorizonTotals[] | undefined },
): Bridge {
  const components = given?.find((entry) => entry.group === group);
  if (components === undefined) return setBridge(plan, totals, { group, of: "mean", paths: totals.paths });
  return bridge(groupAt(plan, group), openingOf(plan, group), { of: "mean", paths: plan.paths, components });
}

function setBridge(plan: Plan, totals: PathTotals, { group, of, paths }: Wanted): Bridge {
  const places = placesOf(totals.paths, paths);
  const component = (line: BridgeLine): Estimate => meanOf(momentsOf(groupLine(plan, totals, { group, line, places })));
  const components = Object.fromEntries(BRIDGE_LINES.map((line) => [line, component(line)])) as Components;
  return bridge(groupAt(plan, group), openingOf(plan, group), { of, paths: paths.length, components });
}

/** A line of a group on the chosen paths: the sum over its segments. */
function groupLine(
  plan: Plan,
  totals: PathTotals,
  { group, line, places }: { readonly group: number; readonly line: BridgeLine; readonly places: Uint32Array },
): Float64Array {
  const values = new Float64Array(places.length);
  for (const segment of groupAt(plan, group).members) {
    const row = (BRIDGE_LINES.indexOf(line) * plan.segments.length + segment) * totals.paths.length;
    places.forEach((place, index) => {
      values[index] = (values[index] as number) + (totals.values[row + place] as number);
    });
  }
  return values;
}

function projected(plan: Plan, projection: Projection, group: number): Bridge {
  const rows = projection.groups[group] ?? [];
  const exact = (value: { toNumber(): number }): Estimate => ({ value: value.toNumber(), standardError: 0 });
  const components = {
    inflows: exact(sum(rows.map((row) => row.inflows))),
    outflows: exact(sum(rows.map((row) => row.outflows))),
    exchanges: exact(sum(rows.map((row) => row.exchanges))),
    distributions: exact(sum(rows.map((row) => row.distributions))),
    marketGain: exact(sum(rows.map((row) => row.marketGain))),
    fees: exact(sum(rows.map((row) => add(row.feesInAdvance, row.feesInArrears)))),
    closing: exact(rows[rows.length - 1]?.closing ?? NOTHING),
  };
  return bridge(groupAt(plan, group), openingOf(plan, group), { of: "projection", paths: 0, components });
}

function bridge(
  group: Group,
  opening: number,
  { of, paths, components }: Pick<Bridge, "of" | "paths"> & { readonly components: Components },
): Bridge {
  const { inflows, outflows, exchanges, distributions, marketGain, fees, closing } = components;
  const clients = inflows.value - outflows.value + exchanges.value - distributions.value;
  const residual = closing.value - (opening + clients + marketGain.value - fees.value);
  const lines = { inflows, outflows, exchanges, distributions, marketGain, fees, closing };
  return { group: group.id, of, paths, opening, ...lines, residual };
}

const groupAt = (plan: Plan, group: number): Group => plan.groups[group] as Group;

/** What a group has on the first day, in the scenario's currency. */
export const openingOf = (plan: Plan, group: number): number =>
  sum(groupAt(plan, group).members.map((member) => plan.segments[member]?.opening ?? NOTHING)).toNumber();

const allPaths = (paths: number): Uint32Array => Uint32Array.from({ length: paths }, (_, path) => path);

const union = (sets: readonly Uint32Array[]): Uint32Array =>
  Uint32Array.from(new Set(sets.flatMap((set) => Array.from(set)))).sort();

/** Where the paths of a set stand among all paths; both ascending. */
function placesOf(all: Uint32Array, set: Uint32Array): Uint32Array {
  let place = 0;
  return set.map((path) => {
    while (all[place] !== path) place++;
    return place;
  });
}
