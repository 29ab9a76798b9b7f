import type { Plan } from "../plan/plan.js";
import { rollResumably } from "./checkpoints.js";
import type { Found } from "./collect/found.js";
import { type OrderSheet, orderedLength } from "./collect/order-columns.js";
import type { ValueSheet } from "./collect/keep.js";
import type { Moments } from "./collect/moments.js";
import { chanceAmong, errorsLength, withErrors } from "./collect/sampled-errors.js";
import { chanceOf, summaryOf } from "./collect/summaries.js";
import { answersOf, ledgersOf } from "./held.js";
import { doubles, firstSheets, passOver, readFirst, type Running } from "./running.js";
import type { Estimate, Summary } from "./simulation.js";

/** All columns are kept, one double a path, and ordered: one pass. */
export async function keepColumns(run: Running): Promise<Found> {
  const { plan, job, progress } = run;
  const [{ paths }, columns] = [plan, [...job.columns.keys()]];
  const sheet: ValueSheet = { rows: Int32Array.from(columns), values: doubles(run, columns.length * paths), paths };
  const ledgers = ledgersOf(run);
  const sheets = firstSheets(run, run.set.summarised);
  const pass = passOver(run, { ...sheets.read, ...(ledgers === null ? {} : { ledgers }), keep: [sheet] });
  await rollResumably(run, { pass, roll: 0 }, progress.begin(paths, 0));
  const first = readFirst(run, sheets);
  const summaries = await summarise(run, sheet, first.columns);
  const valuesOf = (column: number) => sheet.values.subarray(column * paths, (column + 1) * paths);
  return {
    ...first,
    kept: plan.outputs.kept.map((request) => {
      const column = run.set.positionOf(request);
      return column === null ? new Float64Array(paths).fill(NaN) : valuesOf(column);
    }),
    summaries,
    shareOf: (column) => shareOfNumbers(valuesOf(column), first.columns[column] as Moments, plan.sampling),
    ...(await answersOf(run, summaries, { valuesOf, ledgers })),
  };
}

function shareOfNumbers(values: Float64Array, { count }: Moments, sampling: Plan["sampling"]): Estimate {
  if (sampling === "plain") return chanceOf(count, values.length);
  return chanceAmong(
    Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)),
    null,
    sampling,
  );
}

async function summarise(
  { plan, job, crew, set }: Running,
  { values, paths }: ValueSheet,
  moments: readonly Moments[],
): Promise<readonly (Summary | null)[]> {
  const { percentiles } = plan.outputs;
  const rows = set.summarised;
  const kind = { percentiles, purpose: "summary" } as const;
  const length = orderedLength(kind);
  const dependent = plan.sampling === "plain" ? null : plan.sampling;
  const each = errorsLength(percentiles);
  const errors = new Float64Array(crew.allocate(dependent === null ? 0 : 8 * each * rows.length));
  const sheet: OrderSheet = {
    ...kind,
    values,
    paths,
    rows,
    moments: Float64Array.from(moments.flatMap(({ count, mean, squares }) => [count, mean, squares])),
    found: new Float64Array(crew.allocate(8 * length * rows.length)),
    errors: dependent === null ? null : { sampling: dependent, found: errors },
  };
  if (percentiles.length > 0 || dependent !== null) await crew.run({ kind: "order", sheet }, () => {});
  const summaries: (Summary | null)[] = Array.from(job.columns, () => null);
  rows.forEach((row, at) => {
    const found = (percentile: number, position: number) =>
      sheet.found[at * length + 1 + 4 * percentile + position] as number;
    const plain = summaryOf(moments[row] as Moments, percentiles, found);
    const own = errors.subarray(at * each, (at + 1) * each);
    summaries[row] = plain === null || dependent === null ? plain : withErrors(plain, own);
  });
  return summaries;
}
