import type { Growth } from "../../analysis/run.js";
import { type Cell, type NoteCell, type Row, type TableCell, type Text, text } from "../cell.js";
import { type Format, NO_VALUE } from "../format.js";
import { FIRM, type Reading, yearFormat } from "../reading.js";

const RATES = ["total", "organic", "revenueYield"] as const;
const SHOWN = ["p5", "p50", "p95"] as const;

/** How fast: growth in all, organic growth and revenue yield, by calendar year and over the horizon. */
export function growthCells(reader: Reading): readonly Cell[] {
  const { run } = reader;
  const found = run.answers.growth.flatMap((growth, index) => (growth.group === FIRM ? [{ growth, index }] : []));
  const section: Cell = { kind: "section", id: "growth", title: ["How fast it grows, and how far it may fall"] };
  return [section, ...(found.length > 0 ? [growthTable(reader, found)] : []), drawdownCell(reader)];
}

interface Found {
  readonly growth: Growth;
  readonly index: number;
}

function growthTable(reader: Reading, found: readonly Found[]): TableCell {
  const { simulations } = reader;
  const byYear = found
    .filter(({ growth }) => growth.year !== null)
    .sort((a, b) => Number(a.growth.year) - Number(b.growth.year));
  const whole = found.filter(({ growth }) => growth.year === null);
  const heads = ["5th", "Median", "95th"].map((label) => ({ label: [label], numeric: true }));
  return {
    kind: "table",
    id: "growth-table",
    title: growthTitle(reader, whole[0]),
    subtitle: text`Rates of the period, not annualised; the yield is revenue, annualised, over average AUM. ${simulations}.`,
    table: {
      caption: "Total growth, organic growth and revenue yield by year.",
      groups: [
        { label: "", columns: 1 },
        { label: "Total growth", columns: 3 },
        { label: "Organic growth", columns: 3 },
        { label: "Revenue yield (bp)", columns: 3 },
      ],
      columns: [{ label: ["Year"], numeric: false }, ...heads, ...heads, ...heads],
      rows: [
        ...byYear.map((each) => growthRow(reader, each)),
        ...whole.map((each) => ({ ...growthRow(reader, each), emphasis: "total" as const })),
      ],
    },
    computed: text`Total growth: closing over opening, less one. Organic growth: net flows over opening. Percentiles over ${simulations} of each path's own rate, so rows do not compound to the last one.`,
  };
}

function growthTitle({ cite, horizon }: Reading, whole: Found | undefined): Text {
  const total = whole?.growth.total ?? null;
  if (whole === undefined || total === null) return ["Growth by year"];
  const path = `answers.growth[${whole.index}]`;
  const median = cite(`${path}.total.p50.value`, "depth");
  const organic = whole.growth.organic;
  const flows =
    organic === null ? [] : text`; net flows come to ${cite(`${path}.organic.p50.value`, "percent")} of the opening`;
  return total.p50.value < 0
    ? text`AUM shrinks by ${median} until ${horizon} in the median case${flows}`
    : text`AUM grows by ${median} until ${horizon} in the median case${flows}`;
}

function growthRow({ run, cite }: Reading, { growth, index }: Found): Row {
  const year = run.years.findIndex((known) => known.year === growth.year);
  const cells = RATES.flatMap((rate): readonly Text[] => {
    const as: Format = rate === "revenueYield" ? "bare-basis-points" : "percent:1";
    if (growth[rate] === null) return SHOWN.map(() => [NO_VALUE]);
    return SHOWN.map((statistic) => [cite(`answers.growth[${index}].${rate}.${statistic}.value`, as)]);
  });
  const head: Text =
    year >= 0
      ? [cite(`years[${year}].label`, "text")]
      : growth.year === null
        ? ["Whole horizon"]
        : [cite(`answers.growth[${index}].year`, yearFormat(run))];
  return { head, cells };
}

/** The falls on the way, which no fan shows. */
function drawdownCell({ cite, run, simulations }: Reading): NoteCell {
  const { depth, monthsToRecover } = run.answers.drawdown;
  const path = "answers.drawdown";
  const [half, worst] = [cite(`${path}.depth.p50.value`, "depth"), cite(`${path}.depth.p5.value`, "depth")];
  const falls =
    depth.p5.value === 0
      ? text`In nineteen simulations of twenty, month-end AUM never falls below an earlier month's.`
      : text`On the way, half of the simulations see AUM fall by ${half} or more from its highest month end; one in twenty by ${worst} or more.`;
  const share = cite(`${path}.recovered.value`, "chance");
  const recovery =
    monthsToRecover === null
      ? text`No simulation regains its earlier height within the horizon.`
      : text`${share} of simulations regain that height within the horizon, half of these within ${cite(`${path}.monthsToRecover.p50.value`, "months")} months.`;
  return {
    kind: "note",
    id: "drawdown",
    items: depth.p5.value === 0 ? [falls] : [text`${falls} ${recovery}`],
    computed: text`Largest fall of month-end AUM, flows included, from its highest month end so far, the opening among them; over ${simulations}.`,
  };
}
