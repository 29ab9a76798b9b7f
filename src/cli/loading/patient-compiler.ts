import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function runs before V8 considers it for optimizing, in place of its own 67 584 (66 kB). */
const BUDGET = 1_000_000;

/**
 * Lets V8 wait longer before it optimizes a function. A command is over in seconds: most of what V8 would optimize at once, in
 * threads of its own that take the cores of the simulation's, is never used long enough to give that time back. How the code is
 * compiled changes no result. Later versions of Node wait by themselves and do not know the flag.
 */
export function compilePatiently(): void {
  if (process.versions.node.startsWith("20.")) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
