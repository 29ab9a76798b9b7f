import type { Bridge, Fan, Growth, PercentileSummary, ProjectionMonth, Run } from "../../src/analysis/run.js";
import { addMonths, formatMonth, monthName, parseMonth, type Month } from "../../src/months.js";
import type { Window } from "../../src/plan/outputs.js";
import { type Ledger, type Line, type Segment, addUp, draws, ledgerOf, seeded, zeros } from "./fixture-ledger.js";
import { binsOf, deviation, pointOf, share, summaryOf } from "./fixture-summaries.js";
import type { Estimate } from "../../src/simulation/simulation.js";

/** What a fixture may differ in; everything else is one invented manager with three segments. */
export interface FixtureOptions {
  readonly name?: string;
  readonly segmentNames?: readonly string[];
  readonly openings?: readonly number[];
  readonly currency?: string;
  readonly months?: number;
  readonly paths?: number;
  readonly tags?: boolean;
  readonly targets?: readonly { text: string; threshold: number; comparison: ">=" | "<="; at: "horizon" | "ever" }[];
  /** Expected market return and net flow rate a year of all segments, on top of their own. */
  readonly drift?: number;
  /** Multiplies every volatility; 0: every path is the projection. */
  readonly risk?: number;
}

/**
 * A whole run, simulated by a small random walk of its own, so that its numbers belong to each other: the bridge begins and
 * ends where the fan does, segments add up to the firm. An invented manager; not the engine's numbers.
 */
export function runFixture(options: FixtureOptions = {}): Run {
  const { name = "Base case", months: count = 60, paths = 400, currency = "USD" } = options;
  const start = parseMonth("2025-09") as Month;
  const months = Array.from({ length: count }, (_, index) => addMonths(start, index + 1));
  const segments = segmentsOf(options);
  const uniform = seeded(20250930);
  const market = draws(paths, count, uniform);
  const ledgers = segments.map((segment) => ledgerOf(segment, market, draws(paths, count, uniform), options.risk ?? 1));
  const exact = segments.map((segment) => ledgerOf(segment, zeros(1, count), zeros(1, count), 0));
  const groups = groupsOf(segments, options.tags ?? true);
  const years = yearsOf(months);
  const membersOf = (ids: readonly string[]): number[] =>
    ids.map((id) => segments.findIndex((segment) => segment.id === id));
  const sums = groups.map(({ segments: ids }) => addUp(membersOf(ids).map((index) => ledgers[index] as Ledger)));
  const exactSums = groups.map(({ segments: ids }) => addUp(membersOf(ids).map((index) => exact[index] as Ledger)));
  const openings = groups.map(({ segments: ids }) =>
    membersOf(ids).reduce((sum, index) => sum + (segments[index]?.opening ?? 0), 0),
  );
  const firm = sums[0] as Ledger;
  const closings = firm.closing.map((path) => path[count - 1] as number);
  const projected = (exactSums[0] as Ledger).closing[0]?.[count - 1] as number;
  return {
    schemaVersion: 1,
    aumcast: { version: "0.1.0", valuesVersion: 1 },
    name,
    description: "An invented manager with three segments, for tests.",
    disclaimer: "Illustration with invented figures.",
    policy: null,
    currency,
    start: "2025-09-30",
    months: months.map(formatMonth),
    years,
    seed: "20250930",
    paths,
    groups,
    assumptions: assumptionsOf(segments),
    conventions: [
      {
        topic: "Timing of flows",
        choice: "mid",
        meaning: "Flows arrive in the middle of the month and earn half its return.",
        stated: false,
      },
      { topic: "Flow rates", choice: "nominal", meaning: "An annual rate is divided by 12.", stated: true },
    ],
    answers: {
      opening: groups.map(({ id }, index) => ({ group: id, aum: openings[index] as number })),
      fans: groups.flatMap(({ id }, index) => fansOf(id, sums[index] as Ledger, months, years)),
      distributions: [
        {
          group: "firm",
          measure: "aum",
          window: "month",
          at: formatMonth(months[count - 1] as Month),
          point: pointOf(formatMonth(months[count - 1] as Month), closings),
          bins: binsOf(closings),
          deviation: { value: deviation(closings), standardError: null },
        },
      ],
      bridges: bridgesOf(firm, openings[0] as number),
      targets: targetsOf(options, firm, formatMonth(months[count - 1] as Month), exactSums[0] as Ledger),
      growth: growthOf(firm, years, openings[0] as number),
      drawdown: drawdownOf(firm, openings[0] as number),
      singlePaths: [0, 1, 2]
        .slice(0, paths)
        .map((path) => ({ path, of: "example" as const, aum: [...(firm.closing[path] as Float64Array)] })),
      projection: {
        groups: groups.map(({ id }, index) => ({
          group: id,
          ...projectionOf(exactSums[index] as Ledger, months, years, openings[index] as number),
        })),
        percentile: share(closings.filter((closing) => closing < projected).length, paths),
      },
      checks: {
        largestResidual: 2.2e-16,
        largestBridgeResidual: 3.1e-5,
        flooredReturns: 0,
        cappedOutflows: 3,
        cappedFees: 0,
        boundedValues: 0,
      },
    },
    scenario: { name },
    resultHash: "5f1b".repeat(16),
  };
}

