import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readNormalTable, TABLE_CHECKSUM } from "../../src/cli/loading/normal-table.js";
import { normalTable } from "../../src/simulation/arithmetic/normal-of-word.js";

const folder = mkdtempSync(join(tmpdir(), "aumcast-table-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = pathToFileURL(join(folder, "main.js")).href;
const made = new Uint8Array(normalTable().slice().buffer);
const leave = (bytes: Uint8Array): void => writeFileSync(join(folder, "normal-table.bin"), bytes);

describe("the table of normals beside the command", () => {
  it("is none where there is no file", () => {
    expect(readNormalTable(address)).toBeNull();
  });

  it("is known by its checksum, and read to the bit", () => {
    expect(crc32(made)).toBe(TABLE_CHECKSUM);
    leave(made);
    expect(Buffer.from((readNormalTable(address) as Float64Array).buffer).equals(made)).toBe(true);
  });

  it("is none where one bit is another, or something is missing", () => {
    const changed = made.slice();
    changed[70_001] = (changed[70_001] as number) ^ 4;
    leave(changed);
    expect(readNormalTable(address)).toBeNull();
    leave(made.subarray(0, made.length - 8));
    expect(readNormalTable(address)).toBeNull();
  });
});

describe("a table that may be had elsewhere", () => {
  beforeEach(() => vi.resetModules());
  const untouched = () => import("../../src/simulation/arithmetic/normal-of-word.js");

  it("is asked for with the first normal, and no second time", async () => {
    const { normalOfWord, useNormalTable } = await untouched();
    const zeros = vi.fn(() => new Float64Array(made.length / Float64Array.BYTES_PER_ELEMENT));
    useNormalTable(zeros);
    expect(zeros).not.toHaveBeenCalled();
    expect([normalOfWord(0), normalOfWord(1)].map(Math.abs)).toEqual([0, 0]);
    expect(zeros).toHaveBeenCalledOnce();
  });

  it("is made where it is not there", async () => {
    const { normalTable: table, useNormalTable } = await untouched();
    useNormalTable(() => null);
    expect(Buffer.from(table().buffer).equals(made)).toBe(true);
  });
});
