import { rollResumably } from "./checkpoints.js";
import { mostWindows, type Narrowing } from "./collect/narrow.js";
import { missingRanks, rankLength, ranksOf, type RankSheet } from "./collect/rank-values.js";
import type { Rounds } from "./collect/rounds.js";
import type { Sought } from "./collect/search.js";
import { type SiftSheet, siftSheet } from "./collect/sift.js";
import type { Sheets } from "./pass.js";
import type { Known } from "./rank-search.js";
import { doubles, passOver, type Running } from "./running.js";

/**
 * Rolls all paths once, in rounds: of each column the values are held that can still be a quantile of all, which are the fewer the
 * more have been seen.
 *
 * @param arena   holds the values
 * @param sheets  what else is read off all columns
 * @param edged   columns whose middle 99 % is wanted
 * @param after   paths that are expected to be rolled afterwards
 */
export async function siftColumns(
  run: Running,
  arena: ArrayBufferLike,
  { sheets, edged, after }: { readonly sheets: Sheets; readonly edged: readonly number[]; readonly after: number },
): Promise<SiftSheet> {
  const { plan, job, sizes, crew } = run;
  const { percentiles } = plan.outputs;
  const { ends, room, sampled } = sizes.rounds as Rounds;
  const columns = job.columns.length;
  const values = new Float64Array(arena, 0, columns * room);
  const sheet = siftSheet({ columns, most: mostWindows(percentiles), room, values }, crew.allocate);
  let from = 0;
  for (const [round, paths] of ends.entries()) {
    const only = sampled && round === 0;
    const pass = passOver(run, only ? { sift: sheet } : { ...sheets, sift: sheet }, { from, paths });
    const ahead = plan.paths - (only ? 0 : paths) + after;
    await rollResumably(run, { pass, roll: round }, run.progress.begin(paths - from, ahead));
    if (paths === plan.paths) break;
    const narrowing: Narrowing = { sheet, seen: paths, paths: plan.paths, percentiles, edged };
    await crew.run({ kind: "narrow", narrowing }, () => {});
    if (only) for (const counts of [sheet.below, sheet.found, sheet.numbers, sheet.kept]) counts.fill(0);
    else from = paths;
  }
  return sheet;
}

/** Fills in the ranks that the windows hold, and says where the others are. */
export async function readSifted(
  run: Running,
  { sheet, edged, known }: { readonly sheet: SiftSheet; readonly edged: readonly number[]; readonly known: Known },
): Promise<readonly Sought[]> {
  const { percentiles } = run.plan.outputs;
  const length = rankLength(percentiles);
  const ranks: RankSheet = { sheet, percentiles, edged, values: doubles(run, length * sheet.columns).fill(NaN) };
  await run.crew.run({ kind: "ranks", ranks }, () => {});
  return known.flatMap((own, column) => {
    const missing = new Set<number>();
    ranksOf(sheet.numbers[column] as number, ranks, column).forEach((rank, index) => {
      const value = ranks.values[column * length + index] as number;
      if (Number.isNaN(value)) missing.add(rank);
      else own.set(rank, value);
    });
    return missing.size === 0
      ? []
      : missingRanks(
          sheet,
          column,
          [...missing].sort((a, b) => a - b),
        );
  });
}
