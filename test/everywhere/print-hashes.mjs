/** Prints the hashes of the rich scenario under the configurations in its argument (JSON). Plain, for any version of Node. */
import { readFileSync } from "node:fs";
import { hashesOf } from "./hashes.mjs";

const library = await import(new URL("../../dist/index.js", import.meta.url).href);
const source = readFileSync(new URL("rich.yaml", import.meta.url), "utf8");
const found = await hashesOf(library, source, JSON.parse(process.argv[2]));
process.stdout.write(JSON.stringify({ runtime: `Node ${process.versions.node}`, ...found }));
