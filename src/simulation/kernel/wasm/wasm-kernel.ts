import { FRACTIONS } from "../../arithmetic/exp.js";
import { normalRows } from "../../arithmetic/normal-of-word.js";
import type { Allocate, Lane } from "../block.js";
import type { Kernel } from "../kernel.js";
import { fillMarket, startBlock, step } from "../month.js";
import type { KernelExports } from "./exports.js";
import { KERNEL } from "./generated/kernel.js";
import { wasmCollectLoops } from "./wasm-collect-loops.js";
import { wasmLoops } from "./wasm-loops.js";

/** Where the tables and the lanes lie: as in `assembly/memory.ts`. */
const [NORMAL_ROWS, FRACTION_PAIRS, HEAP] = [65536, 196608, 262144];
const PAGE = 65536;
/** Lanes begin at multiples of 32 bytes and are padded to them, because loops take four numbers at a time. */
const QUAD = 4;

let compiled: WebAssembly.Module | undefined;

/**
 * A kernel in WebAssembly with room for so many doubles in its lanes.
 *
 * @param doubles  as many as will be allocated, each lane padded to a multiple of four
 * @throws WebAssembly.CompileError where WebAssembly or its vectors are not to be had, or a page's policy forbids them
 */
export function wasmKernel(doubles: number): Kernel {
  const { wasm, allocate } = instantiate(doubles);
  const loops = { equations: wasmLoops(wasm), loops: wasmCollectLoops(wasm) };
  return { name: "wasm", allocate, startBlock, fillMarket, step, ...loops };
}

/** The compiled kernel with its tables, and its memory. */
export function instantiate(doubles: number): { readonly wasm: KernelExports; readonly allocate: Allocate } {
  compiled ??= new WebAssembly.Module(bytesOf(KERNEL));
  const pages = Math.ceil((HEAP + 8 * doubles) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const wasm = exports as unknown as KernelExports;
  wasm.start();
  new Float64Array(memory.buffer, NORMAL_ROWS).set(normalRows());
  new Float64Array(memory.buffer, FRACTION_PAIRS).set(FRACTIONS);
  let next = HEAP;
  const allocate = (count: number): Lane => {
    const lane = Object.assign(new Float64Array(memory.buffer, next, count), { address: next });
    next += 8 * paddedTo(count);
    return lane;
  };
  return { wasm, allocate };
}

/** Doubles that a lane takes. */
export const paddedTo = (count: number): number => Math.ceil(count / QUAD) * QUAD;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
