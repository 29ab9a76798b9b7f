/**
 * Prints the hash of every golden scenario as one JSON object, by file: each shipped scenario, and small ones that switch on one
 * feature each. A plain program on what is built, so that any version of Node can run it.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["scenarios", "test/golden-hashes/scenarios"];
const { forecastText } = await import(new URL("../../dist/run.js", import.meta.url).href);
const { VALUES_VERSION } = await import(new URL("../../dist/analysis/values-version.js", import.meta.url).href);

const [inputs, hashes] = [{}, {}];
for (const file of FOLDERS.flatMap(scenariosIn)) await forecastFile(file);
process.stdout.write(JSON.stringify({ node: process.version, valuesVersion: VALUES_VERSION, inputs, hashes }));

function scenariosIn(folder) {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => `${folder}/${name}`);
}

async function forecastFile(file) {
  const text = createHash("sha256");
  const open = (name) => {
    const source = readFileSync(join(ROOT, name));
    text.update(source);
    return { file: name, source };
  };
  // What a scenario extends stands beside it.
  const read = (reference, from) => open(join(dirname(from), reference));
  const { run } = await forecastText(open(file).source, file, { reading: { read } });
  inputs[file] = text.digest("hex");
  hashes[file] = run.resultHash;
}
