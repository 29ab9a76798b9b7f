import { fractionTable } from "../../arithmetic/exp.js";
import { normalRows } from "../../arithmetic/normal-of-word.js";
import type { Allocate, Lane } from "../block.js";
import { type Kernel, unrepeated } from "../kernel.js";
import { drawMonth, rollMonth, startBlock, turnMonth } from "../month.js";
import type { KernelExports } from "./exports.js";
import { KERNEL } from "./generated/kernel.js";
import type { Sharing } from "./shared-tape.js";
import { type Roll, recordedMonths, repeatingOn } from "./repeated.js";
import { makeTape, type Tape } from "./tape.js";
import { wasmCollectLoops } from "./wasm-collect-loops.js";
import { wasmLoops } from "./wasm-loops.js";

/** Where the tables and the lanes lie: as in `assembly/memory.ts`. */
const [NORMAL_ROWS, FRACTION_PAIRS, HEAP] = [65536, 196608, 212992];

/**
 * For how many numbers tapes have room: of months, and of what is read off them. What is not written takes no memory, but the engine
 * clears its own the sooner for it. 0: nothing is recorded.
 */
export interface TapeRooms {
  readonly months: number;
  readonly reading: number;
}

const NO_TAPES: TapeRooms = { months: 0, reading: 0 };
const PAGE = 65536;
/** Lanes begin at multiples of 32 bytes and are padded to them, because loops take four numbers at a time. */
const QUAD = 4;
const GAP = 320;

let compiled: WebAssembly.Module | undefined;

/**
 * The kernel without memory, compiled once a thread.
 *
 * @throws WebAssembly.CompileError where WebAssembly or its vectors are not to be had, or a page's policy forbids them
 */
export const compiledKernel = (): WebAssembly.Module => (compiled ??= new WebAssembly.Module(bytesOf(KERNEL)));

/** Takes over what another thread has compiled: the machine code is shared, and what one of them makes faster is so for all. */
export function useModule(module: WebAssembly.Module): void {
  compiled = module;
}

/**
 * A kernel in WebAssembly with room for its lanes.
 *
 * @param bytes   of all lanes that will be allocated: see `laneBytes`
 * @param rooms   for recordings of its works
 * @param shared  what threads share of the recordings of its works
 * @throws WebAssembly.CompileError where WebAssembly or its vectors are not to be had, or a page's policy forbids them
 */
export function wasmKernel(bytes: number, rooms: TapeRooms = NO_TAPES, shared?: Sharing): Kernel {
  const { wasm, allocate, tapes } = instantiate(bytes, [rooms.months, rooms.reading]);
  const [months, reading] = tapes as readonly [Tape, Tape];
  const works = [drawMonth, rollMonth];
  const [draw, roll] = (rooms.months === 0 ? works : recordedMonths(works, months, shared)) as readonly [Roll, Roll];
  const loops = wasmCollectLoops(wasm);
  return {
    name: "wasm",
    allocate,
    equations: wasmLoops(wasm),
    loops,
    repeating: () => (rooms.reading === 0 ? unrepeated(loops) : repeatingOn(reading, loops)),
    startBlock,
    fillMarket(program, block, month) {
      turnMonth(block, month);
      draw(program, block, month);
    },
    step(program, block, month) {
      turnMonth(block, month);
      roll(program, block, month);
    },
  };
}

interface Instance {
  readonly wasm: KernelExports;
  readonly allocate: Allocate;
  readonly tapes: readonly Tape[];
}

/**
 * The compiled kernel with its tables, and its memory.
 *
 * @param rooms  for how many numbers each tape has room
 */
export function instantiate(bytes: number, rooms: readonly number[] = []): Instance {
  const reels = HEAP + 8 * Math.ceil(bytes / 8);
  const pages = Math.ceil((reels + 8 * rooms.reduce((sum, room) => sum + room, 0)) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(compiledKernel(), { env: { memory } });
  const wasm = exports as unknown as KernelExports;
  wasm.start();
  new Float64Array(memory.buffer, NORMAL_ROWS).set(normalRows());
  new Float64Array(memory.buffer, FRACTION_PAIRS).set(fractionTable());
  let next = HEAP;
  const allocate = (count: number): Lane => {
    const lane = Object.assign(new Float64Array(memory.buffer, next, count), { address: next });
    next += laneBytes(count);
    return lane;
  };
  let address = reels;
  const tapes = rooms.map((room) => {
    const tape = makeTape(wasm, { buffer: memory.buffer, address, room });
    address += 8 * room;
    return tape;
  });
  return { wasm, allocate, tapes };
}

/**
 * Bytes from one lane to the next. Lanes of 2ⁿ paths would all lie in the same sets of the first cache, and a load after a store
 * 4096 bytes away would wait for it: the gap staggers them. The generator also writes into it, beyond an odd four of paths.
 */
export const laneBytes = (count: number): number => 8 * Math.ceil(count / QUAD) * QUAD + GAP;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
