import type { OutputSensitivity, Sensitivity } from "../questions/sensitivity.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../report/cell.js";
import { type Cite, citingFrom } from "../report/cite.js";
import { localeOf } from "../report/locale.js";
import { tornadoFigure } from "../report/cells/tornado.js";
import { estimated } from "./estimated.js";

/** Assumptions in a table, at most; the answers' own file has all. */
const MOST = 15;

/** For every output the tornado, and the shares of its variance. */
export function sensitivityCells(id: string, answer: Sensitivity, title: string | null): readonly Cell[] {
  const cite = citingFrom(answer, answer.currency, `${id}.`, localeOf(answer.locale));
  return answer.outputs.flatMap((output, index): readonly Cell[] => {
    const own = index === 0 ? id : `${id}-${index + 1}`;
    const page: Page = { id: own, cite, output, at: `outputs[${index}]` };
    const tornado = tornadoFigure(id, answer, index);
    const titled = title === null || index > 0 ? {} : { title: [title] };
    return [
      ...(tornado === null ? [nothingMoves(page)] : [{ ...tornado, ...titled, id: own }]),
      ...(output.variance === 0 ? [] : [sharesTable(page)]),
    ];
  });
}

interface Page {
  readonly id: string;
  readonly cite: Cite;
  readonly output: OutputSensitivity;
  /** Of the output in the answer. */
  readonly at: string;
}

const nothingMoves = ({ id, cite, at }: Page): Cell => ({
  kind: "note",
  id,
  items: [text`No assumption behind ${cite(`${at}.of`, "text")} is uncertain; by moves the others too.`],
  computed: [],
});

const SOURCES = {
  markets: "Source: markets",
  flows: "Source: flows",
  mandates: "Source: mandates",
  fees: "Source: fees",
  assumptions: "Source: assumptions",
} as const;

/** Shares of variance by source, and the Sobol indices of the assumptions. */
function sharesTable({ id, cite, output, at }: Page): TableCell {
  const as = ["percent:1", "percent:1"] as const;
  const indices = (
    own: OutputSensitivity["sources"][number] | OutputSensitivity["assumptions"][number],
    place: string,
  ) => [estimated(cite, own.first, `${place}.first`, as), estimated(cite, own.total, `${place}.total`, as)];
  const sources = output.sources.map((own, index): Row => {
    return { head: [SOURCES[own.source as keyof typeof SOURCES]], cells: indices(own, `${at}.sources[${index}]`) };
  });
  const assumptions = output.assumptions.slice(0, MOST).map((own, index): Row => {
    const place = `${at}.assumptions[${index}]`;
    return { head: [cite(`${place}.label`, "text")], cells: indices(own, place) };
  });
  return {
    kind: "table",
    id: `${id}-shares`,
    title: sharesTitle({ cite, output, at }),
    subtitle: text`Shares of the variance of ${cite(`${at}.of`, "text")} over the simulations: by source of chance, then assumption by assumption.`,
    table: {
      caption: "First-order and total Sobol indices with their standard errors.",
      groups: [],
      columns: [
        { label: ["Share of variance"], numeric: false },
        { label: ["Alone"], numeric: true },
        { label: ["With others"], numeric: true },
      ],
      rows: [...sources, ...assumptions],
    },
    computed: [
      "Alone: what would be gone if this were known (first-order Sobol index). With others: what would be left if only this were unknown (total index). No order is involved; shares alone need not add up to the whole.",
    ],
  };
}

function sharesTitle({ cite, output, at }: Pick<Page, "cite" | "output" | "at">): Text {
  const most = output.sources.reduce(
    (best, { total }, index) => (total.value > (output.sources[best]?.total.value ?? 0) ? index : best),
    0,
  );
  const source = output.sources[most]?.source;
  if (source === undefined) return ["Where the uncertainty comes from"];
  const words = source.charAt(0).toUpperCase() + source.slice(1);
  return text`${words} take part in ${cite(`${at}.sources[${most}].total.value`, "percent:0")} of the variance`;
}
