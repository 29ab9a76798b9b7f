import { type Cell, text } from "../cell.js";
import { formatsOf } from "../measure-format.js";
import type { Reading } from "../reading.js";

/** Means and chances with control variates beside those without; nothing where none was asked for. */
export function controlledCells({ run, cite }: Reading): readonly Cell[] {
  const found = run.supplement?.controlled ?? [];
  const [first] = found;
  if (first === undefined) return [];
  const rows = found.map(({ measure }, index) => {
    const place = `supplement.controlled[${index}]`;
    const { value, error } = formatsOf(measure);
    const cells = (["controlled", "plain"] as const).flatMap((one) => [
      [cite(`${place}.${one}.value`, value)],
      [cite(`${place}.${one}.standardError`, error)],
    ]);
    return { head: [cite(`${place}.of`, "text")], cells };
  });
  const numbers = ["Value", "Standard error", "Value", "Standard error"];
  return [
    {
      kind: "table",
      id: "controlled-table",
      title: ["Means and chances without the market's own luck"],
      subtitle: text`Regressed on ${cite("supplement.controlled[0].controls", "count")} returns of asset classes whose expectation is known (control variates).`,
      table: {
        caption: "Means and chances with control variates and without.",
        groups: [
          { label: "", columns: 1 },
          { label: "With controls", columns: 2 },
          { label: "Without", columns: 2 },
        ],
        columns: [
          { label: ["Figure"], numeric: false },
          ...numbers.map((label) => ({ label: [label], numeric: true })),
        ],
        rows,
      },
      computed: ["The answers of this report stay what they are: these are estimates beside them."],
    },
  ];
}
