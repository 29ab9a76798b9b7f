import type { Measure } from "../../scenario/question.js";
import { type Cell, type Row, type Text, text } from "../cell.js";
import { columnFormat, type Format, NO_VALUE } from "../format.js";
import { fanOf, groupName, lastOf, type Reading, STATISTIC_NAMES } from "../reading.js";

const SPREAD = ["p5", "p50", "p95"] as const;
const SHOWN: readonly {
  readonly measure: Measure;
  readonly label: string;
  readonly shown: readonly (typeof SPREAD)[number][];
}[] = [
  { measure: "heads", label: "Heads", shown: ["p50"] },
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
        groups: [{ label: "", columns: 1 }, ...SHOWN.map(({ label, shown }) => ({ label, columns: shown.length }))],
        columns: [
          { label: ["Role and year"], numeric: false },
          ...SHOWN.flatMap(({ shown }) => shown.map((one) => ({ label: [STATISTIC_NAMES[one]], numeric: true }))),
        ],
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

function roleRow(reader: Reading, role: string, year: number): Row {
  const cells = SHOWN.flatMap(({ measure, shown }): readonly Text[] => {
    const view = fanOf(reader, role, measure, "year");
    const point = view?.points.find(({ index }) => index === year);
    const as: Format =
      measure === "heads"
        ? "months"
        : columnFormat((view?.points ?? []).flatMap(({ point: each }) => [each.p5.value, each.p95.value]));
    return shown.map((statistic) => [point === undefined ? NO_VALUE : point.value(statistic, as)]);
  });
  return { head: text`${groupName(reader, role)}, ${reader.cite(`years[${year}].label`, "text")}`, cells };
}
