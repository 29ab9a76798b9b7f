import { averageOfMonths } from "../model/averages.js";
import { sum } from "../units.js";
import type { Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import { groupId } from "./fans.js";
import { simulatedFan } from "./kept-column.js";
import { type OwnLedger, rowsOfYear } from "./own-ledgers.js";
import { type SetLedgers, valuesOf } from "./set-ledgers.js";
import type { RevenueBridgeAnswer } from "./supplement.js";

/** Average AUM, revenue and the performance fees in it, of every segment of a group in a year: [segment of the group]. */
type Earned = readonly EarnedBy[];
interface EarnedBy {
  readonly averageAum: number;
  readonly revenue: number;
  readonly performanceFees: number;
}

/** What a bridge is made from: [year]. */
interface Basis {
  readonly set: string;
  readonly group: string;
  readonly years: readonly Earned[];
  /** The same of parts of the paths, for errors; none for what has no error. */
  readonly batches: readonly (readonly Earned[])[];
  /** Standard error of all over that of the mean of the batches: below 1 where only some of the paths are in them. */
  readonly scale: number;
}

/** The segments of a group, each with the books that it acquired: what a bridge of revenue tells apart. */
const partsOf = (plan: Plan, group: number): readonly Part[] => {
  const whole = plan.groups[group]?.members ?? [];
  return plan.groups.flatMap(({ kind, members }, position) =>
    kind === "segment" && members.every((member) => whole.includes(member)) ? [{ group: position, members }] : [],
  );
};

interface Part {
  /** Position in `Plan.groups`. */
  readonly group: number;
  readonly members: readonly number[];
}

/** The number of batches whose spread gives standard errors, and the fewest paths of one. */
const BATCHES = 20;
const LEAST = 2;

/** The exact ledger's bridges: of revenue and average AUM as they are, segment by segment. */
export const projectedRevenueBridges = (
  plan: Plan,
  ledger: OwnLedger,
  { groups }: Projection,
): readonly RevenueBridgeAnswer[] =>
  bridges(plan, {
    set: "projection",
    group: ledger.id,
    years: plan.years.map((year) =>
      partsOf(plan, ledger.group).map(({ group }) => {
        const own = rowsOfYear(groups[group] ?? [], year);
        const averageAum = averageOfMonths(plan.averageAum, own).toNumber();
        const total = (line: "revenue" | "performanceFees") => sum(own.map((row) => row[line])).toNumber();
        return { averageAum, revenue: total("revenue"), performanceFees: total("performanceFees") };
      }),
    ),
    batches: [],
    scale: 0,
  });

/**
 * Bridges between the means of all paths. Their errors come from some of the paths.
 *
 * @param sample  evenly chosen paths of all
 */
export function meanRevenueBridges(
  plan: Plan,
  { id, group }: OwnLedger,
  { simulation, sample }: { readonly simulation: Simulation; readonly sample: SetLedgers },
): readonly RevenueBridgeAnswer[] {
  const parts = partsOf(plan, group);
  const years = plan.years.map((_, year) =>
    parts.map(({ group: segment }) => {
      const mean = (measure: "average-aum" | "revenue") =>
        simulatedFan(simulation, { group: segment, measure, window: "year" })?.points[year]?.mean.value ?? null;
      const own = simulation.byYear?.find((entry) => entry.group === segment && entry.year === year);
      const performanceFees = own?.performanceFees.value ?? 0;
      return { averageAum: mean("average-aum"), revenue: mean("revenue"), performanceFees };
    }),
  );
  const known = years.every((year) => year.every(({ averageAum, revenue }) => averageAum !== null && revenue !== null));
  if (!known) return [];
  const scale = Math.sqrt(sample.places.length / simulation.paths);
  const { batches } = earnedBy(plan, sample, parts);
  return bridges(plan, { set: "mean", group: id, years: years as readonly Earned[], batches, scale });
}

/** Bridges between the means of a set of paths. */
export function setRevenueBridges(plan: Plan, { group }: OwnLedger, set: SetLedgers): readonly RevenueBridgeAnswer[] {
  const parts = partsOf(plan, group);
  return bridges(plan, { set: set.id, group: groupId(plan, group), ...earnedBy(plan, set, parts), scale: 1 });
}

/** Means over a set, and over batches of it: paths dealt out in turn, each batch as good a sample as another. */
function earnedBy(plan: Plan, set: SetLedgers, parts: readonly Part[]): Pick<Basis, "years" | "batches"> {
  const lines = plan.years.map((_, year) =>
    parts.map(({ members }) => {
      const values = (line: keyof EarnedBy) => valuesOf(plan, set, { line, members, year });
      return {
        averageAum: values("averageAum"),
        revenue: values("revenue"),
        performanceFees: values("performanceFees"),
      };
    }),
  );
  const means = (first: number, step: number): readonly Earned[] =>
    lines.map((year) =>
      year.map(({ averageAum, revenue, performanceFees }) => ({
        averageAum: meanOf(averageAum, first, step),
        revenue: meanOf(revenue, first, step),
        performanceFees: meanOf(performanceFees, first, step),
      })),
    );
  const batches = set.places.length < BATCHES * LEAST ? 0 : BATCHES;
  return { years: means(0, 1), batches: Array.from({ length: batches }, (_, batch) => means(batch, BATCHES)) };
}

/** Of every so manieth value. */
function meanOf(values: Float64Array, first: number, step: number): number {
  let [total, count] = [0, 0];
  for (let at = first; at < values.length; at += step) {
    total += values[at] as number;
    count++;
  }
  return total / count;
}

/** From each year to the next, and from the first whole year to the last where others lie between. */
function bridges(plan: Plan, basis: Basis): readonly RevenueBridgeAnswer[] {
  const whole = plan.years.flatMap(({ months }, year) => (months === 12 ? [year] : []));
  const [first, last] = [whole[0] ?? 0, whole[whole.length - 1] ?? 0];
  const pairs = plan.years.slice(1).map((_, year) => [year, year + 1] as const);
  return [...pairs, ...(last - first > 1 ? [[first, last] as const] : [])].map((pair) => bridgeOf(plan, basis, pair));
}

type Pair = readonly [from: number, to: number];

function bridgeOf(plan: Plan, basis: Basis, pair: Pair): RevenueBridgeAnswer {
  const found = numbersOf(plan, basis.years, pair);
  const inBatches = basis.batches.map((years) => numbersOf(plan, years, pair));
  const estimate = (read: (numbers: Numbers) => number | null): Estimate | null => {
    const value = read(found);
    return value === null ? null : { value, standardError: errorOf(basis, inBatches.map(read)) };
  };
  const known = (read: (numbers: Numbers) => number): Estimate => estimate(read) as Estimate;
  const parts = [found.volume, found.mix, found.rate, found.performanceFees, found.days].map((part) => part ?? 0);
  const explained = found.volume === null ? found.after - found.before : parts.reduce((total, part) => total + part, 0);
  return {
    set: basis.set,
    group: basis.group,
    from: plan.years[pair[0]]?.year as number,
    to: plan.years[pair[1]]?.year as number,
    before: known(({ before }) => before),
    volume: estimate(({ volume }) => volume),
    mix: estimate(({ mix }) => mix),
    rate: estimate(({ rate }) => rate),
    performanceFees: known(({ performanceFees }) => performanceFees),
    days: estimate(({ days }) => days),
    after: known(({ after }) => after),
    residual: found.after - found.before - explained,
    twoFactors:
      found.factors === null
        ? null
        : {
            volume: known(({ factors }) => factors?.volume ?? 0),
            rate: known(({ factors }) => factors?.rate ?? 0),
            joint: known(({ factors }) => factors?.joint ?? 0),
          },
  };
}

/** s/√batches over the batches; null where there are too few paths, 0 for what is exact. */
function errorOf({ batches, scale, set }: Basis, values: readonly (number | null)[]): number | null {
  if (set === "projection") return 0;
  const known = values.filter((value) => value !== null);
  if (batches.length === 0 || known.length < batches.length) return null;
  const mean = known.reduce((total, value) => total + value, 0) / known.length;
  const squares = known.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  return scale * Math.sqrt(squares / (known.length - 1) / known.length);
}

interface Numbers {
  readonly before: number;
  readonly after: number;
  readonly volume: number | null;
  readonly mix: number | null;
  readonly rate: number | null;
  readonly performanceFees: number;
  readonly days: number | null;
  readonly factors: { readonly volume: number; readonly rate: number; readonly joint: number } | null;
}

const revenueOf = (earned: Earned): number => earned.reduce((total, { revenue }) => total + revenue, 0);
const performanceOf = (earned: Earned): number => earned.reduce((total, one) => total + one.performanceFees, 0);
const volumeOf = (earned: Earned): number => earned.reduce((total, { averageAum }) => total + averageAum, 0);

/** `revenueBridge` and `twoFactors` of the model, in doubles: batches make thousands of them. */
function numbersOf({ years }: Plan, earned: readonly Earned[], [from, to]: Pair): Numbers {
  const [before, after] = [earned[from] ?? [], earned[to] ?? []];
  const [time0, time1] = [from, to].map((year) => (years[year]?.months ?? 12) / 12) as [number, number];
  /** A year, without performance fees. */
  const rateOf = (one: EarnedBy, time: number) =>
    one.averageAum === 0 ? null : (one.revenue - one.performanceFees) / one.averageAum / time;
  const [fees0, fees1] = [performanceOf(before), performanceOf(after)];
  const [old, now] = [(revenueOf(before) - fees0) / time0, (revenueOf(after) - fees1) / time1];
  const [volume0, volume1] = [volumeOf(before), volumeOf(after)];
  const known = { before: revenueOf(before), after: revenueOf(after), performanceFees: fees1 - fees0 };
  if (volume0 === 0) return { ...known, volume: null, mix: null, rate: null, days: null, factors: null };
  // New assets at old rates; a segment that is new is taken at its own.
  const moved = after.reduce((total, one, segment) => {
    const rate = rateOf(before[segment] ?? one, time0) ?? rateOf(one, time1) ?? 0;
    return total + one.averageAum * rate;
  }, 0);
  const rate0 = old / volume0;
  const parts = {
    volume: (volume1 - volume0) * rate0 * time1,
    mix: (moved - volume1 * rate0) * time1,
    rate: (now - moved) * time1,
    days: old * (time1 - time0),
  };
  if (volume1 === 0) return { ...known, ...parts, factors: null };
  const [grown, change] = [volume1 - volume0, now / volume1 - rate0];
  return { ...known, ...parts, factors: { volume: grown * rate0, rate: volume0 * change, joint: grown * change } };
}
