import { z } from "zod";
import type { Scenario } from "../scenario/scenario.js";
import { walkAt, walkOf } from "./walk-cell.js";
import { compareScenarios, type Comparison } from "../questions/compare.js";
import { fieldsOf } from "../scenario/reading/fields.js";
import { listAt, refuse } from "../scenario/reading/place.js";
import { type Asking, asking, type CellReader, drawnAt, titleAt, withSimulation } from "./asking-cell.js";
import { CELLS } from "./cell-types.js";
import { compareCells } from "./compare-page.js";
import { comparedOffers } from "./compare-quotes.js";
import type { NotebookCell } from "./notebook.js";
import { runAt } from "./report-cells.js";

/** Reads which runs are compared, all of them unless the cell says so; null after reporting. */
export function compareOf(cell: NotebookCell, reader: CellReader): Asking | null {
  const { runs: planned, log } = reader;
  const place = { node: cell.map, path: "compare", key: "", schema: CELLS.compare };
  const fields = fieldsOf({ ...place, reading: { log, years: null } });
  if (fields === null) return null;
  const [ids, runsAt, title] = [[...planned.keys()], fields.at("runs"), titleAt(fields.at("title"))];
  const named = runsAt === null ? ids : listAt(runsAt, z.string(), (one) => runAt(one, ids));
  if (runsAt?.node.kind === "list" && named.length < runsAt.node.items.length) return null;
  if (named.length < 2)
    return refuse(
      runsAt ?? fields.place,
      "names fewer than two runs",
      ids.length < 2 ? "Add a second scenario to the front matter: scenarios" : "Write runs: [main, low]",
    );
  const runs = named.map((id) => planned.get(id) ?? null);
  const [first] = runs;
  const drawn = first == null ? null : drawnAt(fields.at("paths"), first, reader);
  const scenarios = runs.flatMap((run) => run?.scenario ?? []);
  const walked = walkAt(fields.at("walk"), fields.at("of"), named.length);
  if (walked === null || drawn === null || scenarios.length < runs.length) return null;
  const [before, after] = scenarios as [Scenario, Scenario];
  if (walked !== "none") return walkOf(cell, [before, after], { of: walked, drawn, title });
  return asking<Comparison>({
    cell,
    inputs: ["compare", scenarios, drawn],
    answer: (simulation) => compareScenarios(scenarios, { ...drawn, ...withSimulation(simulation) }),
    quotes: {
      currency: first?.scenario.currency ?? "",
      offers: comparedOffers(
        runs.flatMap((run) => run ?? []),
        named,
      ),
    },
    show: (answer, id) => compareCells(id, answer, { names: named, title }),
  });
}
