import { type OccasionalLine, occasionalLinesOf } from "../plan/occasional-lines.js";
import type { Group, Plan } from "../plan/plan.js";
import type { Projection } from "../model/projection.js";
import { add, NOTHING, sum } from "../units.js";
import { openingOf } from "../simulation/collect/columns.js";
import type { Estimate, HorizonTotals, Simulation } from "../simulation/simulation.js";
import type { Bridge } from "./run.js";

const PERCENTILES = [5, 25, 50, 75, 95] as const;
type Components = Omit<HorizonTotals, "group">;

/**
 * Opening → closing by cause over the horizon, for the firm and every segment: at expected returns, as the mean of all
 * paths, and as the mean of the paths whose closing AUM is nearest to each percentile of the group.
 *
 * All components of one bridge are means over one set of paths, so they add up. Their standard errors are s/√n over the
 * set, which is taken as given.
 */
export function bridges(plan: Plan, projection: Projection, simulation: Simulation): readonly Bridge[] {
  const groups = plan.groups.flatMap(({ kind }, position) => (kind === "firm" || kind === "segment" ? [position] : []));
  return groups.flatMap((group) => [
    projected(plan, projection, group),
    ...meanBridge(plan, simulation, group),
    ...PERCENTILES.flatMap((percent) => setBridge(plan, simulation, { group, percent })),
  ]);
}

/** The means over all paths; none where the plan adds no lines up. */
export function meanBridge(plan: Plan, { totals = [], paths }: Simulation, group: number): readonly Bridge[] {
  const components = totals.find((entry) => entry.group === group);
  return components === undefined ? [] : [bridge(plan, group, { of: "mean", paths, components })];
}

function setBridge(
  plan: Plan,
  { nearest }: Simulation,
  { group, percent }: { readonly group: number; readonly percent: (typeof PERCENTILES)[number] },
): readonly Bridge[] {
  const found = nearest.find((set) => set.group === group && set.percent === percent);
  if (found === undefined) return [];
  return [bridge(plan, group, { of: `p${percent}`, paths: found.paths, components: found.totals })];
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
    ...Object.fromEntries(occasionalLinesOf(plan).map((line) => [line, exact(sum(rows.map((row) => row[line])))])),
  };
  return bridge(plan, group, { of: "projection", paths: 0, components });
}

function bridge(
  plan: Plan,
  group: number,
  { of, paths, components }: Pick<Bridge, "of" | "paths"> & { readonly components: Components },
): Bridge {
  const opening = openingOf(plan, group);
  const { inflows, outflows, exchanges, distributions, marketGain, fees, closing } = components;
  const clients = inflows.value - outflows.value + exchanges.value - distributions.value;
  const occasional = occasionalLinesOf(plan).flatMap((line) => {
    const found = components[line];
    return found === undefined ? [] : [[line, found] as const];
  });
  const rare = occasional.reduce((sum, [line, { value }]) => sum + SIGN[line] * value, 0);
  const residual = closing.value - (opening + clients + marketGain.value - fees.value + rare);
  const lines = {
    inflows,
    outflows,
    exchanges,
    distributions,
    marketGain,
    fees,
    closing,
    ...Object.fromEntries(occasional),
  };
  return { group: (plan.groups[group] as Group).id, of, paths, opening, ...lines, residual };
}

const SIGN: Readonly<Record<OccasionalLine, 1 | -1>> = {
  reinvested: 1,
  acquisitions: 1,
  disposals: -1,
  realizations: -1,
  scope: 1,
  fx: 1,
};
