import type { Projection, SegmentRow } from "../model/projection.js";
import { runRateAfterFall } from "../model/run-rate.js";
import type { SeriesRequest } from "../plan/outputs.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import { type Money, money, ratio, type Share, share, sum, WHOLE } from "../units.js";
import { FIRM } from "./distributions.js";
import { percentileOf } from "./fans.js";
import type { Attribution, Concentration, EarningPower, GrowthQuality } from "./supplement.js";

/** What the comparisons are made of besides the plan. */
export interface QualitySources {
  readonly projection: Projection;
  readonly simulation: Simulation;
  readonly attribution: readonly Attribution[];
  readonly earning: readonly EarningPower[];
  readonly concentration: readonly Concentration[];
}

/** The fall of AUM that revenue is held against. */
const FALL: Share = share("0.2");

/**
 * What growth is made of, each line a comparison of two figures: net flows, dependence on markets, resilience of revenue,
 * concentration. A line whose figures this plan does not have is left out.
 */
export const growthQuality = (plan: Plan, sources: QualitySources): readonly GrowthQuality[] => [
  ...overYears(plan, sources),
  ...dependence(plan, sources),
  ...resilience(plan, sources),
  ...concentrations(plan, sources),
];

type Side = GrowthQuality["first"];

/** A comparison; none where neither side has a figure. */
const compared = (id: GrowthQuality["id"], first: Side, second: Side): readonly GrowthQuality[] =>
  first.value === null && second.value === null ? [] : [{ id, first, second }];

/** The first whole year against the last: net flows, retention, and what comes in for what leaves. */
function overYears(plan: Plan, { simulation, earning, projection }: QualitySources): readonly GrowthQuality[] {
  const whole = [...plan.years.entries()].filter(([, { months }]) => months === 12);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const median = (measure: SeriesRequest["measure"], [at, { label }]: typeof first): Side => {
    const all = [...simulation.fans, ...(simulation.besides ?? [])];
    const fan = all.find(({ request: r }) => r.group === FIRM && r.measure === measure && r.window === "year");
    const point = fan?.points[at] ?? null;
    return { when: label, value: point === null ? null : percentileOf(plan, point, 50).value };
  };
  const coverage = ([, { from, months, label }]: typeof first): Side => {
    const rows = projection.groups[FIRM]?.slice(from, from + months) ?? [];
    const [came, left] = [sum(rows.map((row) => row.inflows)), sum(rows.map((row) => row.outflows))];
    return { when: label, value: ratio(came, left)?.toNumber() ?? null };
  };
  const feeGrowth = ([, { year, label }]: typeof first): Side => ({
    when: label,
    value: earning.find((one) => one.group === "firm" && one.year === year)?.organicFeeGrowth ?? null,
  });
  return [
    ...compared("organic-growth", median("organic-growth", first), median("organic-growth", last)),
    ...compared("organic-fee-growth", feeGrowth(first), feeGrowth(last)),
    ...compared("flow-coverage", coverage(first), coverage(last)),
    ...compared("retention", median("retention", first), median("retention", last)),
  ];
}

/** Growth by clients against growth by markets over the horizon, as parts of the opening: in the middle and at the bad end. */
function dependence(plan: Plan, { attribution }: QualitySources): readonly GrowthQuality[] {
  const found = ({ kind, of }: { readonly kind: "nearest" | "worst"; readonly of: "aum" }): string | null =>
    plan.sets.find(
      ({ chosen }) =>
        chosen.kind === kind &&
        chosen.column.group === FIRM &&
        chosen.column.measure === of &&
        (chosen.kind !== "nearest" || chosen.percent === 50),
    )?.id ?? null;
  const sets = [found({ kind: "nearest", of: "aum" }), found({ kind: "worst", of: "aum" })];
  return sets.flatMap((set, position) => {
    const entry = attribution.find((one) => one.set === set && one.group === "firm" && one.year === null);
    if (entry === undefined || entry.opening.value === 0) return [];
    const part = (amount: number): number => amount / entry.opening.value;
    const clients = part(entry.inflows.value - entry.outflows.value);
    const markets = part(entry.benchmarkGain.value + entry.alphaGain.value);
    return compared(
      position === 0 ? "clients-and-markets" : "clients-and-markets-at-worst",
      { when: "clients", value: clients },
      { when: "markets", value: markets },
    );
  });
}

