import { type Cell, type TableCell, text } from "../cell.js";
import { columnFormat } from "../format.js";
import { FIRM, type FanView, type Reading, fanOf, groupName, lastOf, openingOf } from "../reading.js";

const STATISTICS = ["p5", "p50", "p95", "mean"] as const;

/** The firm in every measure of assets in which it has another total than AUM: never added up, each by its name. */
export function measureCells(reader: Reading): readonly Cell[] {
  const others = reader.run.groups.filter(({ kind }) => kind === "measure");
  const split = discretionCells(reader);
  if (others.length === 0) return split;
  const views = [FIRM, ...others.map(({ id }) => id)].flatMap((id) => {
    const view = fanOf(reader, id, "aum", "month");
    return view === null ? [] : [{ id, view }];
  });
  return [measureTable(reader, views), ...split];
}

/** Regulatory AUM by who decides, as Form ADV asks for it. */
function discretionCells({ run, cite }: Reading): readonly TableCell[] {
  const { discretion } = run.supplement ?? {};
  if (discretion === undefined) return [];
  const as = columnFormat(discretion.map(({ total }) => total));
  const unstated = discretion.some((one) => one.unstated !== 0);
  const lines = [
    ["discretionary", "Discretionary"],
    ["nonDiscretionary", "Non-discretionary"],
    ...(unstated ? ([["unstated", "Not stated"]] as const) : []),
    ["total", "Total"],
  ] as const;
  return [
    {
      kind: "table",
      id: "discretion",
      title: ["Regulatory AUM by discretion"],
      subtitle: text`${cite("currency", "text")}, the exact ledger at expected returns: Form ADV Part 1A, Item 5.F(2), at the start and at year ends.`,
      table: {
        caption: "Regulatory AUM: discretionary, non-discretionary and in total.",
        groups: [],
        columns: [
          { label: ["Month end"], numeric: false },
          ...lines.map(([, words]) => ({ label: [words], numeric: true })),
        ],
        rows: discretion.map((_, index) => ({
          head: [cite(`supplement.discretion[${index}].at`, "month")],
          cells: lines.map(([line]) => [cite(`supplement.discretion[${index}].${line}`, as)]),
        })),
      },
      computed: [
        "The part of each segment that counts as RAUM, times the part that the scenario says is managed with discretion.",
      ],
    },
  ];
}

interface MeasureView {
  readonly id: string;
  readonly view: FanView;
}

function measureTable(reader: Reading, views: readonly MeasureView[]): TableCell {
  const { cite, simulations, horizonMonth: horizon } = reader;
  const as = columnFormat(
    views.flatMap(({ view }) => [lastOf(view.points).point.p5.value, lastOf(view.points).point.p95.value]),
  );
  return {
    kind: "table",
    id: "measures",
    title: text`The assets by measure in ${horizon}`,
    subtitle: text`${cite("currency", "text")}, ${simulations}. Measures count the same assets in different ways and are not added to each other; AUA is never inside AUM, and client assets are all there are.`,
    table: {
      caption: "Assets by measure at the start and at the horizon.",
      groups: [
        { label: "", columns: 2 },
        { label: "At the horizon", columns: 4 },
      ],
      columns: [
        { label: ["Measure"], numeric: false },
        { label: ["Opening"], numeric: true },
        ...["5th", "Median", "95th", "Mean"].map((label) => ({ label: [label], numeric: true })),
      ],
      rows: views.map(({ id, view }) => ({
        head: [groupName(reader, id)],
        cells: [
          [openingOf(reader, id, as) ?? "–"],
          ...STATISTICS.map((statistic) => [lastOf(view.points).value(statistic, as)]),
        ],
      })),
    },
    computed: text`Percentiles over ${simulations} of the sum of the segments that count in the measure, with the part of each that counts, path by path.`,
  };
}
