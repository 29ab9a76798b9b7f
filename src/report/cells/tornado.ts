import type { OutputSensitivity, Sensitivity } from "../../questions/sensitivity.js";
import { type FigureCell, type Table, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { type TornadoContent, tornadoChart } from "../charts/tornado.js";
import { type Cite, citingFrom } from "../cite.js";
import { localeOf } from "../locale.js";
import { changeTick, formatsOf } from "../measure-format.js";
import { say } from "../words/say.js";

/** Assumptions that are drawn; what moves the output less is left to the answer itself. */
const MOST = 12;

/**
 * Which assumption matters: a tornado of one output of a sensitivity. Null where no assumption is moved.
 *
 * @param id      of the cell, and where its values come from: "main.outputs[0].tornado[2].low.value"
 * @param output  position of the output
 */
export function tornadoFigure(id: string, sensitivity: Sensitivity, output = 0): FigureCell | null {
  const found = sensitivity.outputs[output];
  if (found === undefined || found.tornado.length === 0) return null;
  const cite = citingFrom(sensitivity, sensitivity.currency, `${id}.`, localeOf(sensitivity.locale));
  const path = `outputs[${output}]`;
  const content = contentOf(found, { cite, path, of: sensitivity });
  const more = found.tornado.length - content.bars.length;
  const rest = more > 0 ? ` ${more} more move it less.` : "";
  return {
    kind: "figure",
    id,
    title: text`${cite(`${path}.tornado[0].label`, "text")} moves ${cite(`${path}.of`, "text")} most`,
    subtitle: text`Change of ${cite(`${path}.of`, "text")} when one assumption is lower or higher by its own uncertainty, all else as it is; ${cite("paths", "count")} simulations on the same draws.${rest}`,
    description: content.description,
    chart: {
      wide: tornadoChart(content, { width: WIDE, names: "beside" }),
      narrow: tornadoChart(content, { width: NARROW, names: "above" }),
    },
    table: tableOf(found, cite, path),
    computed: text`The output with the assumption moved on every path, less the output with it as stated, on the same draws: the standard errors are of the differences.`,
  };
}

interface Place {
  readonly cite: Cite;
  readonly path: string;
  readonly of: Pick<Sensitivity, "currency" | "locale">;
}

function contentOf(
  { of, measure, tornado }: OutputSensitivity,
  { cite, path, of: { currency, locale } }: Place,
): TornadoContent {
  const formats = formatsOf(measure);
  const { language } = localeOf(locale);
  return {
    description: `Tornado: how much ${of} changes with each assumption, the largest swing first.`,
    base: { words: say("As stated", language), value: cite(`${path}.base.value`, formats.value) },
    ends: { low: say("lower", language), high: say("higher", language) },
    tick: (difference) => changeTick(difference, formats, currency, localeOf(locale)),
    bars: tornado.slice(0, MOST).map(({ label, stated, moved }, row) => ({
      words: say(label, language),
      note: [stated.replace(/^-/, "\u2212"), moved].filter((words) => words !== "").join(" "),
      low: cite(`${path}.tornado[${row}].low.value`, formats.change),
      high: cite(`${path}.tornado[${row}].high.value`, formats.change),
    })),
  };
}

function tableOf({ measure, tornado }: OutputSensitivity, cite: Cite, path: string): Table {
  const { change, error } = formatsOf(measure);
  const numeric = (label: string) => ({ label: [label], numeric: true });
  return {
    caption: "Changes of the output by assumption, with standard errors of the simulation.",
    groups: [],
    columns: [
      { label: ["Assumption"], numeric: false },
      { label: ["As stated"], numeric: false },
      { label: ["Moved by"], numeric: false },
      numeric("Lower"),
      numeric("Standard error"),
      numeric("Higher"),
      numeric("Standard error"),
    ],
    rows: tornado.slice(0, MOST).map((_, row) => {
      const own = `${path}.tornado[${row}]`;
      return {
        head: [cite(`${own}.label`, "text")],
        cells: [
          [cite(`${own}.stated`, "text")],
          [cite(`${own}.moved`, "text")],
          [cite(`${own}.low.value`, change)],
          [cite(`${own}.low.standardError`, error)],
          [cite(`${own}.high.value`, change)],
          [cite(`${own}.high.standardError`, error)],
        ],
      };
    }),
  };
}
