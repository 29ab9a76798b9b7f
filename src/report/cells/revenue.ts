import { type Cell, type Text, text } from "../cell.js";
import { type FanView, type Reading, direction, earnerOf, firstFan, lastOf } from "../reading.js";
import { goalsOf } from "./aum.js";
import { cliffCells } from "./cliffs.js";
import { performanceFeeCells } from "./performance-fees.js";
import { fanFigure } from "./fan-figure.js";

const YEARLY = ["trailing-12", "month"] as const;

/** What the assets earn: revenue of the last twelve months, by month end. */
export function revenueCells(reader: Reading): readonly Cell[] {
  const view = firstFan(reader, earnerOf(reader.run), "revenue", YEARLY);
  if (view === null) return [];
  const yearly = view.fan.window === "trailing-12";
  const over = yearly ? "over the trailing twelve months" : "of the month";
  return [
    { kind: "section", id: "revenue", title: ["What it earns"] },
    fanFigure(reader, view, {
      id: "revenue-fan",
      title: revenueTitle(reader, view, yearly ? "a year" : "a month"),
      subtitle: text`Fee revenue ${over}, ${reader.cite("currency", "text")}. Shaded: the middle 50% and 90% of ${reader.simulations}.`,
      description: `Fee revenue of the firm ${over}, by month end: median, middle half and middle nine tenths of the simulations, in ${reader.run.currency}.`,
      computed: text`Percentiles, date by date, of revenue earned ${over} over ${reader.simulations}. Revenue counts when it is earned, whether deducted from the assets or invoiced.`,
      goals: yearly ? goalsOf(reader, "revenue") : [],
    }),
    ...performanceFeeCells(reader),
    ...cliffCells(reader),
  ];
}

function revenueTitle({ horizon }: Reading, { points }: FanView, each: string): Text {
  const [first, last] = [points[0], lastOf(points)];
  const median = last.value("p50", "money");
  const move = direction(first?.point.p50.value ?? 0, last.point.p50.value);
  if (median.value === 0) return ["There is no fee revenue in the median case"];
  if (points.length < 2 || move === "flat")
    return text`Revenue stays near ${median} ${each} until ${horizon} in the median case`;
  return move === "up"
    ? text`Revenue rises to ${median} ${each} by ${horizon} in the median case`
    : text`Revenue falls to ${median} ${each} by ${horizon} in the median case`;
}
