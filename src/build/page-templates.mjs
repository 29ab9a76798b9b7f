// Compiles the page's Handlebars templates to functions, so that a report need not load the compiler.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";

/** No template can reach beyond the data it is given: missing keys and unknown helpers are errors, everything is escaped. */
const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { markup: true, each: true, if: true },
  explicitPartialContext: true,
  preventIndent: true,
};

/** A TypeScript file with every template by name. Handlebars writes plain JavaScript, which has no types to check. */
export function compiledTemplates(root) {
  const folder = join(root, "src", "report", "templates");
  const names = readdirSync(folder).filter((name) => name.endsWith(".hbs"));
  const sources = names.sort().map((name) => [JSON.stringify(name.slice(0, -".hbs".length)), join(folder, name)]);
  const compiled = sources.map(
    ([name, path]) => `${name}: ${Handlebars.precompile(readFileSync(path, "utf8"), OPTIONS)}`,
  );
  return [
    "// @ts-nocheck",
    "/** Compiled Handlebars templates by name. */",
    `export const TEMPLATES: Readonly<Record<${sources.map(([name]) => name).join(" | ")}, object>> = {`,
    `${compiled.join(",\n")}\n};\n`,
  ].join("\n");
}
