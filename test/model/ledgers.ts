import { project } from "../../src/model/project.js";
import type { SegmentRow } from "../../src/model/projection.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { scenario } from "../plan/scenario-builder.js";

/** The exact ledger of the first segment of a scenario. */
export const rowsOf = (own: Partial<Scenario>): readonly SegmentRow[] =>
  project(makePlan(scenario(own))).segments[0] ?? [];

export const lastOf = <Item>(items: readonly Item[]): Item => items[items.length - 1] as Item;

/** A column of a ledger as digits. */
export const column = (
  rows: readonly SegmentRow[],
  line: Exclude<keyof SegmentRow, "month" | "unit" | "newBusiness">,
): readonly string[] => rows.map((row) => row[line].toFixed());

/** What a function throws; fails when it throws nothing. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing was thrown");
}
