import { unitOf } from "../plan/measure-unit.js";
import type { Cell, Row, Text, Value } from "../report/cell.js";
import { format, type Format, NO_VALUE } from "../report/format.js";
import type { Comparison, ComparedFigure } from "../questions/compare.js";
import type { Estimate } from "../simulation/simulation.js";

/** Scenarios side by side: medians, and the others less the first with paired standard errors. */
export function compareCells(
  id: string,
  names: readonly string[],
  comparison: Comparison,
  title: string | null,
): readonly Cell[] {
  const { currency, figures, paths } = comparison;
  const values = (figure: ComparedFigure, row: number): Row => {
    const quoted = (estimate: Estimate | null | undefined, place: string, as: Format): Text => [
      valueAt(estimate?.value ?? null, { from: `${id}.figures[${row}].${place}`, as, currency }),
    ];
    const { plain, signed } = FORMATS[unitOf(figure.measure)];
    return {
      head: [`${words(figure.measure)} ${figure.at}`],
      cells: [
        ...figure.values.map((spread, index) => quoted(spread.p50, `values[${index}].p50`, plain)),
        ...figure.differences.flatMap((spread, index) =>
          spread === null
            ? []
            : [
                quoted(spread.p50, `differences[${index}].p50`, signed),
                [
                  valueAt(spread.p50?.standardError ?? null, {
                    from: `${id}.figures[${row}].differences[${index}].p50.standardError`,
                    as: plain,
                    currency,
                  }),
                ],
              ],
        ),
      ],
    };
  };
  const others = names.slice(1);
  return [
    {
      kind: "table",
      id,
      title: [title ?? `${names.join(" and ")} on the same draws`],
      subtitle: ["Medians of the simulations, and how much each lies above the first, path by path."],
      table: {
        caption: "Medians of the scenarios, differences from the first and their paired standard errors.",
        groups: [],
        columns: [
          { label: ["Measure"], numeric: false },
          ...names.map((name) => ({ label: [name], numeric: true })),
          ...others.flatMap((name) => [
            { label: [`${name} less ${names[0] as string}`], numeric: true },
            { label: ["Standard error"], numeric: true },
          ]),
        ],
        rows: figures.map(values),
      },
      computed: [
        `The scenarios share every draw that they have in common; `,
        valueAt(paths, { from: `${id}.paths`, as: "count", currency }),
        " simulations each.",
      ],
    },
  ];
}

const FORMATS: Readonly<Record<ReturnType<typeof unitOf>, { readonly plain: Format; readonly signed: Format }>> = {
  money: { plain: "money", signed: "signed-money" },
  rate: { plain: "percent", signed: "points" },
  count: { plain: "months", signed: "months" },
};

const words = (measure: string): string =>
  measure === "aum" ? "AUM" : measure.charAt(0).toUpperCase() + measure.slice(1).replaceAll("-", " ");

const valueAt = (
  value: number | null,
  { from, as: how, currency }: { readonly from: string; readonly as: Format; readonly currency: string },
): Value => ({
  text: value === null ? NO_VALUE : format(value, how, currency),
  from,
  value,
  as: how,
});
