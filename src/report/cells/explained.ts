import type { Attribution, RevenueBridgeAnswer, Supplement } from "../../analysis/supplement.js";
import { type Cell, type Row, type TableCell, type Text, type Value, text } from "../cell.js";
import { asFall, columnFormat, type Format, NO_VALUE } from "../format.js";
import { FIRM, type Reading, yearFormat, yearPosition } from "../reading.js";
import { targetWords } from "./targets.js";

/** Causes in bad, middling and good paths with alpha apart, and why revenue changes. */
export function causeCells(reader: Reading): readonly Cell[] {
  const { supplement } = reader.run;
  return supplement === undefined ? [] : [...causesBySet(reader, supplement), ...revenueBridges(reader, supplement)];
}

/** How far AUM and revenue may fall short. */
export function riskCells(reader: Reading): readonly Cell[] {
  const { supplement } = reader.run;
  return supplement === undefined || supplement.risk.length === 0 ? [] : [riskTable(reader, supplement)];
}

/** The chance of each target at the end of every year. */
export function chanceCells(reader: Reading): readonly Cell[] {
  const { supplement } = reader.run;
  return supplement === undefined || supplement.chances.length === 0 ? [] : [chanceTable(reader, supplement)];
}

/** What the way of averaging does to average AUM and yield. */
export function averageCells(reader: Reading): readonly Cell[] {
  const { supplement } = reader.run;
  return supplement === undefined ? [] : averageTable(reader, supplement);
}

const numeric = (label: Text) => ({ label, numeric: true });
const headed = (label: string) => ({ label: [label], numeric: false });

/** A set as a column or row calls it. */
function setName(reader: Reading, { sets }: Supplement, id: string): Text {
  const index = sets.findIndex((set) => set.id === id);
  if (id === "projection") return ["At expected returns"];
  if (id === "mean") return ["Mean"];
  const target = sets[index]?.target ?? null;
  if (target === null) return [reader.cite(`supplement.sets[${index}].id`, "text")];
  return id.startsWith("misses") ? text`Misses: ${targetWords(reader, target)}` : targetWords(reader, target);
}

interface Found<Entry> {
  readonly entry: Entry;
  readonly path: string;
}

function found<Entry extends { readonly set: string; readonly group: string }>(
  entries: readonly Entry[],
  name: keyof Supplement,
  holds: (entry: Entry) => boolean,
): readonly Found<Entry>[] {
  return entries.flatMap((entry, index) =>
    entry.group === FIRM && holds(entry) ? [{ entry, path: `supplement.${name}[${index}]` }] : [],
  );
}

const LINES = [
  ["inflows", "Inflows", false],
  ["outflows", "Outflows", true],
  ["exchanges", "Exchanges", false],
  ["benchmarkGain", "Benchmark gain", false],
  ["alphaGain", "Alpha", false],
  ["fx", "Exchange rates", false],
  ["distributions", "Distributions", true],
  ["reinvested", "Reinvested", false],
  ["acquisitions", "Acquisitions", false],
  ["disposals", "Disposals", true],
  ["realizations", "Realizations", true],
  ["scope", "Changes of scope", false],
  ["fees", "Fees", true],
] as const;

function causesBySet(reader: Reading, supplement: Supplement): readonly TableCell[] {
  const { cite } = reader;
  const sets = found<Attribution>(supplement.attribution, "attribution", ({ year }) => year === null);
  if (sets.length < 2) return [];
  const as = columnFormat(sets.flatMap(({ entry }) => [entry.opening.value, entry.closing.value]));
  const used = LINES.filter(([line]) => sets.some(({ entry }) => (entry[line]?.value ?? 0) !== 0));
  const cellsOf = ({ entry, path }: Found<Attribution>): readonly Text[] => {
    const value = (line: string, format: Format): Text => [cite(`${path}.${line}.value`, format)];
    const index = supplement.sets.findIndex(({ id }) => id === entry.set);
    return [
      ...used.map(([line, , falls]) => (entry[line] === undefined ? [NO_VALUE] : value(line, falls ? asFall(as) : as))),
      value("closing", as),
      [entry.set === "projection" ? NO_VALUE : cite(`supplement.sets[${index}].paths`, "count")],
    ];
  };
  return [
    {
      kind: "table",
      id: "causes-by-set",
      title: ["What moves AUM, in the middle and where it goes wrong"],
      subtitle: text`${cite("currency", "text")}, over the whole horizon, from ${cite(`${sets[0]?.path}.opening.value`, as)}. Each line is the mean of a set of simulations, so it adds up to its closing.`,
      table: {
        caption: "The change of AUM by cause, for sets of simulations.",
        groups: [],
        columns: [
          headed("Simulations"),
          ...used.map(([, words]) => numeric([words])),
          numeric(["Closing"]),
          numeric(["Number"]),
        ],
        rows: sets.map((one) => ({ head: setName(reader, supplement, one.entry.set), cells: cellsOf(one) })),
      },
      computed: [
        "Conditional means over replayed paths; of a large set over evenly chosen ones. Alpha's part of a month's gain is its part of the month's return.",
      ],
    },
  ];
}

