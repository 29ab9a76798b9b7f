import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "../src/sha256.js";

/** FIPS 180-4, examples of NIST. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  abc: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
};

describe("SHA-256", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is that of the examples, by the platform and without it", () => {
    for (const [text, hash] of Object.entries(EXAMPLES)) expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(hash);
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    for (const [text, hash] of Object.entries(EXAMPLES)) expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(hash);
  });
});
