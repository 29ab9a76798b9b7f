import type { Run } from "../analysis/run.js";
import type { AcquisitionAnswer, AcquisitionYear, Contribution } from "../analysis/worth.js";
import type { RunTable } from "./run-table.js";
import { type ColumnOf, estimate, money, share, table, text, whole } from "./table.js";

type Row = AcquisitionAnswer & { readonly of: AcquisitionYear };

/** What acquisitions bring: a row an acquisition and year. */
export const acquisitions = ({ answers }: Run): RunTable =>
  table(
    { name: "acquisitions", title: "What acquisitions bring, by year, as if each came" },
    (answers.acquisitions ?? []).flatMap((each) => each.years.map((of) => ({ ...each, of }))),
    [
      text("acquisition", ({ label }: Row) => label),
      text("segment", ({ segment }) => segment),
      text("date", ({ date }) => date),
      share("probability", ({ probability }) => probability),
      money("price", ({ price }) => price),
      whole("year", ({ of }) => of.year),
      whole("months", ({ of }) => of.months, "months"),
      added("revenue", ({ of }) => of.revenue),
      added("operating-income", ({ of }) => of.operatingIncome),
      estimate("margin-without", "share", ({ of }) => of.margin?.without ?? null),
      estimate("margin-with", "share", ({ of }) => of.margin?.with ?? null),
      estimate("margin-higher", "share", ({ of }) => of.margin?.higher ?? null),
      (["mean", "p5", "p50", "p95"] as const).flatMap((key) =>
        estimate(`return-on-price-${key}`, "share", ({ of }: Row) => of.returnOnPrice?.[key] ?? null),
      ),
      estimate("paid-back", "share", ({ of }) => of.paidBack),
      whole("payback-year", ({ paybackYear }) => paybackYear),
      share("retention", ({ retention }) => retention),
      share("break-even-retention", ({ breakEvenRetention }) => breakEvenRetention),
    ],
  );

const added = (name: string, of: (row: Row) => Contribution | null): readonly ColumnOf<Row>[] => [
  ...(["mean", "median", "p5", "p95"] as const).flatMap((key) =>
    estimate(`${name}-${key}`, "money", (row: Row) => of(row)?.[key] ?? null),
  ),
  ...estimate(`${name}-higher`, "share", (row: Row) => of(row)?.higher ?? null),
];