function segmentsOf({ segmentNames = [], openings = [], drift = 0, risk = 1 }: FixtureOptions): readonly Segment[] {
  const base = [
    ["open-end", "Open-end funds", "wealth", 44.4e9, 0.065, 0.14, 0.3, 0.25, 0.0068],
    ["institutional", "Institutional accounts", "institutional", 34.7e9, 0.068, 0.16, 0.1, 0.14, 0.0039],
    ["closed-end", "Closed-end funds", "wealth", 11.8e9, 0.06, 0.13, 0.01, 0.02, 0.009],
  ] as const;
  return base.map(([id, name, channel, opening, mean, volatility, inflows, outflows, feeRate], index) => ({
    id,
    name: segmentNames[index] ?? name,
    channel,
    opening: openings[index] ?? opening,
    mean: mean + drift,
    volatility: volatility * risk,
    inflows: inflows + Math.max(0, drift),
    outflows: outflows + Math.max(0, -drift),
    feeRate,
  }));
}

function groupsOf(segments: readonly Segment[], tags: boolean): Run["groups"] {
  const ids = (chosen: readonly Segment[]): string[] => chosen.map(({ id }) => id);
  const channels = [...new Set(segments.map(({ channel }) => channel))];
  return [
    { id: "firm", kind: "firm", label: "Firm", segments: ids(segments) },
    ...segments.map(({ id, name }) => ({ id: `segment:${id}`, kind: "segment" as const, label: name, segments: [id] })),
    ...(tags ? channels : []).map((channel) => ({
      id: `tag:channel=${channel}`,
      kind: "tag" as const,
      label: `channel: ${channel}`,
      segments: ids(segments.filter((segment) => segment.channel === channel)),
    })),
  ];
}

function yearsOf(months: readonly Month[]): Run["years"] {
  const years = [...new Set(months.map((month) => Math.floor(month / 12)))];
  return years.map((year) => {
    const inside = months.filter((month) => Math.floor(month / 12) === year);
    const [first, last] = [inside[0] as Month, inside[inside.length - 1] as Month];
    const name = (month: Month): string => monthName(month).slice(0, 3);
    const part = inside.length === 12 ? "" : first === last ? ` (${name(first)})` : ` (${name(first)}–${name(last)})`;
    return { year, label: `${year}${part}`, from: months.indexOf(first), months: inside.length };
  });
}

