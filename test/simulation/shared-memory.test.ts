import { describe, expect, it } from "vitest";
import { makeSharedMemory } from "../../src/simulation/shared-memory.js";

const BYTES = 2 ** 28;

/** Bytes outside its heap by which the engine tells when to collect. */
const counted = (): number => process.memoryUsage().external;

describe("memory that threads share", () => {
  it("is shared, zeroed, and as large as asked", () => {
    const { allocate, allocated } = makeSharedMemory();
    const memory = allocate(2 ** 21);
    expect(memory).toBeInstanceOf(SharedArrayBuffer);
    expect([memory.byteLength, allocated()]).toEqual([2 ** 21, 2 ** 21]);
    expect(new Uint8Array(memory).every((byte) => byte === 0)).toBe(true);
  });

  it("counts for the engine when the run is over, so that what nobody holds any more is collected", () => {
    const { allocate, release } = makeSharedMemory();
    const before = counted();
    const memory = allocate(BYTES);
    expect(counted() - before).toBeLessThan(BYTES / 2);
    release();
    expect(counted() - before).toBeGreaterThan(BYTES / 2);
    release();
    expect(counted() - before).toBeLessThan(1.5 * BYTES);
    expect(memory.byteLength).toBe(BYTES);
  });
});
