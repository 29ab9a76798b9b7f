import type { ClientProspect, PipelineProspect } from "../../analysis/supplement.js";
import { type Cell, type TableCell, type Text, text } from "../cell.js";
import { columnFormat, NO_VALUE } from "../format.js";
import { groupName, type Reading } from "../reading.js";

/** Who may leave and what may be won. */
export function prospectCells(reader: Reading): readonly Cell[] {
  const { clients = [], pipeline = [] } = reader.run.supplement ?? {};
  if (clients.length + pipeline.length === 0) return [];
  return [
    { kind: "section", id: "prospects", title: [sectionTitle(clients.length, pipeline.length)] },
    ...(clients.length === 0 ? [] : [clientTable(reader, clients)]),
    ...(pipeline.length === 0 ? [] : [pipelineTable(reader, pipeline)]),
  ];
}

function sectionTitle(clients: number, pipeline: number): string {
  if (pipeline === 0) return "Who may leave";
  return clients === 0 ? "What may be won" : "Who may leave, and what may be won";
}

const numeric = (label: string) => ({ label: [label], numeric: true });
const headed = (label: string) => ({ label: [label], numeric: false });

function clientTable(reader: Reading, clients: readonly ClientProspect[]): TableCell {
  const { cite, horizon } = reader;
  const as = columnFormat(clients.flatMap(({ assets, expected }) => [assets, expected]));
  return {
    kind: "table",
    id: "clients",
    title: text`Clients who may leave by ${horizon}`,
    subtitle: text`${cite("currency", "text")}. A client leaves once, with all its mandates. What the exact ledger takes out is its assets when it leaves × the chance.`,
    table: {
      caption: "Large clients: assets, chance to leave, and what is expected to leave.",
      groups: [
        { label: "", columns: 2 },
        { label: "Today", columns: 2 },
        { label: "Leaves by the horizon", columns: 3 },
      ],
      columns: [
        headed("Client"),
        headed("Mandates"),
        numeric("Assets"),
        numeric("Of AUM"),
        numeric("Chance"),
        numeric("On paths"),
        numeric("Expected"),
      ],
      rows: clients.map(({ groups }, index) => {
        const path = `supplement.clients[${index}]`;
        return {
          head: [cite(`${path}.name`, "text")],
          cells: [
            listed(groups.map((group) => groupName(reader, group))),
            [cite(`${path}.assets`, as)],
            [cite(`${path}.share`, "percent")],
            [cite(`${path}.chance`, "chance")],
            withError(reader, `${path}.left`),
            [cite(`${path}.expected`, as)],
          ],
        };
      }),
    },
    computed: text`Chances as stated; beside them the share of ${cite("supplement.clients[0].paths", "count")} simulations on which the client leaves, ± its standard error.`,
  };
}

function pipelineTable(reader: Reading, pipeline: readonly PipelineProspect[]): TableCell {
  const { cite } = reader;
  const as = columnFormat(pipeline.flatMap(({ amount, expected, inflows }) => [amount, expected, inflows.value]));
  return {
    kind: "table",
    id: "pipeline",
    title: ["What may be won, and what of it is expected"],
    subtitle: text`${cite("currency", "text")}. A simulation wins all of an item or nothing; the exact ledger takes chance × amount. What is funded after the horizon is left out.`,
    table: {
      caption: "Pipeline: amount, chance, funding, and what comes in.",
      groups: [
        { label: "", columns: 4 },
        { label: "Won", columns: 2 },
        { label: "Comes in by the horizon", columns: 2 },
      ],
      columns: [
        headed("Item"),
        headed("Segment"),
        headed("Funded"),
        numeric("Amount"),
        numeric("Chance"),
        numeric("On paths"),
        numeric("Expected"),
        numeric("Mean of paths"),
      ],
      rows: pipeline.map(({ group, inflows }, index) => {
        const path = `supplement.pipeline[${index}]`;
        const error = inflows.standardError === null ? [] : text` ±${cite(`${path}.inflows.standardError`, "money")}`;
        return {
          head: [cite(`${path}.name`, "text")],
          cells: [
            [groupName(reader, group)],
            fundingOf(reader, pipeline, index),
            [cite(`${path}.amount`, as)],
            [cite(`${path}.probability`, "chance")],
            withError(reader, `${path}.won`),
            [cite(`${path}.expected`, as)],
            text`${cite(`${path}.inflows.value`, as)}${error}`,
          ],
        };
      }),
    },
    computed: text`Counted over ${cite("supplement.pipeline[0].paths", "count")} simulations; ± is the standard error of the simulation.`,
  };
}

/** "Mar 2026", or the first and the last month of several. */
function fundingOf({ cite }: Reading, pipeline: readonly PipelineProspect[], index: number): Text {
  const last = (pipeline[index]?.funding.length ?? 1) - 1;
  const month = (at: number) => cite(`supplement.pipeline[${index}].funding[${at}].at`, "month");
  return last === 0 ? [month(0)] : text`${month(0)} to ${month(last)}`;
}

const withError = ({ cite }: Reading, path: string): Text =>
  text`${cite(`${path}.value`, "chance")} ±${cite(`${path}.standardError`, "points")}`;

const listed = (names: readonly Text[number][]): Text =>
  names.length === 0 ? [NO_VALUE] : names.flatMap((name, index) => (index === 0 ? [name] : [", ", name]));
