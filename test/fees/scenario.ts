import { post } from "../../src/model/posting.js";
import { project } from "../../src/model/project.js";
import type { SegmentRow } from "../../src/model/projection.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

/** What a test says of one segment; the market stands still unless `returns` are given. */
export interface Book {
  readonly opening: string;
  readonly fees: string;
  readonly flows?: string;
  readonly start?: string;
  readonly months?: number;
  readonly events?: string;
  /** One a month, as the file writes it. */
  readonly returns?: string;
  readonly conventions?: string;
  readonly paths?: number;
  readonly targets?: string;
}

/** A scenario file of one segment. */
export const scenarioText = (book: Book): string => `
name: Fees
currency: USD
start: ${book.start ?? "2024-12-31"}
horizon: ${book.months ?? 12} months
seed: 1
paths: ${book.paths ?? 1}
conventions: ${book.conventions ?? "{ timing: mid }"}
markets:
  assets: { fund: { mean: 0%, volatility: 0% } }
  ${book.returns === undefined ? "" : `given: [{ label: Test, from: 2025-01, returns: { fund: ${book.returns} } }]`}
segments:
  - { id: book, opening: ${book.opening}, mix: { fund: 100% }, flows: ${book.flows ?? "{}"}, fees: ${book.fees} }
events: ${book.events ?? "[]"}
targets: ${book.targets ?? "[]"}
`;

export const planOf = (book: Book): Plan => makePlan(parseScenario(scenarioText(book), "fees.yaml"));

/** The exact ledger of the segment. */
export const rowsOf = (book: Book): readonly SegmentRow[] => project(planOf(book)).segments[0] ?? [];

/** A line of the ledger posted to the cent. */
export const posted = (book: Book, line: "billed" | "revenue" | "collected" | "netRevenue"): readonly string[] =>
  (post([rowsOf(book)], 2)[0] ?? []).map((row) => row[line].toFixed());

/** The problems of a file that is refused. */
export function refusal(book: Book): string {
  try {
    planOf(book);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing was refused");
}
