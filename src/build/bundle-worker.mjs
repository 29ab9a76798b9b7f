// Bundles what a thread of the library runs: to load its hundred and sixty files takes a thread longer than to roll thousands of paths.
import { join } from "node:path";
import { build } from "esbuild";

/** Puts the thread's code in the place of its first file; the other files stay for whoever imports them. */
export async function bundleWorker(dist) {
  const worker = join(dist, "simulation", "worker.js");
  await build({
    entryPoints: [worker],
    outfile: worker,
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "warning",
  });
}
