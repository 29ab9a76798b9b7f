/** From so many bytes on it matters when they are given back. */
const COUNTED = 1024 * 1024;

/** What stands for shared memory, as long as anybody holds that. */
const STANDS_FOR = new WeakMap<SharedArrayBuffer, ArrayBuffer>();

/**
 * Memory that threads share, zeroed, which is given back when nobody holds it any more. The engine does not count shared memory: what
 * finished runs have held would lie there until other garbage makes it look. So memory of the same size that it does count, and that
 * nobody writes into, so that it takes none, stands for it.
 */
export function sharedMemory(bytes: number): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes);
  if (bytes >= COUNTED) STANDS_FOR.set(shared, new ArrayBuffer(bytes));
  return shared;
}