function fansOf(group: string, ledger: Ledger, months: readonly Month[], years: Run["years"]): readonly Fan[] {
  const net = ledger.inflows.map((path, index) =>
    path.map((value, month) => value - (ledger.outflows[index]?.[month] as number)),
  );
  const over = (rows: readonly Float64Array[], from: number, to: number): number[] =>
    rows.map((path) => path.slice(from, to).reduce((a, b) => a + b, 0));
  const windowed = (measure: Fan["measure"], rows: readonly Float64Array[]): Fan[] => {
    const fan = (window: Window, points: Fan["points"]): Fan => ({ group, measure, window, points });
    return [
      fan(
        "month",
        months.map((month, index) => pointOf(formatMonth(month), over(rows, index, index + 1))),
      ),
      fan(
        "trailing-12",
        months.map((month, index) =>
          index < 11 ? null : pointOf(formatMonth(month), over(rows, index - 11, index + 1)),
        ),
      ),
      fan(
        "year",
        years.map(({ year, from, months: length }) => pointOf(String(year), over(rows, from, from + length))),
      ),
    ];
  };
  const aum = months.map((month, index) =>
    pointOf(
      formatMonth(month),
      ledger.closing.map((path) => path[index] as number),
    ),
  );
  return [
    { group, measure: "aum", window: "month", points: aum },
    ...windowed("net-flows", net),
    ...windowed("revenue", ledger.revenue),
  ];
}

function bridgesOf(firm: Ledger, opening: number): readonly Bridge[] {
  const closings = firm.closing
    .map((path, index) => ({ index, closing: path[path.length - 1] as number }))
    .sort((a, b) => a.closing - b.closing);
  const around = (p: number): number[] => {
    const [size, centre] = [Math.max(1, Math.round(closings.length * 0.02)), (closings.length - 1) * p];
    const from = Math.max(0, Math.min(closings.length - size, Math.round(centre - size / 2)));
    return closings.slice(from, from + size).map(({ index }) => index);
  };
  const all = closings.map(({ index }) => index);
  return (["mean", "p5", "p50", "p95"] as const).map((of) => {
    const set = of === "mean" ? all : around(Number(of.slice(1)) / 100);
    const total = (line: Line): Estimate =>
      summaryOf(set.map((path) => (firm[line][path] as Float64Array).reduce((a, b) => a + b, 0))).mean;
    const closing = summaryOf(set.map((path) => firm.closing[path]?.[firm.closing[path].length - 1] as number)).mean;
    const none = { value: 0, standardError: 0 };
    const lines = {
      inflows: total("inflows"),
      outflows: total("outflows"),
      exchanges: none,
      distributions: none,
      marketGain: total("marketGain"),
      fees: total("fees"),
    };
    const { inflows, outflows, marketGain, fees } = lines;
    const residual = closing.value - (opening + inflows.value - outflows.value + marketGain.value - fees.value);
    return { group: "firm", of, paths: set.length, opening, ...lines, closing, residual };
  });
}

function targetsOf(options: FixtureOptions, firm: Ledger, horizon: string, exact: Ledger): Run["answers"]["targets"] {
  const wanted = options.targets ?? [
    { text: `aum at ${horizon} >= 125bn`, threshold: 125e9, comparison: ">=" as const, at: "horizon" as const },
    { text: "aum ever <= 70bn", threshold: 70e9, comparison: "<=" as const, at: "ever" as const },
  ];
  return wanted.map(({ text, threshold, comparison, at }) => {
    const meets = (value: number): boolean => (comparison === ">=" ? value >= threshold : value <= threshold);
    const tests = (path: Float64Array): boolean =>
      at === "ever" ? path.some(meets) : meets(path[path.length - 1] as number);
    const projected = exact.closing[0]?.[exact.closing[0].length - 1] as number;
    return {
      text,
      group: "firm",
      measure: "aum",
      when: at === "ever" ? { kind: "ever", date: null } : { kind: "at", date: horizon },
      comparison,
      threshold,
      unit: "money",
      chance: share(firm.closing.filter(tests).length, firm.closing.length),
      projected,
      projectedMeets: meets(projected),
    };
  });
}

