import { type Cell, type Row, type Text, text } from "../cell.js";
import { fanOf, groupName, lastOf, type Reading } from "../reading.js";
import { percentileColumns, percentilesOf, type ShownMeasure, SPREAD } from "./year-percentiles.js";

const SHOWN: readonly ShownMeasure[] = [
  { measure: "heads", label: "Heads", shown: ["p50"], as: "months" },
  { measure: "aum-per-head", label: "AUM a head", shown: SPREAD },
  { measure: "revenue-per-head", label: "Revenue a head", shown: SPREAD },
];

/** Of every role its heads, and the AUM and revenue that stand behind one of them; nothing where the run lists nobody. */
export function peopleCells(reader: Reading): readonly Cell[] {
  const { run, cite, simulations } = reader;
  const roles = run.groups.filter(({ id, kind }) => kind === "role" && fanOf(reader, id, "heads", "year") !== null);
  if (roles.length === 0) return [];
  return [
    {
      kind: "table",
      id: "people-table",
      title: peopleTitle(reader, roles[0]?.id as string),
      subtitle: text`By role and year, ${cite("currency", "text")}; ${simulations}.`,
      table: {
        caption: "Heads, AUM a head and revenue a head by role and year.",
        ...percentileColumns("Role and year", SHOWN),
        rows: roles.flatMap(({ id }) => run.years.map((_, year) => roleRow(reader, id, year))),
      },
      computed: text`Each path's own: heads are the mean of the year's months, AUM a head is the firm's average AUM over them, revenue a head is net revenue with other lines over them. Hires that a reaction holds back are missing on the paths that hold them. A stub year holds fewer months.`,
    },
  ];
}

function peopleTitle(reader: Reading, role: string): Text {
  const name = groupName(reader, role);
  const points = fanOf(reader, role, "aum-per-head", "year")?.points ?? [];
  if (points.length === 0) return text`${name} and what stands behind each of them`;
  const last = lastOf(points);
  return text`AUM a head (${name}) lies between ${last.value("p5", "money")} and ${last.value("p95", "money")} in ${reader.cite(`years[${last.index}].label`, "text")}`;
}

const roleRow = (reader: Reading, role: string, year: number): Row => ({
  head: text`${groupName(reader, role)}, ${reader.cite(`years[${year}].label`, "text")}`,
  cells: percentilesOf(reader, { group: role, year }, SHOWN),
});
