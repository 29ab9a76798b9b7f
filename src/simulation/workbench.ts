import type { Tools } from "./collect/collector.js";
import type { Column } from "./collect/columns.js";
import { type FallLanes, makeFall } from "./collect/drawdown.js";
import { type History, makeHistory } from "./collect/history.js";
import { LEAF, MOMENTS } from "./collect/moments.js";
import { columnsOfPairs } from "./collect/targets.js";
import { makeOrdering, type Ordering } from "./collect/order-statistics.js";
import type { Job } from "./job.js";
import { type Block, type Lane, makeBlock } from "./kernel/block.js";
import type { Kernel } from "./kernel/kernel.js";

/** The working memory of one thread: the same in every pass. */
export interface Workbench extends Tools {
  readonly kernel: Kernel;
  readonly block: Block;
  readonly history: History;
  readonly fall: FallLanes;
  /** A column's values. */
  readonly values: Lane;
  readonly ordering: Ordering;
  /** Used by measures only. */
  readonly measuring: Lane;
  /** [target] → whether a path has met it. */
  readonly met: readonly Uint8Array[];
  /** Which paths compare as asked at one moment. */
  readonly meets: Uint8Array;
  /** Columns of a target's two sides. */
  readonly held: ReadonlyMap<Column, Lane>;
}

export function makeWorkbench(job: Job, capacity: number, kernel: Kernel, thread = 0): Workbench {
  const { allocate } = kernel;
  const lane = (): Lane => allocate(capacity);
  const bits = (): Uint8Array => {
    const doubles = allocate(Math.ceil(capacity / 8));
    return new Uint8Array(doubles.buffer, doubles.byteOffset, capacity);
  };
  return {
    thread,
    kernel,
    block: makeBlock(job.program, capacity, kernel),
    history: makeHistory(job.history, job.groups.length + job.program.assets.length, { capacity, allocate }),
    fall: makeFall(capacity, allocate),
    values: lane(),
    sifted: allocate(capacity + 1),
    ordering: makeOrdering(kernel.loops, allocate),
    measuring: lane(),
    scratch: lane(),
    leaves: allocate(MOMENTS * Math.ceil(capacity / LEAF)),
    met: job.targets.map(bits),
    meets: bits(),
    held: new Map(columnsOfPairs(job.targets).map((column) => [column, lane()])),
  };
}
