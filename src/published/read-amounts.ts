import { isRefusal, readNumber } from "../scenario/values/number-text.js";
import { add, half, subtract } from "../units.js";
import { type AmountColumn, AMOUNTS, type Column } from "./columns.js";
import type { AmountUnit, Figure, PublishedRollForward } from "./roll-forward.js";
import {
  type Figures,
  figuresOf,
  inUnit,
  type WrittenAmount,
  writtenAmount,
  type WrittenAmounts,
} from "./written-amount.js";

/** A row in the reader's hand. */
export interface Reading {
  readonly at: string;
  /** The text of a cell without spaces at its ends; empty where the file has no such column. */
  readonly cell: (column: Column) => string;
  /** Reports a problem and answers null. */
  readonly refuse: (column: Column | "row", what: string, fix: string) => null;
}

/** The numbers of a row; what is wrong with them is reported. */
export function readAmounts(reading: Reading): WrittenAmounts {
  const entries = AMOUNTS.map((column) => [column, readAmount(reading, column)]);
  const amounts = Object.fromEntries(entries) as WrittenAmounts;
  requireLines(reading);
  return amounts;
}

/** Balances and gross flows have no sign of their own. */
const UNSIGNED: readonly AmountColumn[] = ["beginning", "ending", "gross_inflows", "gross_outflows"];

function readAmount({ cell, refuse }: Reading, column: AmountColumn): WrittenAmount | null {
  const text = cell(column);
  if (text === "") return null;
  const amount = readNumber(text, writtenAmount);
  if (isRefusal(amount)) return refuse(column, amount.what, amount.fix);
  if (!UNSIGNED.includes(column) || !amount.value.lessThan(0)) return amount;
  return refuse(column, `is ${text}; it cannot be negative`, `Write ${amount.value.abs().toFixed()}`);
}

/** An empty cell is a line that was not published; without these there is nothing to reconcile. */
function requireLines({ cell, refuse }: Reading): void {
  for (const column of ["beginning", "market_and_performance", "ending"] as const) {
    if (cell(column) === "") refuse(column, "is empty", "Write what was published, or leave the row out");
  }
  const gross = cell("gross_inflows") !== "" && cell("gross_outflows") !== "";
  if (cell("net_flows") === "" && !gross)
    refuse("net_flows", "is empty", "Write net flows, or gross inflows and outflows");
}

/** The same as figures. Net flows that contradict the gross ones are reported. */
export function figuresAt(
  reading: Reading,
  amounts: WrittenAmounts,
  unit: AmountUnit,
): Pick<PublishedRollForward, "opening" | "lines" | "closing"> {
  const figures = figuresOf(amounts, unit);
  return {
    opening: figures.beginning as Figure,
    lines: {
      netFlows: netFlowsOf(reading, figures, unit),
      marketGain: figures.market_and_performance,
      fx: figures.fx,
      distributions: figures.distributions,
      transfers: figures.transfers,
      acquisitions: figures.acquisitions_disposals_other,
    },
    closing: figures.ending as Figure,
  };
}

/** Net flows as published, or of the gross ones; where both are there they must agree within their rounding. */
function netFlowsOf({ refuse }: Reading, figures: Figures, unit: AmountUnit): Figure | null {
  const { net_flows: net, gross_inflows: inflows, gross_outflows: outflows } = figures;
  if (inflows === null || outflows === null) return net;
  const gross: Figure = {
    amount: subtract(inflows.amount, outflows.amount),
    step: add(inflows.step, outflows.step),
  };
  if (net === null) return gross;
  const rounding = half(add(net.step, gross.step));
  if (subtract(net.amount, gross.amount).abs().lessThanOrEqualTo(rounding)) return net;
  const [said, is] = [net, gross].map(({ amount }) => inUnit(amount, unit).toFixed());
  const fix = `Write ${is}, or leave the gross flows empty`;
  return refuse("net_flows", `is ${said}; gross inflows less gross outflows is ${is}`, fix);
}