const PARTS = [
  ["before", "Before"],
  ["volume", "Volume"],
  ["mix", "Mix"],
  ["rate", "Rate"],
  ["performanceFees", "Performance fees"],
  ["days", "Days"],
  ["after", "After"],
] as const;

function revenueBridges(reader: Reading, supplement: Supplement): readonly TableCell[] {
  const { cite, run } = reader;
  const whole = new Set(run.years.flatMap(({ year, months }) => (months === 12 ? [year] : [])));
  const inside = found<RevenueBridgeAnswer>(
    supplement.revenueBridges,
    "revenueBridges",
    ({ from, to }) => whole.has(from) && whole.has(to),
  );
  const years = [...whole];
  const [first, last] = [years[0], years[years.length - 1]];
  const spans = inside.filter(({ entry }) => entry.from === first && entry.to === last);
  const rows = [
    ...inside.filter(({ entry }) => entry.set === "mean" && !(entry.from === first && entry.to === last)),
    ...spans,
  ];
  if (rows.length === 0) return [];
  const used = PARTS.filter(
    ([part]) =>
      part === "before" ||
      part === "after" ||
      part === "volume" ||
      rows.some(({ entry }) => (entry[part]?.value ?? 0) !== 0),
  );
  const as = columnFormat(rows.flatMap(({ entry }) => [entry.before.value, entry.after.value]));
  const year = yearFormat(run);
  const value = (path: string, entry: RevenueBridgeAnswer, part: (typeof PARTS)[number][0]): Value | string =>
    entry[part] === null ? NO_VALUE : cite(`${path}.${part}.value`, as);
  return [
    {
      kind: "table",
      id: "revenue-bridge",
      title: ["Why revenue changes: volume, mix and rate"],
      subtitle: text`${cite("currency", "text")}, from one whole year to another. Volume at the old average rate, mix at the old rates, rates at the new volumes.`,
      table: {
        caption: "Bridges of revenue.",
        groups: [],
        columns: [headed("Years"), ...used.map(([, words]) => numeric([words]))],
        rows: rows.map(({ entry, path }) => ({
          head: text`${cite(`${path}.from`, year)} to ${cite(`${path}.to`, year)}: ${setName(reader, supplement, entry.set)}`,
          cells: used.map(([part]) => [value(path, entry, part)]),
        })),
      },
      computed: [
        "Segment by segment, from the means of average AUM and of revenue. The parts add up to the change; a segment that is new is mix.",
      ],
    },
  ];
}

function riskTable(reader: Reading, supplement: Supplement): TableCell {
  const { cite, simulations } = reader;
  const NAMES = { aum: "AUM", revenue: "Revenue" } as const;
  return {
    kind: "table",
    id: "value-at-risk",
    title: ["How much is at risk"],
    subtitle: text`${cite("currency", "text")}, ${simulations}. Revenue is of the last twelve months. Against today (for revenue: the fee schedules on today's AUM) and against the ledger at expected returns.`,
    table: {
      caption: "Value at risk and conditional value at risk.",
      groups: [
        { label: "", columns: 2 },
        { label: "Against today", columns: 2 },
        { label: "Against expected", columns: 2 },
      ],
      columns: [
        headed("Measure"),
        numeric(["Percentile"]),
        numeric(["At risk"]),
        numeric(["Mean beyond"]),
        numeric(["At risk"]),
        numeric(["Mean beyond"]),
      ],
      rows: supplement.risk.map(({ measure }, index): Row => {
        const path = `supplement.risk[${index}]`;
        const withError = (at: string): Text =>
          text`${cite(`${path}.${at}.value`, "money")} ${cite(`${path}.${at}.standardError`, "error-money")}`;
        return {
          head: text`${NAMES[measure]}, worst ${cite(`${path}.level`, "stated-percent")}`,
          cells: [
            withError("percentile"),
            withError("againstOpening.valueAtRisk"),
            withError("againstOpening.conditional"),
            withError("againstExpected.valueAtRisk"),
            withError("againstExpected.conditional"),
          ],
        };
      }),
    },
    computed: [
      "Reference less percentile, and less the mean of the simulations at or below it; ± is the standard error of the simulation. Below zero where even the percentile is above the reference.",
    ],
  };
}

