import type { GrowthQuality } from "../../analysis/supplement.js";
import { type Cell, type Row, type Text, text } from "../cell.js";
import { type Format, NO_VALUE } from "../format.js";
import type { Reading } from "../reading.js";

/** What each comparison is of, and what its sides are called where they are no years. */
const LINES: Readonly<Record<GrowthQuality["id"], string>> = {
  "organic-growth": "Organic growth, median",
  "organic-fee-growth": "Organic base-fee growth, at expected returns",
  "flow-coverage": "Inflows over outflows, at expected returns",
  retention: "Client retention, median",
  "clients-and-markets": "Growth of the opening, near the median",
  "clients-and-markets-at-worst": "Growth of the opening, worst part of the paths",
  "revenue-kept": "Run-rate of fees kept when AUM falls by a fifth",
  "low-to-median": "Fifth percentile over median, at the horizon",
  "largest-segment": "Largest segment, of AUM",
  "largest-segment-revenue": "Largest segment, of the run-rate of fees",
  "largest-client": "Largest named client, of AUM",
  "largest-unit": "Largest billing unit, of AUM",
};

const SIDES: Readonly<Record<string, string>> = {
  today: "today",
  horizon: "at the horizon",
  clients: "by clients",
  markets: "by markets",
  AUM: "AUM",
  revenue: "revenue",
};

/** What growth is made of: comparisons of two figures each; nothing for runs that have none. */
export function qualityCells(reader: Reading): readonly Cell[] {
  const lines = reader.run.supplement?.growthQuality ?? [];
  if (lines.length === 0) return [];
  return [
    {
      kind: "table",
      id: "growth-quality",
      title: qualityTitle(reader, lines),
      subtitle: text`Net flows, dependence on markets, resilience of revenue, concentration: each line compares two figures.`,
      table: {
        caption: "What growth is made of.",
        groups: [],
        columns: [
          { label: ["Figure"], numeric: false },
          { label: ["First"], numeric: false },
          { label: ["Value"], numeric: true },
          { label: ["Against"], numeric: false },
          { label: ["Value"], numeric: true },
        ],
        rows: lines.map((line, index) => lineRow(reader, line, index)),
      },
      computed: text`Years are the first and the last whole one. Growth by clients is net flows over the opening, growth by markets the market gain over it, over the whole horizon. The run-rate is that of the schedules on every unit's balance, after a fall of all of them. A named client is taken to stay; a billing unit moves with the balance per unit.`,
    },
  ];
}

function lineRow(reader: Reading, line: GrowthQuality, index: number): Row {
  const side = (which: "first" | "second"): readonly [Text, Text] => {
    const path = `supplement.growthQuality[${index}].${which}`;
    const { when, value } = line[which];
    const name: Text = [SIDES[when] ?? reader.cite(`${path}.when`, "text")];
    return [name, [value === null ? NO_VALUE : reader.cite(`${path}.value`, formatOf(line))]];
  };
  return { head: [LINES[line.id]], cells: [...side("first"), ...side("second")] };
}

/** A single unit among thousands is a small part. */
function formatOf({ id, first, second }: GrowthQuality): Format {
  if (!id.startsWith("largest-")) return "percent:1";
  return Math.max(Math.abs(first.value ?? 0), Math.abs(second.value ?? 0)) < 0.005 ? "percent:3" : "percent:1";
}

function qualityTitle({ cite }: Reading, lines: readonly GrowthQuality[]): Text {
  const index = lines.findIndex(({ id }) => id === "clients-and-markets");
  const found = lines[index];
  if (found?.first.value == null || found.second.value == null) return ["What growth is made of"];
  const path = `supplement.growthQuality[${index}]`;
  const as: Format = "percent:1";
  return text`Near the median, clients bring ${cite(`${path}.first.value`, as)} of the opening over the horizon and markets ${cite(`${path}.second.value`, as)}`;
}
