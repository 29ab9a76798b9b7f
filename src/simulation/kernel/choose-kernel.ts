import type { KernelChoice } from "../simulation.js";
import { type Kernel, referenceKernel } from "./kernel.js";

/** A kernel for one thread, with memory of its own. */
export const kernelOf = (_choice: KernelChoice = "auto"): Kernel => referenceKernel();
