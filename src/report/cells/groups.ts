import { type Cell, type FigureCell, type FigureGridCell, type TableCell, type Text, text } from "../cell.js";
import { fanChart } from "../charts/fan.js";
import { NARROW, THIRD } from "../charts/frame.js";
import { columnFormat } from "../format.js";
import { FIRM, type FanView, type Reading, fanOf, groupName, lastOf, openingOf } from "../reading.js";
import { fanContent, fanTable } from "./fan-figure.js";

/** Where it happens: small fans by segment, and a table by tag. */
export function groupCells(reader: Reading): readonly Cell[] {
  // One segment is the firm over again, and so is a tag that all segments have.
  const segments = viewsOf(reader, "segment");
  const grid = segments.length > 1 ? [segmentGrid(reader, segments)] : [];
  const tags = viewsOf(reader, "tag");
  const table = tags.some(({ id }) => isPart(reader, id)) ? [tagTable(reader, tags)] : [];
  if (grid.length + table.length === 0) return [];
  return [{ kind: "section", id: "segments", title: ["Where it happens"] }, ...grid, ...table];
}

function isPart({ run }: Reading, group: string): boolean {
  const size = (id: string): number => run.groups.find((known) => known.id === id)?.segments.length ?? 0;
  return size(group) < size(FIRM);
}

interface GroupView {
  readonly id: string;
  readonly view: FanView;
}

function viewsOf(reader: Reading, kind: "segment" | "tag"): readonly GroupView[] {
  return reader.run.groups.flatMap((group) => {
    const view = group.kind === kind ? fanOf(reader, group.id, "aum", "month") : null;
    return view === null ? [] : [{ id: group.id, view }];
  });
}

function segmentGrid(reader: Reading, segments: readonly GroupView[]): FigureGridCell {
  const { cite, simulations } = reader;
  return {
    kind: "figure-grid",
    id: "segment-fans",
    title: segmentsTitle(reader, segments),
    subtitle: text`Month-end ${balances(reader, segments)} by segment, ${cite("currency", "text")}: median and the middle 50% and 90% of ${simulations}. Each on a scale of its own, from zero.`,
    figures: segments.map((segment, index) => segmentFigure(reader, segment, `segment-${index + 1}`)),
    computed: text`Percentiles, date by date, of each segment's month-end ${balances(reader, segments)} over ${simulations}.`,
  };
}

/** What the segments' balances are: those that are no AUM say so in their names. */
const balances = ({ run }: Reading, segments: readonly GroupView[]): string =>
  segments.every(({ id }) => isAum(run, id)) ? "AUM" : "balance";

const isAum = (run: Reading["run"], id: string): boolean =>
  (run.groups.find((known) => known.id === id)?.measure ?? "aum") === "aum";

function segmentsTitle(reader: Reading, segments: readonly GroupView[]): Text {
  const medianOf = ({ view }: GroupView): number => lastOf(view.points).point.p50.value;
  const largest = segments.reduce((best, segment) => (medianOf(segment) > medianOf(best) ? segment : best));
  const name = groupName(reader, largest.id);
  const median = lastOf(largest.view.points).value("p50", "money");
  return text`The largest segment by ${reader.horizon} is ${name}, with ${median} in the median case`;
}

const YEARLY = 12;

function segmentFigure(reader: Reading, { id, view }: GroupView, cell: string): FigureCell {
  const name = groupName(reader, id);
  const shown = view.points.filter((_, index) => (view.points.length - 1 - index) % YEARLY === 0);
  const measure = isAum(reader.run, id) ? "AUM" : "Balance";
  const description = `${measure} of the segment by month end: median, middle half and middle nine tenths of the simulations, in ${reader.run.currency}.`;
  const full = fanContent(
    reader,
    view,
    { id: cell, title: [], subtitle: [], description, computed: [], opening: openingOf(reader, id) },
    shown,
  );
  const content = { ...full, ends: full.ends.filter(({ quartile }) => quartile !== true) };
  const short = content.ends.map((end) => ({ ...end, words: "" }));
  return {
    kind: "figure",
    id: cell,
    title: [name],
    subtitle: [],
    description,
    chart: {
      wide: fanChart(
        { ...content, ends: short, opening: null },
        { width: THIRD, height: 170, timeLabels: 2, stacked: false },
      ),
      narrow: fanChart(content, { width: NARROW, height: 210, timeLabels: 3, stacked: true }),
    },
    table: fanTable(
      shown,
      `Percentiles of the segment's ${measure === "AUM" ? "AUM" : "balance"}, every twelfth month.`,
    ),
    computed: [],
  };
}

const TAG_STATISTICS = ["p5", "p50", "p95", "mean"] as const;

/** Tags cut the firm in other ways than segments; a segment counts once under each of its tags. */
function tagTable(reader: Reading, tags: readonly GroupView[]): TableCell {
  const { cite, simulations, horizonMonth: horizon } = reader;
  const as = columnFormat(
    tags.flatMap(({ view }) => [lastOf(view.points).point.p5.value, lastOf(view.points).point.p95.value]),
  );
  return {
    kind: "table",
    id: "tags",
    title: text`AUM by tag in ${horizon}`,
    subtitle: text`${cite("currency", "text")}, ${simulations}. Every tag cuts the same assets in its own way; tags are not added to each other.`,
    table: {
      caption: "AUM by tag at the start and at the horizon.",
      groups: [
        { label: "", columns: 2 },
        { label: "At the horizon", columns: 4 },
      ],
      columns: [
        { label: ["Tag"], numeric: false },
        { label: ["Opening"], numeric: true },
        ...["5th", "Median", "95th", "Mean"].map((label) => ({ label: [label], numeric: true })),
      ],
      rows: tags.map(({ id, view }) => ({
        head: [groupName(reader, id)],
        cells: [
          [openingOf(reader, id, as) ?? "–"],
          ...TAG_STATISTICS.map((statistic) => [lastOf(view.points).value(statistic, as)]),
        ],
      })),
    },
    computed: text`Percentiles over ${simulations} of the sum of the tag's segments, path by path.`,
  };
}
