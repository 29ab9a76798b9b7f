import type { FlowResponse } from "../../analysis/supplement.js";
import { type FigureCell, type Text, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { linesChart, type LinesContent } from "../charts/lines.js";
import { niceScale, ticksWithin } from "../charts/scale.js";
import { format, type Format } from "../format.js";
import { groupName, type Reading } from "../reading.js";
import { say } from "../words/say.js";

/** What flows answer to returns or ranks, one figure for each flow that does. */
export const flowResponseFigures = (reader: Reading): readonly FigureCell[] =>
  (reader.run.supplement?.flowResponses ?? []).map((response, index) => figure(reader, response, index));

const FLOWS = { inflows: "inflows", outflows: "outflows", net: "net flows" } as const;
const REGRESSORS = {
  "last-month": "Return of the last month",
  "trailing-year": "Return of the last twelve months",
  "peer-rank": "Rank among peers, of the last twelve months' return",
} as const;

/** Of the two sides: what the regressor is written as, and the answer. */
const formatsOf = ({
  to,
  flow,
}: FlowResponse): { readonly x: Format; readonly answer: Format; readonly tick: Format } => ({
  x: to === "peer-rank" ? "percent:0" : "percent:1",
  answer: flow === "net" ? "signed-points" : "factor",
  tick: flow === "net" ? "stated-points" : "factor",
});

function figure(reader: Reading, response: FlowResponse, index: number): FigureCell {
  const { cite } = reader;
  const { points, flow, to, over, source, group } = response;
  const path = `supplement.flowResponses[${index}]`;
  const formats = formatsOf(response);
  const description = `What ${FLOWS[flow]} answer by ${REGRESSORS[to].toLowerCase()}.`;
  const times = flow === "net" ? "points a year added to net flows" : `what ${FLOWS[flow]} are multiplied by`;
  const hurdle = over === 0 ? [] : text` less ${cite(`${path}.over`, "percent:1")}`;
  const rests = source === null ? ["No source is stated."] : text`Source: ${cite(`${path}.source`, "text")}.`;
  return {
    kind: "figure",
    id: `flow-response-${index + 1}`,
    title: titleOf(reader, response, path),
    subtitle: text`${groupName(reader, group)}: ${times}, by the ${REGRESSORS[to].toLowerCase()}${hurdle}. ${rests}`,
    description,
    chart: {
      wide: linesChart(contentOf(reader, response, { path, description, most: 7 }), {
        width: WIDE,
        height: 290,
        names: 0,
      }),
      narrow: linesChart(contentOf(reader, response, { path, description, most: 4 }), {
        width: NARROW,
        height: 260,
        names: 0,
      }),
    },
    table: {
      caption: "The answer by its regressor.",
      groups: [],
      columns: [
        { label: [REGRESSORS[to]], numeric: false },
        { label: [flow === "net" ? "Added, a year" : "Factor"], numeric: true },
      ],
      rows: points.map((_, point) => ({
        head: [cite(`${path}.points[${point}].x`, formats.x)],
        cells: [[cite(`${path}.points[${point}].answer`, formats.answer)]],
      })),
    },
    computed: [
      "As the scenario states it for the first month; beyond the ends of stated points the answer stays what it is there. Drawdowns, seasons and shocks come on top.",
    ],
  };
}

function contentOf(
  { cite, run, locale }: Reading,
  response: FlowResponse,
  { path, description, most }: { readonly path: string; readonly description: string; readonly most: number },
): LinesContent {
  const { points, to, flow } = response;
  const formats = formatsOf(response);
  const [from, end] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const answers = points.map(({ answer }) => answer);
  const up = niceScale(Math.min(0, ...answers), Math.max(...answers, 0), 5);
  const ticks = ticksWithin(from, end, most);
  const tick = (value: number): string => {
    const text = format(Math.abs(value), formats.tick, run.currency, locale);
    if (flow !== "net") return `× ${text}`;
    return value === 0 ? text : `${value > 0 ? "+" : "\u2212"}${text}`;
  };
  const ends = [0, points.length - 1].map((point) => ({
    x: points[point]?.x ?? 0,
    y: points[point]?.answer ?? 0,
    words: flow === "net" ? "" : "×",
    value: cite(`${path}.points[${point}].answer`, formats.answer),
    kind: "point" as const,
  }));
  return {
    description,
    along: { from, to: end, ticks },
    alongLabels: ticks.map((value) => format(value, "stated-percent", run.currency, locale)),
    up,
    upLabels: up.ticks.map(tick),
    names: { up: "", along: say(REGRESSORS[to], locale.language) },
    lines: [{ words: "", value: null, points: points.map(({ x, answer }) => ({ x, y: answer })) }],
    marks: ends,
    filled: false,
    dots: false,
    rule: flow === "net" ? 0 : 1,
    stops: points.map(({ x }) => x),
  };
}

function titleOf(reader: Reading, { points, flow, group }: FlowResponse, path: string): Text {
  const as: Format = flow === "net" ? "signed-points" : "factor";
  const ends = [0, points.length - 1].map((point) => reader.cite(`${path}.points[${point}].answer`, as));
  const [worst, best] = ends as [(typeof ends)[number], (typeof ends)[number]];
  const name = groupName(reader, group);
  return flow === "net"
    ? text`${name}: the worst performance adds ${worst} a year to net flows, the best ${best}`
    : text`${name}: ${FLOWS[flow]} are ${worst} times as large after the worst returns, ${best} times after the best`;
}
