import { sha256 as portable } from "@noble/hashes/sha2.js";

/** SHA-256: the platform's own in Node, which is ready at once; elsewhere in JavaScript. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const crypto = globalThis.process?.getBuiltinModule?.("node:crypto");
  return crypto === undefined ? portable(bytes) : new Uint8Array(crypto.createHash("sha256").update(bytes).digest());
}
