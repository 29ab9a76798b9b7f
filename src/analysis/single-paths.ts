import type { Plan } from "../plan/plan.js";
import { replay } from "../simulation/replay.js";
import type { Simulation } from "../simulation/simulation.js";
import { FIRM } from "./distributions.js";
import type { SinglePath } from "./run.js";

const PERCENTILES = [5, 25, 50, 75, 95] as const;
/** Paths are alike before they are drawn, so the first ones are as good an example as any. */
const EXAMPLES = 2;

/**
 * A handful of paths of the firm's AUM: those that end nearest to each percentile of the closing AUM, and the first two besides.
 * Fewer when the run has fewer paths; none is shown twice.
 */
export function singlePaths(plan: Plan, simulation: Simulation): readonly SinglePath[] {
  const chosen = choose(simulation);
  const ledger = replay(plan, Uint32Array.from(chosen.map(({ path }) => path)));
  const closing = ledger.lines.indexOf("closing");
  const [segments, months] = [plan.segments.length, plan.months.length];
  const { translated } = ledger;
  const closingOf = (segment: number, month: number, index: number): number => {
    const abroad = translated.segments.indexOf(segment);
    const [values, row] =
      abroad < 0
        ? [ledger.values, closing * segments + segment]
        : [translated.values, translated.lines.indexOf("closing") * translated.segments.length + abroad];
    return values[(row * months + month) * chosen.length + index] as number;
  };
  const aum = (month: number, index: number): number =>
    (plan.groups[FIRM]?.members ?? []).reduce((sum, segment) => sum + closingOf(segment, month, index), 0);
  return chosen.map(({ path, of }, index) => ({ path, of, aum: plan.months.map((_, month) => aum(month, index)) }));
}

function choose(simulation: Simulation): readonly Pick<SinglePath, "path" | "of">[] {
  const chosen = new Map<number, SinglePath["of"]>();
  for (const percent of PERCENTILES) {
    const set = simulation.nearest.find((found) => found.group === FIRM && found.percent === percent);
    if (set !== undefined && !chosen.has(set.path)) chosen.set(set.path, `p${percent}`);
  }
  const wanted = chosen.size + EXAMPLES;
  for (let path = 0; path < simulation.paths && chosen.size < wanted; path++) {
    if (!chosen.has(path)) chosen.set(path, "example");
  }
  return Array.from(chosen, ([path, of]) => ({ path, of }));
}
