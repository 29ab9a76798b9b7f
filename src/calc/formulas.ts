import type { Decimal } from "decimal.js";
import { add, ratio, WHOLE } from "../units.js";
import type { Calculation } from "./calculate.js";
import { figure, percentFigure } from "./figures.js";
import { isDeducted, partOfYear, TIMING_WEIGHTS } from "./roll.js";
import { COUNTS } from "./terms.js";

/** A result as its formula in words and with its numbers. */
export interface Formula {
  readonly name: string;
  readonly words: string;
  /** "12,000,000 − 36,000,000 = -24,000,000". */
  readonly numbers: string;
}

/** How each result comes about, in the order in which they are computed. Amounts are shown to the minor unit, not rounded before. */
export function formulasOf({ terms, rolled }: Calculation): readonly Formula[] {
  const amount = (value: Decimal): string => figure(value, terms.currency);
  const rate = (value: Decimal): string => `${value.times(100).toFixed()}%`;
  const { opening, inflows, outflows, netFlows, marketGain, fee, feeDeducted, closing, averageAum } = rolled;
  const beforeFee = amount(add(opening, netFlows, marketGain));
  const { count, of } = partOfYear(terms.period);
  const billable = rate(ratio(terms.billable, opening) ?? WHOLE);
  const counted = COUNTS[terms.counts];
  return [
    {
      name: "Net flows",
      words: "inflows − outflows",
      numbers: `${amount(inflows)} − ${amount(outflows)} = ${amount(netFlows)}`,
    },
    {
      name: "Investment impact",
      words: "(opening + part of the period that flows are invested × net flows) × return",
      numbers: `(${amount(opening)} + ${TIMING_WEIGHTS[terms.timing]} × ${amount(netFlows)}) × ${rate(terms.return)} = ${amount(marketGain)}`,
    },
    {
      name: "Fee revenue",
      words: "annual fee × part of a year × billable part × (opening + ending before the fee) / 2",
      numbers: `${rate(terms.fee)} × ${count}/${of} × ${billable} × (${amount(opening)} + ${beforeFee}) / 2 = ${amount(fee)}`,
    },
    {
      name: `Ending: ${counted}`,
      words: `opening + net flows + investment impact − fee${isDeducted(terms) ? "" : ", which is not deducted here"}`,
      numbers: `${amount(opening)} + ${amount(netFlows)} + ${amount(marketGain)} − ${amount(feeDeducted)} = ${amount(closing)}`,
    },
    {
      name: `Average: ${counted}`,
      words: "(opening + ending) / 2",
      numbers: `(${amount(opening)} + ${amount(closing)}) / 2 = ${amount(averageAum)}`,
    },
    {
      name: "Organic growth",
      words: "net flows / opening",
      numbers: `${amount(netFlows)} / ${amount(opening)} = ${percentFigure(rolled.organicGrowth)}`,
    },
    {
      name: "Market growth",
      words: "investment impact / opening",
      numbers: `${amount(marketGain)} / ${amount(opening)} = ${percentFigure(rolled.marketGrowth)}`,
    },
  ];
}
