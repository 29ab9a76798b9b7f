import type { Run } from "../analysis/run.js";
import type {
  BilledYear,
  CliffAnswer,
  ClientProspect,
  DiscretionAt,
  FlowRate,
  PipelineProspect,
} from "../analysis/supplement.js";
import type { RunTable } from "./run-table.js";
import { estimate, money, month, number, share, table, text, whole } from "./table.js";
import { whose } from "./who.js";

/** Large clients who may leave: a row each. */
export const clients = (run: Run): RunTable =>
  table({ name: "clients", title: "Large clients who may leave" }, run.supplement?.clients ?? [], [
    text("client", ({ id }: ClientProspect) => id),
    text("name", ({ name }) => name),
    text("groups", ({ groups }) => groups.join(" ")),
    money("assets", ({ assets }) => assets),
    share("share-of-firm", (client) => client.share),
    share("chance", ({ chance }) => chance),
    estimate("left", "share", ({ left }) => left),
    money("expected", ({ expected }) => expected),
    whole("paths", ({ paths }) => paths, "paths"),
  ]);

/** Business that may be won: a row each. */
export const pipeline = (run: Run): RunTable =>
  table({ name: "pipeline", title: "Business that may be won" }, run.supplement?.pipeline ?? [], [
    text("prospect", ({ id }: PipelineProspect) => id),
    text("name", ({ name }) => name),
    text("group", ({ group }) => group),
    money("amount", ({ amount }) => amount),
    share("probability", ({ probability }) => probability),
    text("funding", ({ funding }) => funding.map((part) => `${part.at}: ${part.share}`).join("; ")),
    money("expected", ({ expected }) => expected),
    estimate("won", "share", ({ won }) => won),
    estimate("inflows", "money", ({ inflows }) => inflows),
    whole("paths", ({ paths }) => paths, "paths"),
  ]);

/** Flows that answer to the past: a row a group and flow. */
export const flowRates = (run: Run): RunTable =>
  table(
    { name: "flow-rates", title: "Rates of flows a year: as stated, and over the paths" },
    run.supplement?.flowRates ?? [],
    [
      whose<FlowRate>(run),
      text("flow", ({ flow }) => flow),
      share("base", ({ base }) => base),
      estimate("mean", "share", ({ mean }) => mean),
      whole("paths", ({ paths }) => paths, "paths"),
    ],
  );

/** How often billing units cross bounds: a row a segment. */
export const cliffs = (run: Run): RunTable =>
  table({ name: "cliffs", title: "Crossings of the bounds of cliff schedules" }, run.supplement?.cliffs ?? [], [
    whose<CliffAnswer>(run),
    number("projected", "unit-months", ({ projected }) => projected),
    estimate("paths", "share", ({ paths }) => paths),
    estimate("unit-months", "unit-months", ({ unitMonths }) => unitMonths),
  ]);

/** What becomes of revenue: a row a group and year. */
export const billing = (run: Run): RunTable =>
  table({ name: "billing", title: "What is billed, collected and kept, by year" }, run.supplement?.billing ?? [], [
    whose<BilledYear>(run),
    whole("year", ({ year }) => year),
    money("billed", ({ billed }) => billed),
    money("collected", ({ collected }) => collected),
    money("net-revenue", ({ netRevenue }) => netRevenue),
  ]);

/** Regulatory AUM by discretion: a row a date. */
export const discretion = (run: Run): RunTable =>
  table({ name: "discretion", title: "RAUM by discretion (Form ADV, Item 5.F)" }, run.supplement?.discretion ?? [], [
    month("month", ({ at }: DiscretionAt) => at),
    money("discretionary", ({ discretionary }) => discretionary),
    money("non-discretionary", ({ nonDiscretionary }) => nonDiscretionary),
    money("unstated", ({ unstated }) => unstated),
    money("total", ({ total }) => total),
  ]);
