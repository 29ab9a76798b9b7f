import type { Kpi } from "../kpi/kpi.js";
import { findKpi } from "../kpi/kpis.js";
import { kpiCard } from "../report/cells/kpi-card.js";
import { reading } from "../report/reading.js";
import { fieldsOf } from "../scenario/reading/fields.js";
import { textLine } from "../scenario/reading/text.js";
import type { CellReader } from "./asking-cell.js";
import { CELLS } from "./cell-types.js";
import type { NotebookCell } from "./notebook.js";
import type { Quotable } from "./quotable.js";
import { type KpiFigures, kpiOffers } from "./kpi-quotes.js";
import { type RunCell, runAt, prefixed } from "./report-cells.js";
import type { Answered } from "./written-values.js";
import { told, tellerOf } from "./told.js";

/** Reads which KPI's card is to be shown; null after reporting. */
export function kpiOf(cell: NotebookCell, { runs, log }: CellReader): RunCell | null {
  const place = { node: cell.map, path: "kpi", key: "", schema: CELLS.kpi, reading: { log, years: null } };
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [run, nameAt] = [runAt(fields.at("from"), [...runs.keys()]), fields.at("name")];
  const name = nameAt === null ? null : textLine(nameAt);
  if (nameAt === null || name === null) return null;
  const kpi: Kpi | null = told(tellerOf(nameAt), () => findKpi(name));
  if (run === null || kpi === null) return null;
  const planned = runs.get(run) ?? null;
  const offers = planned === null ? [] : (kpiOffers(planned.plan) as readonly Quotable[]);
  return {
    cell,
    run,
    quoted: {
      quotes: { currency: planned?.scenario.currency ?? "", offers },
      source: `kpi:${kpi.key}`,
      answer: ({ run: own }: Answered): KpiFigures => ({ figures: kpi.figures(own) }),
    },
    show: (answered, id) => [kpiCard(reading(answered.run, prefixed(run, runs.size)), kpi, id)],
  };
}
