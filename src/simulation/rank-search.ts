import { rollResumably } from "./checkpoints.js";
import type { CountSheet } from "./collect/count.js";
import type { GatherSheet } from "./collect/gather.js";
import { gatherSheet, locate, type Range, settle, type Sought, type Windowed, windowed } from "./collect/search.js";
import type { Windows } from "./collect/windows.js";
import { bucketsFor } from "./memory.js";
import type { Sheets } from "./pass.js";
import { passOver, type Running } from "./running.js";

/** What else a pass reads: columns, and sheets for them once the pass's columns are known. */
export interface Beside {
  readonly columns: readonly number[];
  readonly sheets: (columns: readonly number[]) => Sheets;
}

/** What a round of the search works with. */
export interface Round {
  readonly run: Running;
  /** Memory of counts and of gathered values. */
  readonly arena: ArrayBufferLike;
  readonly beside: Beside;
  /** The first so many paths are rolled; all where it is not said. */
  readonly paths?: number;
  /** Buckets of a window that are enough, a power of 2; as many as there is room for where it is not said. */
  readonly buckets?: number;
  /** Paths that are expected to be rolled after this round. */
  readonly after: number;
  /** The pass goes on from a checkpoint. */
  readonly resumes?: true;
}

/** Windows to count in; several of one column are ascending. */
export interface Placed {
  readonly column: number;
  readonly windows: readonly Range[];
}

/** Counts the values in the windows. @param placed by column */
export async function countIn(round: Round, placed: readonly Placed[]): Promise<CountSheet> {
  const { crew } = round.run;
  const columns = columnsOf(round, placed);
  const ranges = placed.flatMap(({ windows }) => windows);
  const buckets = bucketsFor(ranges.length, round.arena.byteLength, round.buckets);
  const windows: Windows = {
    from: offsets(
      columns,
      placed.flatMap(({ column, windows: own }) => own.map(() => column)),
    ),
    low: Float64Array.from(ranges, ({ low }) => low),
    high: Float64Array.from(ranges, ({ high }) => high),
    buckets,
  };
  const within = words(round, ranges.length * buckets);
  const count: CountSheet = { windows, within, below: new Uint32Array(crew.allocate(4 * ranges.length)) };
  await rollAll(round, columns, { count });
  return count;
}

/** Room for counts: in the arena where they fit, which they do but for a great many windows. */
function words({ run, arena }: Round, length: number): Uint32Array {
  if (4 * length > arena.byteLength) return new Uint32Array(run.crew.allocate(4 * length));
  return new Uint32Array(arena, 0, length).fill(0);
}

/** Where the ranks of all windows are, from a count. @param entries as they were counted */
export function locateAll(entries: readonly Windowed[], count: CountSheet): readonly Sought[] {
  let first = 0;
  return entries.flatMap((entry) => {
    const found = locate(entry, count, first);
    first += entry.windows.length;
    return found;
  });
}

/** Order statistics that are known: [column] → rank → value. */
export type Known = readonly Map<number, number>[];

/**
 * Gathers what is sought: fills in the ranks whose interval's values are all at hand, and places windows for those of an interval
 * that holds too many.
 */
async function gatherAll(round: Round, sought: readonly Sought[], known: Known): Promise<readonly Windowed[]> {
  const columns = columnsOf(round, sought);
  const room = Math.floor(round.arena.byteLength / 8);
  const sheet = gatherSheet(sought, {
    from: (of) => offsets(columns, of),
    room,
    doubles: (count) =>
      count <= room ? new Float64Array(round.arena, 0, count) : new Float64Array(round.run.crew.allocate(8 * count)),
    words: (count) => new Int32Array(round.run.crew.allocate(4 * count)),
  });
  await rollAll(round, columns, { gather: sheet });
  return sought.flatMap((one, at) => {
    const values = valuesOf(sheet, at);
    if (values.length < one.interval.count) return windowed(one, values);
    remember(known, one, values);
    return [];
  });
}

/** A search for order statistics over passes. */
export interface RankSearch {
  readonly run: Running;
  readonly arena: ArrayBufferLike;
  /** Filled in. */
  readonly known: Known;
  /** What else the next pass reads, given where something is still sought, and the paths that are expected to be rolled after it. */
  readonly next: (open: readonly { readonly column: number }[]) => Pick<Round, "beside" | "after">;
}

/** Gathers and counts in turn until every rank is known and nothing is left to read beside. */
export async function searchRanks(search: RankSearch, located: readonly Sought[]): Promise<void> {
  const { run, arena, known } = search;
  let sought = settleSingles(located, known);
  let entries: readonly Windowed[] = [];
  for (;;) {
    const round = { run, arena, ...search.next([...sought, ...entries]) };
    if (entries.length > 0) {
      sought = settleSingles(locateAll(entries, await countIn(round, entries)), known);
      entries = [];
    } else if (sought.length > 0 || round.beside.columns.length > 0) {
      entries = await gatherAll(round, sought, known);
      sought = [];
    } else return;
  }
}

/** Fills in the ranks of an interval that is a single number: nothing is to be gathered for them. */
function settleSingles(sought: readonly Sought[], known: Known): readonly Sought[] {
  return sought.filter((one) => {
    const single = one.interval.low === one.interval.high;
    if (single) remember(known, one, null);
    return !single;
  });
}

function remember(known: Known, sought: Sought, values: Float64Array | null): void {
  for (const [rank, value] of settle(sought, values)) known[sought.column]?.set(rank, value);
}

function valuesOf({ start, found, values }: GatherSheet, interval: number): Float64Array {
  const [begin, end] = [start[interval] as number, start[interval + 1] as number];
  const count = found[interval] as number;
  return values.subarray(begin, begin + count < end ? begin + count : end);
}

async function rollAll(
  { run, beside, paths = run.plan.paths, after, resumes }: Round,
  columns: readonly number[],
  sheets: Sheets,
): Promise<void> {
  const pass = passOver(run, { ...sheets, ...beside.sheets(columns) }, { columns, paths });
  const onPaths = run.progress.begin(paths, after);
  await (resumes === true ? rollResumably(run, { pass, roll: 0 }, onPaths) : run.crew.run(pass, onPaths));
}

const columnsOf = ({ beside }: Round, own: readonly { readonly column: number }[]): readonly number[] =>
  [...new Set([...own.map(({ column }) => column), ...beside.columns])].sort((a, b) => a - b);

/** Where each column of a pass begins among entries that are ordered by column, and one more at the end. */
function offsets(columns: readonly number[], of: readonly number[]): Uint32Array {
  const places = new Map(columns.map((column, place) => [column, place]));
  const from = new Uint32Array(columns.length + 1);
  for (const column of of) {
    const place = (places.get(column) as number) + 1;
    from[place] = (from[place] as number) + 1;
  }
  for (let place = 0; place < columns.length; place++)
    from[place + 1] = (from[place + 1] as number) + (from[place] as number);
  return from;
}
