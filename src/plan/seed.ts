import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "../sha256.js";
import type { Seed } from "./plan.js";

const LARGEST = 0xffff_ffff_ffff_ffffn;

/**
 * The 64-bit key of the generator. An integer 0…2⁶⁴−1 is the key itself; any other text is its SHA-256 (UTF-8, NFC), first
 * eight bytes, little-endian. The scenario is never part of it, so that scenarios with one seed share their draws.
 */
export function planSeed(text: string): Seed {
  const key = /^(0|[1-9]\d{0,19})$/.test(text) && BigInt(text) <= LARGEST ? BigInt(text) : hashed(text);
  return { text, low: Number(key & 0xffffffffn), high: Number(key >> 32n) };
}

const hashed = (text: string): bigint =>
  new DataView(sha256(utf8ToBytes(text.normalize("NFC"))).buffer).getBigUint64(0, true);
