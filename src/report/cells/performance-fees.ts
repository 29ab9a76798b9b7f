import { type Cell, type Text, text } from "../cell.js";
import { type FanView, FIRM, fanOf, type Reading, lastOf } from "../reading.js";
import { fanFigure } from "./fan-figure.js";

/** Performance fees by themselves, where there are any: they come and go with markets, the other revenue does not. */
export function performanceFeeCells(reader: Reading): readonly Cell[] {
  const view = fanOf(reader, FIRM, "performance-fees", "trailing-12");
  if (view === null) return [];
  const over = "over the trailing twelve months";
  return [
    fanFigure(reader, view, {
      id: "performance-fee-fan",
      title: titleOf(reader, view),
      subtitle: text`Performance fees that fell due ${over}, ${reader.cite("currency", "text")}. Shaded: the middle 50% and 90% of ${reader.simulations}.`,
      description: `Performance fees of the firm ${over}, by month end: median, middle half and middle nine tenths of the simulations, in ${reader.run.currency}.`,
      computed: text`Percentiles, date by date, of performance fees that fell due ${over} over ${reader.simulations}: at the end of a period and on redemptions, path by path above each path's own high-water mark. They are part of the revenue above. What has accrued and is not due is no revenue yet.`,
    }),
  ];
}

function titleOf({ horizon }: Reading, { points }: FanView): Text {
  const last = lastOf(points);
  const [median, mean] = [last.value("p50", "money"), last.value("mean", "money")];
  return median.value === 0
    ? text`No performance fee is due in the median case by ${horizon}; the mean is ${mean} a year`
    : text`Performance fees are ${median} a year by ${horizon} in the median case, ${mean} on average`;
}
