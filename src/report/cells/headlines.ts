import { type HeadlinesCell, type Text, text } from "../cell.js";
import { targetWords } from "./targets.js";
import { FIRM, type Reading, earnerOf, fanOf, firstFan, lastOf, openingOf } from "../reading.js";

const TARGETS = 2;

/** Ends the note of a page that has this section. */
export const WHERE_ERRORS_STAND = " Their standard errors stand under “How precise the simulation is”.";

/** What everybody asks first: AUM today, at the horizon, its range, the chances of the first targets, revenue. */
export function headlines(reader: Reading): HeadlinesCell {
  const items = [today(reader), ...atHorizon(reader), ...chances(reader), ...revenue(reader)];
  return {
    kind: "headlines",
    id: "headlines",
    items: items.filter((item) => item !== null),
    computed: [
      ...text`Percentiles and chances are of ${reader.simulations} under the assumptions of this report, to three significant digits and in whole percent.`,
      WHERE_ERRORS_STAND,
    ],
  };
}

interface Item {
  readonly label: Text;
  readonly value: Text;
  readonly note: Text;
  /** Two amounts, which take a smaller type. */
  readonly range: boolean;
}

function today(reader: Reading): Item | null {
  const opening = openingOf(reader, FIRM);
  return opening === null
    ? null
    : { label: ["AUM today"], value: [opening], note: [reader.cite("start", "date")], range: false };
}

function atHorizon(reader: Reading): readonly Item[] {
  const view = fanOf(reader, FIRM, "aum", "month");
  if (view === null) return [];
  const last = lastOf(view.points);
  return [
    {
      label: text`Median AUM, ${reader.horizon}`,
      value: [last.value("p50", "money")],
      range: false,
      note: text`mean ${last.value("mean", "money")}`,
    },
    {
      label: ["5th to 95th percentile"],
      value: text`${last.value("p5", "money")}–${last.value("p95", "money")}`,
      range: true,
      note: text`AUM in ${reader.horizonMonth}`,
    },
  ];
}

function chances({ run, cite }: Reading): readonly Item[] {
  return run.answers.targets.slice(0, TARGETS).map((_, index) => ({
    label: ["Chance of target"],
    value: [cite(`answers.targets[${index}].chance.value`, "whole-chance")],
    range: false,
    note: targetWords({ run, cite }, index),
  }));
}

function revenue(reader: Reading): readonly Item[] {
  const view = firstFan(reader, earnerOf(reader.run), "revenue", ["trailing-12", "month"]);
  if (view === null) return [];
  const last = lastOf(view.points);
  const over = view.fan.window === "trailing-12" ? "year to" : "month of";
  return [
    {
      label: ["Median revenue"],
      value: [last.value("p50", "money")],
      range: false,
      note: text`${over} ${reader.horizon}, 5th to 95th ${last.value("p5", "money")} to ${last.value("p95", "money")}`,
    },
  ];
}