function chanceTable(reader: Reading, supplement: Supplement): TableCell {
  const { cite, run, simulations } = reader;
  const targets = [...new Set(supplement.chances.map(({ target }) => target))];
  return {
    kind: "table",
    id: "chances-over-time",
    title: ["The same targets at the end of every year"],
    subtitle: text`The chance had the target been set for that year end; of one that is asked by a date or ever, the chance that it has happened by then. ${simulations}.`,
    table: {
      caption: "Chances of the targets by year.",
      groups: [],
      columns: [headed("Target"), ...run.years.map((_, year) => numeric([cite(`years[${year}].label`, "text")]))],
      rows: targets.map((target) => ({
        head: targetWords(reader, target),
        cells: run.years.map((_, year): Text => {
          const index = supplement.chances.findIndex(
            (one) => one.target === target && yearPosition(run, one.at) === year,
          );
          return [index < 0 ? NO_VALUE : cite(`supplement.chances[${index}].chance.value`, "chance")];
        }),
      })),
    },
    computed: ["Counted path by path at month ends, as the target itself."],
  };
}

const CONVENTIONS: Readonly<Record<string, string>> = {
  "two-point": "Opening and closing",
  "month-ends": "Month ends",
  "13-month": "Opening and month ends",
  "quarter-ends": "Quarter ends",
  "five-points": "Opening and quarter ends",
  trapezoid: "Mean of the months' two-point averages",
  daily: "Daily, from the day of arrival",
  "daily-from-next-day": "Daily, from the day after arrival",
};

function averageTable(reader: Reading, supplement: Supplement): readonly TableCell[] {
  const { cite, run } = reader;
  const own = supplement.averages.flatMap((one, index) => {
    const year = run.years.findIndex((known) => known.year === one.year);
    return one.group === FIRM && run.years[year]?.months === 12 ? [{ one, index, year }] : [];
  });
  const [first, last] = [own[0], own[own.length - 1]];
  if (first === undefined || last === undefined) return [];
  const shown = first === last ? [first] : [first, last];
  const as = columnFormat(shown.flatMap(({ one }) => one.choices.map(({ averageAum }) => averageAum)));
  return [
    {
      kind: "table",
      id: "average-choices",
      title: ["What the choice of average does"],
      subtitle: text`${cite("currency", "text")}, the exact ledger at expected returns. Yields are revenue over that average; the one in force stands out.`,
      table: {
        caption: "Average AUM and revenue yield by convention.",
        groups: [
          { label: "", columns: 1 },
          ...shown.map(({ year }) => ({ label: run.years[year]?.label ?? "", columns: 2 })),
        ],
        columns: [headed("Average over"), ...shown.flatMap(() => [numeric(["Average AUM"]), numeric(["Yield (bp)"])])],
        rows: first.one.choices.map(({ convention, inForce }, choice) => ({
          head: [CONVENTIONS[convention] ?? convention],
          cells: shown.flatMap(({ index }): readonly Text[] => {
            const path = `supplement.averages[${index}].choices[${choice}]`;
            return [[cite(`${path}.averageAum`, as)], [cite(`${path}.revenueYield`, "bare-basis-points")]];
          }),
          ...(inForce ? { emphasis: "total" as const } : {}),
        })),
      },
      computed: [
        "Daily averages count each dated movement for its days, take undated flows at their timing, and let the gain accrue evenly through the month.",
      ],
    },
  ];
}