function growthOf(firm: Ledger, years: Run["years"], opening: number): readonly Growth[] {
  const spans = [
    ...years.map(({ year, from, months }) => ({ year, from, months })),
    { year: null, from: 0, months: firm.closing[0]?.length ?? 0 },
  ];
  return spans.map(({ year, from, months }) => {
    const ratesOf = (rate: (path: number, before: number) => number): PercentileSummary | null => {
      const rates = firm.closing.map((path, index) => rate(index, from === 0 ? opening : (path[from - 1] as number)));
      return rates.every(Number.isFinite) ? summaryOf(rates) : null;
    };
    const sum = (line: Line, path: number): number =>
      (firm[line][path] as Float64Array).slice(from, from + months).reduce((a, b) => a + b, 0);
    const averageOf = (path: number): number => sum("closing", path) / months;
    return {
      group: "firm",
      year,
      organic: ratesOf((path, before) => (sum("inflows", path) - sum("outflows", path)) / before),
      total: ratesOf((path, before) => (firm.closing[path]?.[from + months - 1] as number) / before - 1),
      revenueYield: ratesOf((path) => ((sum("revenue", path) / months) * 12) / averageOf(path)),
    };
  });
}

function drawdownOf(firm: Ledger, opening: number): Run["answers"]["drawdown"] {
  const falls = firm.closing.map((path) => {
    let [peak, depth] = [opening, 0];
    for (const value of path) {
      peak = Math.max(peak, value);
      depth = Math.min(depth, peak > 0 ? value / peak - 1 : 0);
    }
    return { depth, months: Math.round(-depth * 60) + 1 };
  });
  const recovered = falls.filter(({ depth }) => depth > -0.2);
  return {
    depth: pointOf(
      "",
      falls.map(({ depth }) => depth),
    ),
    monthsToRecover:
      recovered.length === 0
        ? null
        : pointOf(
            "",
            recovered.map(({ months }) => months),
          ),
    recovered: share(recovered.length, falls.length),
  };
}

function projectionOf(exact: Ledger, months: readonly Month[], years: Run["years"], opening: number) {
  const value = (line: Line, month: number): number => exact[line][0]?.[month] as number;
  const before = (month: number): number => (month === 0 ? opening : value("closing", month - 1));
  const rows = months.map(
    (month, index): ProjectionMonth => ({
      at: formatMonth(month),
      opening: before(index),
      inflows: value("inflows", index),
      outflows: value("outflows", index),
      exchanges: 0,
      distributions: 0,
      marketGain: value("marketGain", index),
      fees: value("fees", index),
      closing: value("closing", index),
      revenue: value("revenue", index),
    }),
  );
  const byYear = years.map(({ year, from, months: length }) => {
    const inside = rows.slice(from, from + length);
    const sum = (line: keyof ProjectionMonth): number => inside.reduce((total, row) => total + Number(row[line]), 0);
    const averageAum = inside.reduce((total, row) => total + (row.opening + row.closing) / 2, 0) / length;
    const [first, last] = [inside[0] as ProjectionMonth, inside[length - 1] as ProjectionMonth];
    return {
      year,
      opening: first.opening,
      inflows: sum("inflows"),
      outflows: sum("outflows"),
      exchanges: 0,
      distributions: 0,
      marketGain: sum("marketGain"),
      fees: sum("fees"),
      closing: last.closing,
      revenue: sum("revenue"),
      averageAum,
      revenueYield: averageAum > 0 ? ((sum("revenue") / length) * 12) / averageAum : null,
      organicGrowth: first.opening > 0 ? (sum("inflows") - sum("outflows")) / first.opening : null,
    };
  });
  return { months: rows, years: byYear };
}

function assumptionsOf(segments: readonly Segment[]): Run["assumptions"] {
  return segments.flatMap(({ id, name, inflows, opening }) => [
    {
      key: `segments.${id}.opening`,
      label: `${name}: opening`,
      text: `${opening / 1e9}bn`,
      uncertainty: null,
      source: "10-Q, 30 September 2025",
      date: "2025-09-30",
      kind: "published" as const,
    },
    {
      key: `segments.${id}.flows.inflows`,
      label: `${name}: inflows`,
      text: `${inflows * 100}%`,
      uncertainty: "± 3 pp, drawn once per path",
      source: null,
      date: null,
      kind: "assumption" as const,
    },
  ]);
}
