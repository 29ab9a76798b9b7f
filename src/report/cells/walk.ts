import type { Step } from "../../questions/blend.js";
import type { Walk, WalkedOutput } from "../../questions/walk.js";
import { type FigureCell, type Row, type Table, type Text, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { axisIsCut, type Step as Bar, waterfallChart } from "../charts/waterfall.js";
import { type Cite, citingFrom } from "../cite.js";
import { format, NO_VALUE } from "../format.js";
import { type Language, localeOf } from "../locale.js";
import { formatsOf } from "../measure-format.js";
import { say, saidRows } from "../words/say.js";

/** What the steps of a walk are called, in words and below a bar. */
export const STEP_NAMES: Readonly<Record<Step, readonly [name: string, short: string]>> = {
  opening: ["Opening and market to date", "Opening"],
  flows: ["Flows", "Flows"],
  returns: ["Return assumptions", "Returns"],
  fees: ["Fees", "Fees"],
  events: ["Events and clients", "Events"],
  rest: ["Everything else", "The rest"],
};

/**
 * Why one forecast says something else than another: a waterfall of one output of a walk. Null where there is no such output.
 *
 * @param id      of the cell, and where its values come from: "main.outputs[0].steps[1].change.value"
 * @param output  position of the output
 */
export function walkFigure(id: string, walk: Walk, output = 0): FigureCell | null {
  const found = walk.outputs[output];
  if (found === undefined) return null;
  const cite = citingFrom(walk, walk.currency, `${id}.`, localeOf(walk.locale));
  const path = `outputs[${output}]`;
  const { language } = localeOf(walk.locale);
  const told: Told = { cite, path, language };
  const bars = barsOf(found, told);
  const { tick } = formatsOf(found.measure);
  const content = {
    description: `From ${walk.first} to ${walk.second}: what changed ${found.of}, step by step.`,
    currency: walk.currency,
    locale: localeOf(walk.locale),
    tick: (value: number) => format(value, tick, walk.currency, localeOf(walk.locale)),
    steps: saidRows(bars, language),
  };
  const cut = axisIsCut(bars) ? " The axis is cut: totals do not stand on zero." : "";
  return {
    kind: "figure",
    id,
    title: titleOf(found, told),
    subtitle: text`From ${cite("first", "text")} to ${cite("second", "text")}, on the same draws, ${cite("paths", "count")} simulations each.${cut}`,
    description: content.description,
    chart: {
      wide: waterfallChart(content, { width: WIDE, height: 330, rows: false }),
      narrow: waterfallChart(content, { width: NARROW, height: 34 * bars.length + 34, rows: true }),
    },
    table: tableOf(found, told),
    computed: text`In order: after the steps above it, ± paired standard error, seed ${cite("seed", "text")}. Alone: on the first by itself; the interaction is what the steps do only together, and a different order gives other parts.`,
  };
}

interface Told {
  readonly cite: Cite;
  readonly path: string;
  readonly language: Language;
}

/** Said at once: a sentence has no place for as many as there are. */
const joined = (steps: readonly Step[], which: 0 | 1, language: Language): string =>
  steps.map((step) => say(STEP_NAMES[step][which], language)).join(` ${say("and", language)} `);

function barsOf({ measure, before, after, steps }: WalkedOutput, { cite, path, language }: Told): readonly Bar[] {
  const { value, change } = formatsOf(measure);
  return [
    { kind: "total", words: "First", value: cite(`${path}.before.value`, value), amount: before.value },
    ...steps.map((step, index): Bar => {
      const own = cite(`${path}.steps[${index}].change.value`, change);
      return { kind: "change", words: joined(step.of, 1, language), value: own, amount: step.change.value };
    }),
    { kind: "total", words: "Second", value: cite(`${path}.after.value`, value), amount: after.value },
  ];
}

function titleOf({ measure, steps, change }: WalkedOutput, { cite, path, language }: Told): Text {
  const of = cite(`${path}.of`, "text");
  if (steps.length === 0) return text`Nothing differs: ${of} is the same`;
  const size = (index: number): number => Math.abs(steps[index]?.change.value ?? 0);
  const most = steps.reduce((best, _, index) => (size(index) > size(best) ? index : best), 0);
  const named = joined(steps[most]?.of ?? [], 0, language);
  const name = language === "en" ? named.toLowerCase() : named;
  const as = formatsOf(measure).change;
  const whole = cite(`${path}.change.value`, as);
  if (steps.length === 1) return text`${of} changes by ${whole}, all by ${name}`;
  if (change.value === 0)
    return text`The change of ${of} is nothing on the whole; ${name} alone make ${cite(`${path}.steps[${most}].change.value`, as)}`;
  return text`${of} changes by ${whole}; ${name}: ${cite(`${path}.steps[${most}].change.value`, as)}`;
}

function tableOf({ measure, steps, interaction }: WalkedOutput, { cite, path, language }: Told): Table {
  const { value, change, error } = formatsOf(measure);
  const estimated = (place: string, standardError: number | null): Text =>
    standardError === null
      ? [cite(`${place}.value`, change)]
      : text`${cite(`${place}.value`, change)} ± ${cite(`${place}.standardError`, error)}`;
  const rows = steps.map((step, index): Row => {
    const place = `${path}.steps[${index}]`;
    const alone: Text = step.alone === null ? [NO_VALUE] : [cite(`${place}.alone`, change)];
    const inOrder = estimated(`${place}.change`, step.change.standardError);
    return { head: [joined(step.of, 0, language)], cells: [inOrder, [cite(`${place}.reaches`, value)], alone] };
  });
  const together: Text = interaction === null ? [NO_VALUE] : [cite(`${path}.interaction`, change)];
  return {
    caption: "The change step by step, in order and alone.",
    groups: [],
    columns: [
      { label: ["Step"], numeric: false },
      { label: ["In order"], numeric: true },
      { label: ["Reaches"], numeric: true },
      { label: ["Alone"], numeric: true },
    ],
    rows: [
      { head: ["First"], cells: [[], [cite(`${path}.before.value`, value)], []] },
      ...rows,
      { head: ["Interaction"], cells: [[], [], together] },
      {
        head: ["Second"],
        cells: [
          [cite(`${path}.change.value`, change)],
          [cite(`${path}.after.value`, value)],
          [cite(`${path}.change.value`, change)],
        ],
        emphasis: "total",
      },
    ],
  };
}
