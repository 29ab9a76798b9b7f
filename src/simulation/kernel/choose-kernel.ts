import type { KernelChoice, KernelName } from "../simulation.js";
import type { Allocate } from "./block.js";
import { type Kernel, referenceKernel } from "./kernel.js";
import type { Sharing } from "./wasm/shared-tape.js";
import { compiledKernel, laneBytes, type TapeRooms, wasmKernel } from "./wasm/wasm-kernel.js";

/**
 * A kernel for one thread, and what is made with its memory. A WebAssembly memory cannot grow under lanes that are in use, so
 * what is to be made is made once beforehand, in plain memory, to see how much it takes.
 *
 * @param choice  "auto" takes WebAssembly where it is to be had; the bits are the same
 * @param make    allocates the same lanes every time
 * @param rooms   for recordings; none where it is not said
 * @param shared  what threads share of the recordings of those who make the same
 */
export function withKernel<Made>(
  choice: KernelChoice | undefined,
  make: (kernel: Kernel) => Made,
  { rooms, shared }: { readonly rooms?: TapeRooms; readonly shared?: Sharing } = {},
): Made {
  if (choice === "reference") return make(referenceKernel());
  const bytes = sizeOf(make);
  const kernel = tryWasm(() => wasmKernel(bytes, rooms, shared), choice);
  return make(kernel ?? referenceKernel());
}

/** Which kernel a choice comes to here. It need only be compiled to know: a page's policy may forbid what is valid. */
export const kernelNameOf = (choice: KernelChoice = "auto"): KernelName =>
  moduleOf(choice) === null ? "reference" : "wasm";

/** The compiled kernel of a choice, for other threads to use; null: the reference. */
export const moduleOf = (choice: KernelChoice): WebAssembly.Module | null =>
  choice === "reference" ? null : tryWasm(compiledKernel, choice);

function tryWasm<Made>(make: () => Made, choice: KernelChoice | undefined): Made | null {
  try {
    return make();
  } catch (error) {
    if (choice === "wasm") throw error;
    return null;
  }
}

function sizeOf(make: (kernel: Kernel) => unknown): number {
  let bytes = 0;
  let room = new Float64Array();
  // Nobody looks into these lanes: they may lie on top of each other, so that next to no memory is touched.
  const allocate: Allocate = (count) => {
    bytes += laneBytes(count);
    if (count > room.length) room = new Float64Array(count);
    return room.subarray(0, count);
  };
  make({ ...referenceKernel(), allocate });
  return bytes;
}