/** What is kept of the run-rate when AUM falls by a fifth, today and at the horizon; and the bad end of revenue and of AUM. */
function resilience(plan: Plan, { projection, simulation }: QualitySources): readonly GrowthQuality[] {
  const last = plan.months.length - 1;
  const kept = (month: number): number | null => {
    const left = share(WHOLE.minus(FALL));
    const runRate = (part: Share): Money =>
      overSegments(plan, projection, (segment, rows) => runRateAfterFall(plan, segment, rows, { month, left: part }));
    return ratio(runRate(left), runRate(WHOLE))?.toNumber() ?? null;
  };
  const atBadEnd = (measure: "aum" | "revenue"): number | null => {
    const window = measure === "aum" ? "month" : "trailing-12";
    const fan = simulation.fans.find(
      ({ request: r }) => r.group === FIRM && r.measure === measure && r.window === window,
    );
    const point = fan?.points[last] ?? null;
    if (point === null) return null;
    const [low, median] = [percentileOf(plan, point, 5).value, percentileOf(plan, point, 50).value];
    return median === 0 ? null : low / median;
  };
  return [
    ...compared("revenue-kept", { when: "today", value: kept(-1) }, { when: "horizon", value: kept(last) }),
    ...compared(
      "low-to-median",
      { when: "AUM", value: atBadEnd("aum") },
      { when: "revenue", value: atBadEnd("revenue") },
    ),
  ];
}

const overSegments = (
  plan: Plan,
  { segments }: Projection,
  of: (segment: SegmentPlan, rows: readonly SegmentRow[]) => Money,
): Money =>
  sum(
    (plan.groups[FIRM]?.members ?? []).map((member) =>
      of(plan.segments[member] as SegmentPlan, segments[member] ?? []),
    ),
  );

/** The largest segment, client and billing unit: part of the firm today and at the horizon. */
function concentrations(plan: Plan, { projection, concentration }: QualitySources): readonly GrowthQuality[] {
  const [today, horizon] = [concentration[0], concentration.at(-1)];
  const largest = (found: Concentration | undefined, of: "aum" | "revenue"): number | null =>
    found === undefined || found.shares.length < 2 ? null : most(found.shares.map((one) => one[of]));
  const last = plan.months.length - 1;
  const sides = (value: (month: number) => number | null): readonly [Side, Side] => [
    { when: "today", value: value(-1) },
    { when: "horizon", value: value(last) },
  ];
  return [
    ...compared("largest-segment", ...sides((month) => largest(month < 0 ? today : horizon, "aum"))),
    ...compared("largest-segment-revenue", ...sides((month) => largest(month < 0 ? today : horizon, "revenue"))),
    ...compared("largest-client", ...sides((month) => most(clientParts(plan, projection, month)))),
    ...compared("largest-unit", ...sides((month) => most(unitParts(plan, projection, month)))),
  ];
}

const most = (parts: readonly (number | null)[]): number | null => {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** Of every named client: its mandates as they are if it stays. */
const clientParts = (plan: Plan, projection: Projection, month: number): readonly (number | null)[] =>
  plan.clients.map((_, client) =>
    partOfFirm(
      projection,
      month,
      plan.segments.flatMap((segment, position) =>
        segment.mandates
          .filter((mandate) => mandate.client === client)
          .map(({ amount, withAssets }) =>
            withAssets ? grown(plan, projection, { position, month, amount }) : amount,
          ),
      ),
    ),
  );

/** Of every segment that has several: its billing units by size. */
const unitParts = (plan: Plan, projection: Projection, month: number): readonly (number | null)[] =>
  plan.segments.flatMap(({ fees }, position) =>
    (fees.bands.reduce((units, { count }) => units + count.toNumber(), 0) > 1 ? fees.bands : []).map(({ size }) =>
      partOfFirm(projection, month, [grown(plan, projection, { position, month, amount: size })]),
    ),
  );

function partOfFirm({ groups }: Projection, month: number, amounts: readonly Money[]): number | null {
  const firm = groups[FIRM] ?? [];
  const whole = month < 0 ? firm[0]?.opening : firm[month]?.closing;
  return whole === undefined || amounts.length === 0 ? null : (ratio(sum(amounts), whole)?.toNumber() ?? null);
}

/** What of a segment's opening moves with its balance per billing unit, in the plan's currency. */
function grown(
  { segments }: Plan,
  { segments: own, reported }: Projection,
  { position, month, amount }: { readonly position: number; readonly month: number; readonly amount: Money },
): Money {
  const opening = (segments[position] as SegmentPlan).opening;
  const [first, row] = [reported[position]?.[0], reported[position]?.[month]];
  if (opening.isZero()) return money(0);
  if (month < 0) return money(amount.times(first?.opening ?? opening).dividedBy(opening));
  const units = own[position]?.[month]?.unitFactor ?? WHOLE;
  return units.isZero() ? money(0) : money(amount.times(row?.closing ?? 0).dividedBy(opening.times(units)));
}
