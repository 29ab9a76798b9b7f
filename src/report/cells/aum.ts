import type { Run, TargetAnswer } from "../../analysis/run.js";
import { addMonths } from "../../months.js";
import { type Cell, type Text, type Value, text } from "../cell.js";
import type { Goal } from "../charts/fan-content.js";
import { monthAt } from "../charts/time.js";
import { type FanView, FIRM, type Reading, direction, fanOf, lastOf, openingOf } from "../reading.js";
import { type FanFigure, fanFigure } from "./fan-figure.js";

/** Where AUM is heading: the fan with targets, single paths and the projection. */
export function aumCells(reader: Reading): readonly Cell[] {
  const view = fanOf(reader, FIRM, "aum", "month");
  if (view === null) return [];
  const opening = openingOf(reader, FIRM);
  return [
    { kind: "section", id: "aum", title: ["Where AUM is heading"] },
    fanFigure(reader, view, {
      id: "aum-fan",
      title: aumTitle(reader, view, opening),
      subtitle: aumSubtitle(reader),
      description: `AUM of the firm by month end: median, middle half and middle nine tenths of the simulations, in ${reader.run.currency}.`,
      computed: text`Percentiles, date by date, of month-end AUM over ${reader.simulations}; the dashed line is the exact ledger at expected returns and flows.`,
      opening,
      projection: projected(reader),
      examples: examples(reader),
      goals: goalsOf(reader, "aum"),
    }),
  ];
}

function aumTitle({ horizon }: Reading, view: FanView, opening: Value | null): Text {
  const median = lastOf(view.points).value("p50", "money");
  const [from, to] = [Number(opening?.value ?? 0), Number(median.value)];
  if (to === 0)
    return from === 0
      ? text`There is no AUM in the median case`
      : text`AUM falls to nothing by ${horizon} in the median case`;
  const move = opening === null ? "up" : direction(from, to);
  if (move === "flat") return text`AUM stays near ${median} until ${horizon} in the median case`;
  return move === "up"
    ? text`AUM reaches ${median} by ${horizon} in the median case`
    : text`AUM falls to ${median} by ${horizon} in the median case`;
}

function aumSubtitle(reader: Reading): Text {
  const { run, cite, simulations } = reader;
  const currency = cite("currency", "text");
  const near = standing(run).length > 0 ? ", one ending near each percentile" : "";
  const lines = run.answers.singlePaths.length > 0 ? ` Thin lines: single simulations${near}.` : "";
  const percentile = cite("answers.projection.percentile.value", "ordinal");
  return text`Month-end AUM, ${currency}. Shaded: the middle 50% and 90% of ${simulations}.${lines} Dashed: at expected returns, about the ${percentile} percentile.`;
}

function projected({ run, cite }: Reading): NonNullable<FanFigure["projection"]> {
  const group = run.answers.projection.groups.findIndex((found) => found.group === FIRM);
  const months = run.answers.projection.groups[group]?.months ?? [];
  return months.map(({ at, closing }, index) => ({
    month: monthAt(at),
    value: closing,
    cited: cite(`answers.projection.groups[${group}].months[${index}].closing`, "money"),
  }));
}

/** One path for each percentile that it ends nearest to; a few others when the run has no such paths. */
function examples({ run }: Reading): NonNullable<FanFigure["examples"]> {
  const shown = standing(run);
  const paths = shown.length > 0 ? shown : run.answers.singlePaths.slice(0, 5);
  return paths.map(({ aum }) => aum.map((value, index) => ({ month: monthAt(run.months[index] as string), value })));
}

const standing = (run: Run): Run["answers"]["singlePaths"] =>
  run.answers.singlePaths.filter(({ of }) => of !== "example");

/** The firm's targets of a measure that a chart of it can show: an amount, at a month end or the end of a year. */
export function goalsOf({ run, cite }: Reading, measure: "aum" | "revenue" | "operating-income"): readonly Goal[] {
  return run.answers.targets.flatMap((target, index) => {
    const { group, threshold, unit } = target;
    if (group !== FIRM || target.measure !== measure || threshold === null || unit !== "money") return [];
    const month = monthOfGoal(target, run);
    const last = monthAt(lastOf(run.months));
    if (month !== null && (month > last || month <= monthAt(run.start))) return [];
    const value = cite(`answers.targets[${index}].threshold`, "stated-money");
    return [
      { level: threshold, month, words: target.comparison === ">=" ? "Target: at least" : "Target: at most", value },
    ];
  });
}

/** Null for a target that any month end may meet. */
function monthOfGoal({ when }: TargetAnswer, { years, months }: Run): Goal["month"] {
  if (when.date === null) return null;
  if (when.kind !== "in") return monthAt(when.date);
  const position = years.findIndex(({ year }) => String(year) === when.date?.slice(0, 4));
  const year = years[position];
  if (year === undefined) return monthAt(`${when.date.slice(0, 4)}-12`);
  // The last year may be covered in part: its end then lies after the forecast.
  const count = position === years.length - 1 ? 12 : year.months;
  return addMonths(monthAt(months[year.from] as string), count - 1);
}
