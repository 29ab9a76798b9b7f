import { describeMachine } from "./machine.mjs";
import { markdownTable, promiseRows, textTable } from "./show.mjs";
import { SECTIONS } from "./sections/sections.mjs";

/** What the sections of a measurement say, in the order of SECTIONS. */
const shown = ({ sections }) =>
  Object.entries(SECTIONS)
    .filter(([name]) => name in sections)
    .map(([name, section]) => ({
      name,
      title: section.title,
      ...section.show(sections[name]),
      missing: missingIn(sections[name]),
    }));

/** One line for each reason. */
function missingIn({ results = [] }) {
  const reasons = new Map();
  for (const { name, missing } of results) {
    if (missing !== undefined) reasons.set(missing, [...(reasons.get(missing) ?? []), name]);
  }
  return [...reasons].map(([reason, names]) => `Not run: ${names.join("; ")} (${reason}).`);
}

export const promisesOf = (measured) => shown(measured).flatMap(({ promises }) => promises);

/** All tables, then the promises beside the truth. */
export function asText(measured) {
  const parts = shown(measured).map(({ title, table, notes, missing }) =>
    [`${title}\n`, textTable(table), ...[...notes, ...missing].map((line) => `${line}\n`)].join(""),
  );
  const promises = promisesOf(measured);
  if (promises.length > 0) parts.push(textTable(promiseRows(promises)));
  return [`${describeMachine(measured.machine)}\n`, ...parts].join("\n");
}

/** The README's section on performance. */
export function asMarkdown(measured) {
  const parts = shown(measured)
    .filter(({ name }) => name !== "features")
    .map(({ title, table, notes, missing }) =>
      [`**${title}.** ${[...notes, ...missing].join(" ")}`.trimEnd(), markdownTable(table)].join("\n\n"),
    );
  const promises = promisesOf(measured);
  if (promises.length > 0) parts.push(`**Promises beside the truth.**\n\n${markdownTable(promiseRows(promises))}`);
  return [HEADING, `Measured by \`npm run bench\`, ${describeMachine(measured.machine)}.\n`, ...parts].join("\n");
}

const HEADING = "## How fast it is\n";

/** Puts the section into a README: in place of the one that is there, or before the section "Develop". */
export function withPerformance(readme, section) {
  const from = readme.indexOf(HEADING);
  if (from < 0) return readme.replace("\n## Develop\n", () => `\n${section}\n## Develop\n`);
  const next = readme.indexOf("\n## ", from);
  return `${readme.slice(0, from)}${section}${next < 0 ? "" : readme.slice(next)}`;
}
