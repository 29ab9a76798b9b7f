import type { InitiativeBridge, InitiativesAnswer } from "../../analysis/worth.js";
import { type Cell, type FigureCell, type Row, type TableCell, type Text, type Value, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { axisIsCut, type Step, waterfallChart } from "../charts/waterfall.js";
import { columnFormat, type Format, NO_VALUE } from "../format.js";
import type { Reading } from "../reading.js";
import { FORMATS, targetWords } from "./targets.js";
import { say } from "../words/say.js";

/** What the initiatives that are on add: from the plan without any to the plan, and what targets still miss. */
export function initiativeCells(reader: Reading): readonly Cell[] {
  const { initiatives } = reader.run.answers;
  if (initiatives === undefined) return [];
  return [
    { kind: "section", id: "initiatives", title: ["What the initiatives add"] },
    ...SHOWN.flatMap((measure) => bridgeFigures(reader, initiatives, measure)),
    bridgeTable(reader, initiatives),
    ...(initiatives.targets.length === 0 ? [] : [targetTable(reader, initiatives)]),
  ];
}

/** Drawn: the rest is in the table. */
const SHOWN = ["aum", "operating-income"] as const;

const WORDS: Readonly<Record<InitiativeBridge["measure"], string>> = {
  aum: "AUM",
  revenue: "Revenue",
  "total-revenue": "Revenue",
  "operating-income": "Operating income",
};
const BASE = "Without";
const PLAN = "Plan";

const pathOf = (bridge: number): string => `answers.initiatives.bridges[${bridge}]`;

function bridgeFigures(
  reader: Reading,
  { steps: names, bridges }: InitiativesAnswer,
  measure: InitiativeBridge["measure"],
): readonly FigureCell[] {
  const index = bridges.findIndex((bridge) => bridge.measure === measure && bridge.horizon);
  const bridge = bridges[index];
  if (bridge === undefined) return [];
  const { cite, run, simulations } = reader;
  const at = cite(`${pathOf(index)}.at`, measure === "aum" ? "month" : "text");
  const steps = stepsOf(reader, bridge, { index, names: names.map(({ name }) => name) });
  const description = `Mean ${WORDS[measure]} from the plan without initiatives to the plan, in ${run.currency}: what each adds.`;
  const content = { description, currency: run.currency, locale: reader.locale, steps };
  const cut = axisIsCut(steps) ? " The axis is cut: totals do not stand on zero." : "";
  return [
    {
      kind: "figure",
      id: `initiative-bridge-${measure}`,
      title: figureTitle(reader, bridge, index),
      subtitle: text`${WORDS[measure]} ${measure === "aum" ? "at the end of" : "in"} ${at}, ${cite("currency", "text")}, mean of ${simulations}, one initiative more at a time.${cut}`,
      description,
      chart: {
        wide: waterfallChart(content, { width: WIDE, height: 330, rows: false }),
        narrow: waterfallChart(content, { width: NARROW, height: 34 * steps.length + 34, rows: true }),
      },
      table: {
        caption: `${WORDS[measure]} from the plan without initiatives to the plan.`,
        groups: [],
        columns: [
          { label: ["Line"], numeric: false },
          { label: ["Mean"], numeric: true },
        ],
        rows: steps.map(({ words, value }) => ({ head: [words], cells: [[value]] })),
      },
      computed: text`Each is the mean of the difference over all ${simulations} on the same draws, with the initiatives before it and without those after it; where two change the same thing, the order decides what each adds. Means add up.`,
    },
  ];
}

function stepsOf(
  { cite, locale }: Reading,
  bridge: InitiativeBridge,
  { index, names }: { readonly index: number; readonly names: readonly string[] },
): readonly Step[] {
  const total = (words: string, key: "base" | "plan"): Step => ({
    kind: "total",
    words: say(words, locale.language),
    value: cite(`${pathOf(index)}.${key}.mean.value`, "money"),
    amount: bridge[key].mean.value,
  });
  const changes = bridge.contributions.map(
    ({ mean }, step): Step => ({
      kind: "change",
      words: names[step] ?? "",
      value: cite(`${pathOf(index)}.contributions[${step}].mean.value`, "signed-money"),
      amount: mean.value,
    }),
  );
  return [total(BASE, "base"), ...changes, total(PLAN, "plan")];
}

function figureTitle({ cite }: Reading, bridge: InitiativeBridge, index: number): Text {
  const whole = (key: "base" | "plan"): Value => cite(`${pathOf(index)}.${key}.mean.value`, "money");
  const moved = bridge.contributions.some(({ mean }) => mean.value !== 0);
  if (!moved) return text`The initiatives leave ${inSentence(bridge)} as it is, ${whole("plan")} on average`;
  return text`The initiatives take ${inSentence(bridge)} from ${whole("base")} to ${whole("plan")} on average`;
}

const inSentence = ({ measure }: InitiativeBridge): string =>
  measure === "aum" ? WORDS.aum : WORDS[measure].toLowerCase();

/** Figures down; without, what each adds, and the plan across. */
function bridgeTable(reader: Reading, { steps, bridges }: InitiativesAnswer): TableCell {
  const { cite, simulations } = reader;
  const rows = bridges.flatMap((bridge, index): readonly Row[] => {
    const as = columnFormat([bridge.base.mean.value, bridge.plan.mean.value]);
    const at = cite(`${pathOf(index)}.at`, bridge.measure === "aum" ? "month" : "text");
    const own = (statistic: "mean" | "median"): readonly Text[] => [
      [cite(`${pathOf(index)}.base.${statistic}.value`, as)],
      ...steps.map((_, step) => [cite(`${pathOf(index)}.contributions[${step}].${statistic}.value`, "signed-money")]),
      [cite(`${pathOf(index)}.plan.${statistic}.value`, as)],
    ];
    const errors = steps.map((_, step): Text => {
      const path = `${pathOf(index)}.contributions[${step}].mean.standardError`;
      return [bridge.contributions[step]?.mean.standardError == null ? NO_VALUE : cite(path, "money")];
    });
    return [
      { head: text`${WORDS[bridge.measure]}, ${at}: mean`, cells: own("mean"), emphasis: "total" },
      { head: ["its standard error"], cells: [[NO_VALUE], ...errors, [NO_VALUE]] },
      { head: ["median"], cells: own("median") },
    ];
  });
  return {
    kind: "table",
    id: "initiative-table",
    title: ["What each initiative adds, at the horizon and when targets are asked"],
    subtitle: text`${cite("currency", "text")}; ${simulations}, on the same draws. Each is added to those before it.`,
    table: {
      caption: "From the plan without initiatives to the plan.",
      groups: [],
      columns: [
        { label: ["Figure"], numeric: false },
        { label: [BASE], numeric: true },
        ...steps.map((_, step) => ({
          label: [cite(`answers.initiatives.steps[${step}].name`, "text")],
          numeric: true,
        })),
        { label: [PLAN], numeric: true },
      ],
      rows,
    },
    computed: text`Standard errors are paired: of the differences path by path, so that what both plans share does not count. A median is the difference of two medians; those add up too, and no single path follows them.`,
  };
}

/** Targets down; the chance without, what each adds, the plan's, and what the median path still misses. */
function targetTable(reader: Reading, { steps, targets }: InitiativesAnswer): TableCell {
  const { cite, simulations, run } = reader;
  const rows = targets.map((bridge, index): Row => {
    const path = `answers.initiatives.targets[${index}]`;
    const as: Format = FORMATS[run.answers.targets[bridge.target]?.unit ?? "money"].value;
    const gap = (key: "baseGap" | "planGap"): Text => [
      bridge[key] === null ? NO_VALUE : cite(`${path}.${key}.value`, as),
    ];
    return {
      head: targetWords(reader, bridge.target),
      cells: [
        [cite(`${path}.base.value`, "chance")],
        ...steps.map((_, step) => [cite(`${path}.contributions[${step}].value`, "points")]),
        [cite(`${path}.plan.value`, "chance")],
        gap("baseGap"),
        gap("planGap"),
      ],
    };
  });
  return {
    kind: "table",
    id: "initiative-targets",
    title: ["What the initiatives do for the targets, and what is still missing"],
    subtitle: text`Chances are shares of ${simulations}; what each initiative adds is in percentage points. The gap is what the median simulation misses; below zero it meets the target with so much to spare.`,
    table: {
      caption: "Chances of targets from the plan without initiatives to the plan.",
      groups: [
        { label: "", columns: 1 },
        { label: "Chance", columns: steps.length + 2 },
        { label: "Gap at the median", columns: 2 },
      ],
      columns: [
        { label: ["Target"], numeric: false },
        { label: [BASE], numeric: true },
        ...steps.map((_, step) => ({
          label: [cite(`answers.initiatives.steps[${step}].name`, "text")],
          numeric: true,
        })),
        { label: [PLAN], numeric: true },
        { label: [BASE], numeric: true },
        { label: [PLAN], numeric: true },
      ],
      rows,
    },
    computed: text`By path: the left side of the target less the right (the other way round for "at most"); of several month ends the one nearest to meeting it.`,
  };
}
