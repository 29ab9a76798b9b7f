import type { ScenarioEvent } from "../../src/scenario/scenario-event.js";
import type { Fees, Scenario, Segment } from "../../src/scenario/scenario.js";
import { annualRate, share } from "../../src/units.js";
import {
  amount,
  amountLevel,
  asset,
  conventions,
  event,
  fees,
  flow,
  flows,
  givenReturns,
  PLAIN_RESPONSE,
  rate,
  rateLevel,
  scenario,
  segment,
  stated,
} from "./scenario-builder.js";

type Random = () => number;

const pick = <Item>(random: Random, ...items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;
const digits = (random: Random, largest: number): string => (random() * largest).toFixed(4);

/** A scenario in which any two features may meet: every convention, schedule and kind of flow, empty segments, total losses. */
export function randomScenario(random: Random): Scenario {
  const ids = ["a", "b", "c"].slice(0, 1 + Math.floor(random() * 3));
  // mostly short, so that many plans fit into a test; now and then long enough for an annual bill
  const horizonMonths = random() < 0.1 ? 14 : 2 + Math.floor(random() * 4);
  const returns = Array.from({ length: horizonMonths }, () =>
    random() < 0.02 ? "-1" : (random() * 0.3 - 0.14).toFixed(4),
  );
  const markets =
    random() < 0.5
      ? givenReturns(returns)
      : { ...scenario().markets, assets: [asset("fund", digits(random, 0.1), digits(random, 0.3))] };
  return scenario({
    horizonMonths,
    start: pick(random, { year: 2025, month: 12, day: 31 }, { year: 2026, month: 7, day: 31 }),
    markets: random() < 0.5 ? markets : { ...markets, given: [] },
    segments: ids.map((id) => randomSegment(random, id)),
    events: [],
  });
}

/** The same with dated movements and exchanges, in months that every random scenario has. */
export function withEvents(base: Scenario, random: Random): Scenario {
  const month = base.start.month === 12 ? "2026-01" : "2026-08";
  const ids = base.segments.map(({ id }) => id);
  const events = Array.from({ length: Math.floor(random() * 4) }, (): ScenarioEvent => {
    const common = { date: `${month}-${pick(random, "01", "15", "31")}`, amount: amount(digits(random, 60)) };
    const [from, to] = [pick(random, ...ids), pick(random, ...ids)];
    return from === to
      ? event({ kind: pick(random, ...KINDS), segment: from, ...common })
      : event({ kind: "exchange", from, to, ...common });
  });
  return { ...base, events };
}

const KINDS = [
  "inflow",
  "outflow",
  "inflow",
  "outflow",
  "acquisition",
  "disposal",
  "realization",
  "distribution",
  "scope",
] as const;

function randomSegment(random: Random, id: string): Segment {
  const own = conventions({
    timing: share(pick(random, "0", "0.5", "1", "0.5", "0", "1", "0.37")),
    flowReturn: pick(random, "simple", "compound"),
    flowRates: pick(random, "nominal", "effective", "continuous"),
    flowsOn: pick(random, "opening", "closing"),
    returns: pick(random, "gross", "net"),
    outflows: "cap",
  });
  return segment(id, pick(random, "0", "100", "123.456789"), {
    tags: new Map([["channel", pick(random, "retail", "institutional")]]),
    alpha: random() < 0.3 ? rate("0.003") : null,
    distributions: random() < 0.3 ? rate(digits(random, 0.2)) : null,
    reinvested: random() < 0.3 ? stated(digits(random, 1), share) : null,
    conventions: own,
    flows: randomFlows(random),
    fees: randomFees(random),
  });
}

function randomFlows(random: Random): Segment["flows"] {
  if (random() < 0.2) {
    const before = random() < 0.5 ? null : annualRate("0.1");
    return flows({
      net: {
        mean: rate((random() * 0.4 - 0.2).toFixed(4)),
        volatility: null,
        persistence: stated("0.7", share),
        before,
        season: null,
      },
    });
  }
  const level = (largest: number) =>
    random() < 0.2
      ? null
      : random() < 0.5
        ? rateLevel(digits(random, largest))
        : amountLevel(digits(random, largest * 100));
  const response = () =>
    random() < 0.6
      ? null
      : {
          at: "test",
          to: pick(random, "last-month" as const, "trailing-year" as const),
          slope: stated((random() * 6 - 3).toFixed(2), share),
          ...PLAIN_RESPONSE,
          over: annualRate("0.01"),
          trailing: random() < 0.5 ? null : annualRate("0.05"),
        };
  const direction = () => flow(level(0.9), { balance: random() < 0.5 ? null : level(0.3), response: response() });
  return flows({ inflows: direction(), outflows: direction() });
}

function randomFees(random: Random): Fees {
  const tiers =
    random() < 0.3
      ? digits(random, 0.02)
      : ([
          ["5", { 2026: "0.015", "from 2027": "0.012" }],
          ["50", "0.008"],
          [null, "0.004"],
        ] as const);
  return fees(tiers, {
    ...(typeof tiers === "string" ? {} : { schedule: pick(random, "tiered", "cliff") }),
    boundary: pick(random, "lower_inclusive", "upper_inclusive"),
    units: { kind: "equal", count: stated(pick(random, "1", "7"), share) },
    paidFrom: pick(random, "assets", "invoice"),
    base: pick(random, "beginning", "ending", "average"),
    when: pick(random, "arrears", "advance"),
    frequency: pick(random, "monthly", "quarterly", "annual"),
  });
}
