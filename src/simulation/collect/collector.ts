import type { Block, Lane } from "../kernel/block.js";

/** Where a block's paths stand: the first one's place among the paths of the pass, and how many there are. */
export interface Place {
  readonly first: number;
  readonly size: number;
}

/**
 * What is done with the numbers of a pass over the paths. A collector writes into sheets that threads share: each path, unit and
 * thread has places of its own, or numbers are whole and added, so no order of work can change a result.
 */
export interface Collector {
  /** A month of a block is over, its columns not yet read. */
  readonly month?: (month: number, place: Place) => void;
  /** A column's values on the paths of a block, as soon as they are known. `column`: position among the pass's columns. */
  readonly column?: (column: number, lane: Lane, place: Place) => void;
  /** A block at the end of its months. */
  readonly block?: (block: Block, place: Place) => void;
  /** The last block of a unit is done. */
  readonly unit?: (unit: number) => void;
  /** The thread has nothing left to do. */
  readonly end?: () => void;
}

/** What collectors of one thread work with. */
export interface Tools {
  /** Which thread, from 0. */
  readonly thread: number;
  /** Written over by whoever uses it. */
  readonly scratch: Lane;
  /** Room for the moments of a block's leaves. */
  readonly leaves: Lane;
  /** Room for the values of a block that lie in a window, and one more. */
  readonly sifted: Lane;
}
