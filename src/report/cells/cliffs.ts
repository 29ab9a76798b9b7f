import { type Cell, type Text, text } from "../cell.js";
import { groupName, type Reading } from "../reading.js";

/** How often a billing unit crosses a cliff, where a dollar more moves the rate of all of it: a percentile of revenue hides it. */
export function cliffCells(reader: Reading): readonly Cell[] {
  const { run, cite, simulations } = reader;
  const cliffs = run.supplement?.cliffs ?? [];
  if (cliffs.length === 0) return [];
  const items = cliffs.map(({ group, unitMonths }, index): Text => {
    const path = `supplement.cliffs[${index}]`;
    const who = groupName(reader, group);
    if (unitMonths === null) return text`No billing unit of ${who} crosses a cliff on any simulation.`;
    const share = cite(`${path}.paths.value`, "chance");
    const mean = cite(`${path}.unitMonths.value`, "count");
    const exact = cite(`${path}.projected`, "count");
    return text`On ${share} of simulations billing units of ${who} cross a cliff: there in ${mean} unit-months on average, against ${exact} at expected returns.`;
  });
  return [
    {
      kind: "note",
      id: "cliffs",
      items,
      computed: text`A unit crosses a cliff in a month at whose end it lies in a band of another rate than a month before, under the fees of the month; then the rate of its whole balance changes. Counted unit by unit over ${simulations}; ten units that cross in one month are ten unit-months.`,
    },
  ];
}
