import { describe, expect, it } from "vitest";
import { sharedMemory } from "../../src/simulation/shared-memory.js";

const BYTES = 2 ** 28;

/** Bytes outside its heap by which the engine tells when to collect. */
const counted = (): number => process.memoryUsage().external;

describe("memory that threads share", () => {
  it("is shared, zeroed, and as large as asked", () => {
    const memory = sharedMemory(2 ** 21);
    expect(memory).toBeInstanceOf(SharedArrayBuffer);
    expect(memory.byteLength).toBe(2 ** 21);
    expect(new Uint8Array(memory).every((byte) => byte === 0)).toBe(true);
  });

  it("counts for the engine, so that what finished runs have held is collected", () => {
    const before = counted();
    const alone = new SharedArrayBuffer(BYTES);
    expect(counted() - before).toBeLessThan(BYTES / 2);
    const memory = sharedMemory(BYTES);
    expect(counted() - before).toBeGreaterThan(BYTES / 2);
    expect(alone.byteLength).toBe(memory.byteLength);
  });
});
