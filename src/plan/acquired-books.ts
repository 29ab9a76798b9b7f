import { formatDate } from "../months.js";
import { cameOver } from "./came-over.js";
import type { Acquisition } from "../scenario/scenario-event.js";
import type { Flow, Flows, FlowLevel, Scenario, Segment, Stated } from "../scenario/scenario.js";
import { annualRate, Exact, money, share } from "../units.js";
import type { FeePlan } from "./fee-plan.js";

/** A book of clients that was bought into a segment and is kept apart within it. */
export interface AcquiredBook {
  readonly acquisition: Acquisition;
  /** The position of the segment that it belongs to. */
  readonly host: number;
  /** Begins empty, on the day of the purchase; all that the acquisition does not say is as in its segment. */
  readonly segment: Segment;
}

/** An acquisition is a book apart where it runs off, or pays, in a way of its own; else its assets join those of the segment. */
export const isApart = ({ runOff, households, fees }: Acquisition): boolean =>
  runOff !== null || households !== null || fees !== null;

/** The acquired books of a scenario, in the order of its events. */
export const acquiredBooks = ({ events, segments }: Scenario): readonly AcquiredBook[] =>
  events.flatMap((event) => {
    if (event.kind !== "acquisition" || !isApart(event)) return [];
    const host = segments.findIndex(({ id }) => id === event.segment);
    const segment = segments[host];
    return segment === undefined ? [] : [{ acquisition: event, host, segment: bookIn(segment, event) }];
  });

export const feeChangesOf = ({ id }: Pick<Segment, "id">, { feeChanges }: Scenario): Scenario["feeChanges"] =>
  feeChanges.filter(({ segment }) => segment === id);

/** Contracts of its own stay when those of its segment change. */
export const feeChangesOfBook = ({ acquisition }: AcquiredBook, { feeChanges }: Scenario): Scenario["feeChanges"] =>
  acquisition.fees === null ? feeChanges.filter(({ segment }) => segment === acquisition.segment) : [];

function bookIn(host: Segment, acquisition: Acquisition): Segment {
  const { at, key, date, label, runOff, households, fees } = acquisition;
  const again = /#\d+$/.exec(key)?.[0] ?? "";
  return {
    ...host,
    at,
    id: `${host.id}.acquired-${formatDate(date)}${again}`,
    name: `${host.name}, ${label}`,
    opening: { ...acquisition.amount, spans: [{ from: null, to: null, value: money(0) }], uncertainty: null },
    flows: runOff === null ? withoutAmounts(host.flows) : runningOff(host.flows, runOff),
    fees: fees ?? (households === null ? host.fees : { ...host.fees, units: households }),
  };
}

const STILL: Flow = { units: null, balance: null, volatility: null, persistence: null, response: null, season: null };

const runningOff = ({ correlations }: Flows, runOff: Stated<FlowLevel>): Flows => ({
  inflows: STILL,
  outflows: { ...STILL, units: runOff },
  net: null,
  netResponse: null,
  drawdown: null,
  correlations,
});

/** Amounts a year are the segment's, whatever joins it. */
function withoutAmounts(flows: Flows): Flows {
  const none: FlowLevel = { kind: "rate", rate: annualRate(0) };
  const rated = (level: Stated<FlowLevel> | null): Stated<FlowLevel> | null =>
    level?.spans.some(({ value }) => value.kind === "amount")
      ? { ...level, spans: level.spans.map((span) => ({ ...span, value: none })), uncertainty: null }
      : level;
  const of = (flow: Flow): Flow => ({ ...flow, units: rated(flow.units), balance: rated(flow.balance) });
  return { ...flows, inflows: of(flows.inflows), outflows: of(flows.outflows) };
}

/**
 * Billing units of an acquired book: its own households or contracts where it states them, scaled to what comes over; else more of the
 * segment's units, as many as the amount makes.
 */
export function bandsOfBook({ acquisition }: AcquiredBook, own: FeePlan["bands"], host: FeePlan["bands"]) {
  if (acquisition.households !== null || acquisition.fees !== null) return own;
  const assets = host.reduce((total, { count, size }) => total.plus(count.times(size)), new Exact(0));
  if (assets.isZero()) return own;
  const factor = cameOver(acquisition).dividedBy(assets);
  return host.map(({ count, size }) => ({ count: share(count.times(factor)), size }));
}
