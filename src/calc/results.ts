import type { Decimal } from "decimal.js";
import type { Calculation } from "./calculate.js";
import { figure, percentFigure } from "./figures.js";
import { COUNTS } from "./terms.js";

/** One result as a line of a table. */
export interface Result {
  /** "ending-aum"; the key in JSON. */
  readonly key: string;
  readonly name: string;
  /** "816,760,000" or "2.10%". */
  readonly text: string;
  /** In full: an amount, or a share of one. */
  readonly value: Decimal | null;
}

/** All results in the order of the roll-forward, then what they say of it. Measures carry the name of what is counted. */
export function resultsOf({ terms, rolled }: Calculation): readonly Result[] {
  const counted = COUNTS[terms.counts];
  const amount = (key: string, name: string, value: Decimal): Result => ({
    key,
    name,
    text: figure(value, terms.currency),
    value,
  });
  const percent = (key: string, name: string, value: Decimal | null): Result => ({
    key,
    name,
    text: percentFigure(value),
    value,
  });
  return [
    amount("opening", `Opening ${inside(counted)}`, rolled.opening),
    amount("net-flows", "Net flows", rolled.netFlows),
    amount("investment-impact", "Investment impact", rolled.marketGain),
    amount("fee-deducted", "Fee deducted", rolled.feeDeducted),
    amount("ending", `Ending ${inside(counted)}`, rolled.closing),
    amount("average", `Average ${inside(counted)}`, rolled.averageAum),
    amount("fee-revenue", "Fee revenue", rolled.fee),
    percent("revenue-yield", "Fee revenue a year, of the average", rolled.revenueYield),
    percent("organic-growth", "Organic growth", rolled.organicGrowth),
    percent("market-growth", "Market growth", rolled.marketGrowth),
    percent("total-growth", "Total growth", rolled.totalGrowth),
  ];
}

/** "client assets" within a name; an abbreviation stays as it is. */
const inside = (name: string): string => (name === name.toUpperCase() ? name : name.toLowerCase());
