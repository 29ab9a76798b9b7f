import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Exact } from "../../src/units.js";
import { rowsOf } from "./scenario.js";

const FOLDER = resolve(fileURLToPath(new URL("../../", import.meta.url)), "..", "shared", "data", "fee_schedules");
const here = existsSync(FOLDER);

/** Rows of a CSV file by column. */
function table(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readFileSync(resolve(FOLDER, file), "utf8").trim().split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** A published schedule as the scenario file writes it. */
function feesOf(name: string): string {
  const rows = table("fee_schedules.csv").filter(({ schedule }) => schedule === name);
  const tiers = rows.map(({ to_amount: to, annual_rate: rate }) => {
    const percent = `${new Exact(rate as string).times(100).toFixed()}%`;
    return to === "" ? `{ rate: ${percent} }` : `{ up-to: ${to}, rate: ${percent} }`;
  });
  const minimum = rows[0]?.["minimum_annual_fee"];
  const schedule = rows[0]?.["kind"] === "cliff" ? "cliff" : "tiered";
  const least = minimum === "" ? "" : `, minimum: ${minimum}`;
  return `{ schedule: ${schedule}, tiers: [${tiers.join(", ")}]${least}, paid-from: invoice }`;
}

describe.skipIf(!here)("published fee schedules", () => {
  const amounts = here
    ? table("worked_amounts.csv").filter(({ account_value: value }) => /^\d+$/.test(value ?? ""))
    : [];

  it.each(amounts.map((row) => [row["schedule"], row["account_value"], row] as const))(
    "%s, %s: a year in the ledger bills what was published",
    (schedule, value, row) => {
      const rows = rowsOf({ opening: value as string, fees: feesOf(schedule as string) });
      const fee = rows.reduce((sum, { billed }) => sum.plus(billed), new Exact(0));
      const published = row["published_fee"] === "" ? row["computed_fee"] : row["published_fee"];
      expect(
        fee
          .minus(published as string)
          .abs()
          .lessThan("1e-30"),
      ).toBe(true);
    },
  );

  it("are read whole: thirteen amounts on single accounts", () => {
    expect(amounts).toHaveLength(13);
  });
});

describe("a published example", () => {
  // Index of the seed document and of Morningstar Office's help, scenario 2: accounts billed apart under two schedules.
  const of = (value: string, rates: readonly [string, string, string]) => {
    const tiers = `tiers: [{ up-to: 100k, rate: ${rates[0]} }, { up-to: 250k, rate: ${rates[1]} }, { rate: ${rates[2]} }]`;
    const rows = rowsOf({ opening: value, fees: `{ schedule: tiered, ${tiers}, paid-from: invoice }` });
    return rows.reduce((sum, { revenue }) => sum.plus(revenue), new Exact(0));
  };

  it("of two accounts under two schedules pays 4,750", () => {
    expect(
      of("100k", ["1%", "0.5%", "0.25%"])
        .plus(of("300k", ["2%", "1%", "0.5%"]))
        .toFixed(),
    ).toBe("4750");
  });

  it("of one percentage point on 100 million of average AUM is 1 million", () => {
    const rows = rowsOf({ opening: "100m", fees: "{ rate: 100bp, paid-from: invoice }" });
    const fee = rows.reduce((sum, { revenue }) => sum.plus(revenue), new Exact(0));
    expect(fee.toDecimalPlaces(30).toFixed()).toBe("1000000");
  });
});
