/** Prints the hashes of the rich scenario under the configurations in its argument (JSON). Plain, for any version of Node. */
import { readFileSync } from "node:fs";
import { hashesOf } from "./hashes.mjs";

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const [library, { simulateWithin }, { LIMITS }] = await Promise.all(
  ["index.js", "simulation/simulate.js", "simulation/memory.js"].map(dist),
);
// Not in the library itself: how much memory decides whether values are kept or counted.
const simulate = (plan, { budget = LIMITS.values, ...options }) => simulateWithin(plan, options, { values: budget });
const source = readFileSync(new URL("rich.yaml", import.meta.url), "utf8");
const found = await hashesOf({ ...library, simulate }, source, JSON.parse(process.argv[2]));
process.stdout.write(JSON.stringify({ runtime: `Node ${process.versions.node}`, ...found }));
