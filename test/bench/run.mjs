// `npm run bench [-- OPTIONS]`: every figure that the project promises, measured here and now beside its peers.
//   --only speed,threads   sections (sections/sections.mjs); all of them take about a quarter of an hour on two cores
//   --rounds N  --paths N  in place of each section's own rounds and 100 000 paths (the peers beside the project run these only)
//   --large                memory of ten million paths too
//   --against DIR          speed of another built checkout beside this one
//   --python PROGRAM       the Python whose NumPy is the peer, in place of python3
//   --json FILE            writes all rounds;  --from FILE shows what was written instead of measuring
//   --markdown             prints the README's section; with UPDATE_README=1 puts it into the README, or the parts that were measured
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../../src/build/build.mjs";
import { ROOT } from "./contestant.mjs";
import { machine } from "./machine.mjs";
import { asMarkdown, asText, promisesOf, withParts, withPerformance } from "./report.mjs";
import { SECTIONS } from "./sections/sections.mjs";
import { PATHS } from "./workload.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string" },
    paths: { type: "string" },
    large: { type: "boolean", default: false },
    against: { type: "string" },
    python: { type: "string", default: "python3" },
    json: { type: "string" },
    from: { type: "string" },
    markdown: { type: "boolean", default: false },
  },
});

const measured = values.from === undefined ? await measureAll() : JSON.parse(readFileSync(values.from, "utf8"));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 1)}\n`);
process.stdout.write(values.markdown ? asMarkdown(measured) : asText(measured));
if (values.markdown && process.env.UPDATE_README) {
  const readme = join(ROOT, "README.md");
  const whole = Object.keys(SECTIONS).every((name) => name in measured.sections);
  const put = whole ? withPerformance : withParts;
  writeFileSync(readme, put(readFileSync(readme, "utf8"), asMarkdown(measured)));
}

async function measureAll() {
  const names = sectionsAsked();
  await build();
  const folder = mkdtempSync(join(tmpdir(), "aumcast-bench-"));
  try {
    const found = { machine: machine(values.python), sections: {} };
    for (const name of names) found.sections[name] = await SECTIONS[name].measure(contextOf(name, folder));
    return { ...found, promises: promisesOf(found) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sectionsAsked() {
  const names = values.only?.split(",") ?? Object.keys(SECTIONS);
  const unknown = names.filter((name) => !(name in SECTIONS));
  if (unknown.length > 0) refuse(`--only ${unknown.join(",")}: the sections are ${Object.keys(SECTIONS).join(", ")}`);
  for (const option of ["rounds", "paths"]) {
    const given = values[option] ?? "1";
    if (!/^[1-9]\d{0,8}$/.test(given)) refuse(`--${option} ${given}: a whole number of at least 1`);
  }
  return names;
}

function refuse(what) {
  process.stderr.write(`${what}\n`);
  process.exit(2);
}

function contextOf(name, folder) {
  return {
    paths: Number(values.paths ?? PATHS),
    rounds: Number(values.rounds ?? SECTIONS[name].rounds),
    large: values.large,
    against: values.against,
    python: values.python,
    folder,
    say: (what) => process.stderr.write(`${name}: ${what}\n`),
  };
}
