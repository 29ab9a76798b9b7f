/** The source itself as a program, to be bundled: prints the hashes of a scenario (path) under configurations (JSON). */
import { readFileSync } from "node:fs";
import { analyse, makePlan, parseScenario, project, simulate } from "../../src/index.js";
import { hashesOf } from "./hashes.mjs";

const [file, configurations] = process.argv.slice(2) as [string, string];
const library = { analyse, makePlan, parseScenario, project, simulate };
const found = await hashesOf(library, readFileSync(file, "utf8"), JSON.parse(configurations));
process.stdout.write(JSON.stringify(found));
