import type { NotebookChoice } from "../options/notebook-choice.js";

/**
 * The command that makes a notebook's report again, as one would type it.
 *
 * @param notebook  its name or file, as it was given
 */
export function reportCommand(
  notebook: string,
  { parameter, scenario, scenarios, paths, seed, theme }: NotebookChoice,
): string {
  const asked = scenarios === undefined ? ["report", notebook] : [notebook, ...scenarios.values(), "--html"];
  const options = [
    ["--scenario", scenario],
    ...[...parameter].map(([name, value]) => ["-P", `${name}=${value}`] as const),
    ["--paths", paths],
    ["--seed", seed],
    ["--theme", theme],
  ] as const;
  const given = options.flatMap(([option, value]) => (value === undefined ? [] : [option, String(value)]));
  return ["aumcast", ...asked, ...given].map(inShell).join(" ");
}

/** A word of a command; in quotation marks where a shell would read more into it. */
const inShell = (word: string): string =>
  /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
