import type { Month } from "../../months.js";
import { type FigureCell, type Row, type Text, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { type StackContent, type StackPart, stackChart } from "../charts/stack.js";
import { monthAt } from "../charts/time.js";
import { columnFormat, statedAmount } from "../format.js";
import { groupName, openingOf, type Reading } from "../reading.js";
import { say } from "../words/say.js";

/** Parts that are told apart; what is smaller is one part more. */
const MOST = 6;

/** What AUM is made of by segment, in the exact ledger. Null for one segment. */
export function compositionFigure(reader: Reading): FigureCell | null {
  const parts = segmentsOf(reader);
  return parts.length < 2 ? null : figure(reader, parts);
}

interface Part {
  readonly id: string;
  /** Position in the projection. */
  readonly group: number;
  /** At the opening, then at every month end. */
  readonly amounts: readonly number[];
}

/** Segments that are AUM and hold anything. */
function segmentsOf({ run }: Reading): readonly Part[] {
  const { groups } = run.answers.projection;
  return run.groups.flatMap(({ id, kind, measure = "aum" }) => {
    const group = groups.findIndex((one) => one.group === id);
    if (kind !== "segment" || measure !== "aum" || group < 0) return [];
    const months = groups[group]?.months ?? [];
    const amounts = [months[0]?.opening ?? 0, ...months.map(({ closing }) => closing)];
    return amounts.some((amount) => amount > 0) ? [{ id, group, amounts }] : [];
  });
}

const endOf = ({ amounts }: Part): number => amounts.at(-1) ?? 0;

function figure(reader: Reading, parts: readonly Part[]): FigureCell {
  const { run, cite } = reader;
  const months = [monthAt(run.start), ...run.months.map(monthAt)];
  const shown = months.flatMap((_, month) => ((months.length - 1 - month) % 12 === 0 ? [month] : []));
  const description = `AUM by segment over time at expected returns and flows, stacked, in ${run.currency}.`;
  const content: StackContent = {
    description,
    tick: (value) => statedAmount(value, run.currency, reader.locale),
    locale: reader.locale,
    months,
    parts: stackOf(reader, parts),
    stops: shown.map((month) => months[month] as Month),
  };
  return {
    kind: "figure",
    id: "composition",
    title: titleOf(reader, parts),
    subtitle: text`Month-end AUM by segment, ${cite("currency", "text")}, the exact ledger at expected returns and flows; the amounts at the end are those of ${reader.horizonMonth}.`,
    description,
    chart: {
      wide: stackChart(content, { width: WIDE, height: 350, timeLabels: 7, names: 150 }),
      narrow: stackChart(content, { width: NARROW, height: 310, timeLabels: 3, names: 84 }),
    },
    table: tableOf(reader, parts, shown),
    computed: [
      "Segments of the exact ledger add up to the firm. Percentiles do not: the small charts by segment show those.",
    ],
  };
}

/** The largest at the bottom; beyond six the smaller ones are one part on top. */
function stackOf(reader: Reading, parts: readonly Part[]): readonly StackPart[] {
  const sorted = [...parts].sort((a, b) => endOf(b) - endOf(a));
  const own = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const rest = sorted.slice(own.length);
  const last = reader.run.months.length - 1;
  const named = own.map(
    ({ id, group, amounts }): StackPart => ({
      words: groupName(reader, id).text,
      value: reader.cite(`answers.projection.groups[${group}].months[${last}].closing`, "money"),
      amounts,
    }),
  );
  if (rest.length === 0) return named;
  const amounts = (rest[0] as Part).amounts.map((_, month) =>
    rest.reduce((sum, part) => sum + (part.amounts[month] ?? 0), 0),
  );
  return [...named, { words: say(`${rest.length} smaller ones`, reader.locale.language), value: null, amounts }];
}

function tableOf(reader: Reading, parts: readonly Part[], shown: readonly number[]) {
  const { cite } = reader;
  const as = columnFormat(parts.flatMap(({ amounts }) => [amounts[0] ?? 0, endOf({ amounts } as Part)]));
  const amountAt = ({ id, group }: Part, month: number): Text =>
    month === 0
      ? [openingOf(reader, id, as) ?? cite(`answers.projection.groups[${group}].months[0].opening`, as)]
      : [cite(`answers.projection.groups[${group}].months[${month - 1}].closing`, as)];
  return {
    caption: "AUM by segment at expected returns, every twelfth month.",
    groups: [],
    columns: [
      { label: ["Month end"], numeric: false },
      ...parts.map(({ id }) => ({ label: [groupName(reader, id)], numeric: true })),
    ],
    rows: shown.map(
      (month): Row => ({
        head: [month === 0 ? cite("start", "month") : cite(`months[${month - 1}]`, "month")],
        cells: parts.map((part) => amountAt(part, month)),
      }),
    ),
  };
}

/** The segment whose part of the firm moves most. */
function titleOf(reader: Reading, parts: readonly Part[]): Text {
  const { run, cite, horizon } = reader;
  const at = run.supplement?.concentration ?? [];
  const [first, last] = [at[0], at.length - 1];
  const moves = parts.flatMap(({ id }) => {
    const [before, after] = [first, at[last]].map((one) => one?.shares.findIndex(({ group }) => group === id) ?? -1);
    const [was, is] = [first?.shares[before ?? -1]?.aum, at[last]?.shares[after ?? -1]?.aum];
    return was == null || is == null ? [] : [{ id, was, is, before, after }];
  });
  const [most] = moves.sort((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was));
  if (most === undefined) return ["What AUM is made of"];
  const share = (place: number, index: number | undefined) =>
    cite(`supplement.concentration[${place}].shares[${index}].aum`, "percent");
  const [was, is] = [share(0, most.before), share(last, most.after)];
  const name = groupName(reader, most.id);
  if (was.text === is.text) return text`The mix of AUM stays as it is; ${name} is ${is} of it`;
  return text`The mix moves ${most.is > most.was ? "towards" : "away from"} ${name}: from ${was} to ${is} of AUM by ${horizon}`;
}
