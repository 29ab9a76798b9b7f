/** From so many bytes on it matters when they are given back. */
const COUNTED = 1024 * 1024;

/** What stands for shared memory, as long as anybody holds that. */
const STANDS_FOR = new WeakMap<SharedArrayBuffer, ArrayBuffer>();

/** Memory that the threads of a run share. */
export interface SharedMemory {
  /** Zeroed. */
  readonly allocate: (bytes: number) => SharedArrayBuffer;
  /** Bytes of all that was allocated. */
  readonly allocated: () => number;
  /**
   * The run is over: what nobody holds any more is given back from now on. The engine does not count shared memory, and would let that of
   * finished runs lie until other garbage makes it look. So memory of the same size that it does count, and that nobody writes into, so
   * that it takes none, stands for it. While a run is at work, to look would only take its threads' time.
   */
  readonly release: () => void;
}

export function makeSharedMemory(): SharedMemory {
  const large: WeakRef<SharedArrayBuffer>[] = [];
  let allocated = 0;
  return {
    allocate(bytes) {
      const memory = new SharedArrayBuffer(bytes);
      if (bytes >= COUNTED) large.push(new WeakRef(memory));
      allocated += bytes;
      return memory;
    },
    allocated: () => allocated,
    release() {
      for (const reference of large.splice(0)) {
        const memory = reference.deref();
        if (memory !== undefined) STANDS_FOR.set(memory, new ArrayBuffer(memory.byteLength));
      }
    },
  };
}
