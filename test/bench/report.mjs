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

const PROMISES = "**Promises beside the truth.**";
const titleOf = (part) => part.slice(0, part.indexOf(".**") + 3);

/** A README whose section has some of its parts measured anew: those take the places of the old ones, promises row by row, and new ones come last. */
export function withParts(readme, section) {
  const from = readme.indexOf(HEADING);
  if (from < 0) return withPerformance(readme, section);
  const next = readme.indexOf("\n## ", from);
  const end = next < 0 ? readme.length : next;
  const [head, ...old] = partsOf(readme.slice(from, end));
  const fresh = partsOf(section).slice(1);
  const isNew = (part) => !old.some((own) => titleOf(own) === titleOf(part));
  const kept = old.map((part) => {
    const other = fresh.find((own) => titleOf(own) === titleOf(part));
    return other === undefined ? part : titleOf(part) === PROMISES ? withRows(part, other) : other;
  });
  const last = kept.findIndex((part) => titleOf(part) === PROMISES);
  kept.splice(last < 0 ? kept.length : last, 0, ...fresh.filter(isNew));
  return `${readme.slice(0, from)}${[head, ...kept].map((part) => `${part.trimEnd()}\n`).join("\n")}${readme.slice(end)}`;
}

const partsOf = (section) => section.split(/\n(?=\*\*)/);

/** Rows of one table in the places of another's of the same name; new ones at its end. */
function withRows(table, other) {
  const rowsOf = (text) =>
    text
      .trimEnd()
      .split("\n")
      .filter((line) => line.startsWith("| "));
  const nameOf = (row) => row.split(" | ")[0];
  const [fresh, old] = [rowsOf(other).slice(2), rowsOf(table)];
  const added = fresh.filter((row) => !old.some((own) => nameOf(own) === nameOf(row)));
  const rows = old.map((row, at) => (at < 2 ? row : (fresh.find((own) => nameOf(own) === nameOf(row)) ?? row)));
  return `${titleOf(table)}\n\n${[...rows, ...added].join("\n")}\n`;
}
