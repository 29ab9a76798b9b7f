/** How far a simulation is: plain data, from which it goes on to the same bits on any number of threads. */
export interface Checkpoint {
  /** SHA-256 of the plan, of what it asks for and of how that is worked on: a checkpoint is of this simulation only. */
  readonly simulation: string;
  /** Which roll over the paths, from 0, and the paths that are done in it. */
  readonly roll: number;
  readonly paths: number;
  readonly threads: number;
  /** What was read off these paths. Views of memory that is written on: to be copied or stored before `save` returns. */
  readonly memory: readonly Uint8Array[];
}

/** Where a simulation that may be stopped keeps how far it is. The simulation itself touches neither files nor the clock. */
export interface Checkpoints {
  /** What was saved of a simulation; null: nothing, it begins anew. */
  readonly load: (simulation: string) => Checkpoint | null;
  /** Asked after every block: whether to save as soon as every thread has finished its unit of paths. */
  readonly due: () => boolean;
  readonly save: (checkpoint: Checkpoint) => void;
}
