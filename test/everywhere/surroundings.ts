import type { SimulateOptions } from "../../src/simulation/simulation.js";

/** One way to compute the same thing. `budget`: bytes of values that are kept; beyond it they are sifted, or counted and gathered. */
export type Configuration = SimulateOptions & { readonly budget?: number };

/** Where configurations run: one process or page, in one time zone and language. */
export interface Surroundings {
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47, "tr-TR". */
  readonly locale: string;
  readonly configurations: readonly Configuration[];
}

/** What came back, the results in the order of the configurations. */
export interface Found {
  /** "Node 20.20.2", "Chromium 156 without wasm-unsafe-eval". */
  readonly runtime: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly results: readonly { readonly kernel?: string; readonly hash: string }[];
}

const KERNELS = ["wasm", "reference"] as const;

/** Every kernel with every number of threads and of paths rolled together. */
export function everyOf(threads: readonly number[], blockPaths: readonly number[]): readonly Configuration[] {
  return KERNELS.flatMap((kernel) =>
    threads.flatMap((count) => blockPaths.map((paths) => ({ kernel, threads: count, blockPaths: paths }))),
  );
}
