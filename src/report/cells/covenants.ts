import type { CovenantAnswer } from "../../analysis/run.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../cell.js";
import { NO_VALUE } from "../format.js";
import type { Reading } from "../reading.js";

/** What must hold: the chances to meet and to breach it in every test, and in all or any of them. */
export function covenantCells(reader: Reading): readonly Cell[] {
  const { covenants = [] } = reader.run.answers;
  if (covenants.length === 0) return [];
  return [{ kind: "section", id: "covenants", title: ["What must hold"] }, covenantTable(reader, covenants)];
}

function covenantTable(reader: Reading, covenants: readonly CovenantAnswer[]): TableCell {
  const { run, cite, simulations } = reader;
  const years = run.years.flatMap(({ year }, at) =>
    covenants.some(({ tests }) => tests.some((test) => test.year === year)) ? [{ year, at }] : [],
  );
  return {
    kind: "table",
    id: "covenant-table",
    title: covenantTitle(reader, covenants),
    subtitle: text`Chances by year of ${simulations}, under these assumptions.`,
    table: {
      caption: "Covenants with the chances that they are met and breached.",
      groups: [],
      columns: [
        { label: ["Covenant"], numeric: false },
        { label: ["As written"], numeric: false },
        ...years.map(({ at }) => ({ label: [cite(`years[${at}].label`, "text")], numeric: true })),
        { label: ["All or any"], numeric: true },
      ],
      rows: covenants.flatMap((covenant, index) => rowsOf(reader, covenant, { index, years })),
    },
    computed: text`Counted over ${simulations}, path by path. Tested in every whole year, balances at its end, or at the one time that is written; the last column is the chance to meet all of these tests, and to breach any. A path on which the number does not exist, as a margin without revenue, does not meet it.`,
  };
}

interface Layout {
  readonly index: number;
  readonly years: readonly { readonly year: number }[];
}

function rowsOf({ cite }: Reading, covenant: CovenantAnswer, { index, years }: Layout): readonly Row[] {
  const path = `answers.covenants[${index}]`;
  const inYear = (year: number, line: "met" | "breached"): Text => {
    const test = covenant.tests.findIndex((one) => one.year === year);
    return [test < 0 ? NO_VALUE : cite(`${path}.tests[${test}].${line}.value`, "chance")];
  };
  const asked = cite(`${path}.text`, "text");
  const written = covenant.source === null ? [asked] : text`${asked} (${cite(`${path}.source`, "text")})`;
  const name = cite(`${path}.name`, "text");
  return [
    {
      head: text`${name}: met`,
      cells: [written, ...years.map(({ year }) => inYear(year, "met")), [cite(`${path}.alwaysMet.value`, "chance")]],
    },
    {
      head: text`${name}: breached`,
      cells: [[], ...years.map(({ year }) => inYear(year, "breached")), [cite(`${path}.everBreached.value`, "chance")]],
    },
  ];
}

/** The covenant that is likeliest to be breached. */
function covenantTitle({ cite }: Pick<Reading, "run" | "cite">, covenants: readonly CovenantAnswer[]): Text {
  const [first] = [...covenants.entries()].sort(([, a], [, b]) => b.everBreached.value - a.everBreached.value);
  if (first === undefined || first[1].everBreached.value === 0) return ["No covenant is breached in any simulation"];
  const path = `answers.covenants[${first[0]}]`;
  return text`Likeliest to be breached: ${cite(`${path}.name`, "text")}, ever in ${cite(`${path}.everBreached.value`, "chance")} of simulations`;
}
