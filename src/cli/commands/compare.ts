import type { Command } from "commander";
import { InputError } from "../../errors.js";
import type { Comparison } from "../../questions/compare.js";
import type { Scenario } from "../../scenario/scenario.js";
import { answer, asking, type AskOptions, withAskOptions } from "../options/asking.js";
import type { Effects } from "../effects.js";
import { type HtmlOptions, withHtmlOption, writePage } from "../running/html-page.js";
import { outputName } from "../files/output-name.js";
import { isRun, readScenarios } from "../files/read-scenario.js";

/** `aumcast compare` sets scenarios side by side on the same draws. */
export function addCompare(program: Command, effects: Effects): void {
  const command = program
    .command("compare")
    .summary("compare scenarios on the same draws")
    .description(
      "Simulates scenarios on the same draws and compares the others with the first, path by path: AUM, revenue and net flows by year, " +
        "targets, the bridge from opening to closing, and which assumptions and conventions differ. Differences carry paired standard errors.",
    )
    .argument(
      "<file...>",
      "two or more scenario files, or runs (NAME.run.json), whose scenarios are taken as they were",
    );
  command
    .option("--walk", "explain the change from the first scenario to the second, step by step")
    .option(
      "--of <statistic>",
      'with --walk: what is explained, such as "median(revenue in 2029)"; may be repeated',
      (one: string, before: readonly string[] | undefined) => [...(before ?? []), one],
    );
  withHtmlOption(withAskOptions(command)).action((files: string[], options: CompareOptions) =>
    compare(files, options, effects),
  );
}

interface CompareOptions extends AskOptions, HtmlOptions {
  readonly walk?: true;
  readonly of?: readonly string[];
}

async function compare(files: readonly string[], options: CompareOptions, effects: Effects): Promise<void> {
  const scenarios = await readScenarios(files, effects);
  if (options.walk || options.of !== undefined) return explain(scenarios, options, effects);
  if (options.html !== undefined) return comparePage(scenarios, options, effects);
  const [{ compareScenarios }, { compareTable }] = await Promise.all([
    import("../../questions/compare.js"),
    import("../text/compare-table.js"),
  ]);
  const statedPaths = scenarios[0]?.paths ?? 0;
  const { drawn, simulation, end } = asking(options, effects, { label: "compare", runs: files.length, statedPaths });
  const found = await compareScenarios(scenarios, { ...drawn, simulation }).finally(end);
  answer(found, () => compareTable(found), options, effects);
}

async function comparePage(scenarios: readonly Scenario[], options: CompareOptions, effects: Effects): Promise<void> {
  const run = scenarios.find(({ file }) => isRun(file));
  if (run !== undefined)
    throw new InputError([
      {
        at: run.file,
        key: "file",
        what: "is a run; --html compares scenario files",
        fix: "Name its scenario, or leave out --html",
      },
    ]);
  if (scenarios.length < 2)
    throw new InputError([{ at: "compare", key: "scenarios", what: "are fewer than two", fix: "Name two or more" }]);
  const runs = new Map(scenarios.map(({ file }, index) => [runId(file, index, scenarios), file]));
  const asked = { parameter: new Map(), scenarios: runs };
  const found = await writePage<Comparison>("compare", asked, { options, effects });
  const { compareTable } = await import("../text/compare-table.js");
  answer(found, () => compareTable(found), options, effects);
}

/** What a scenario's run is called: by its file, with a number where others are called so too. */
function runId(file: string, index: number, scenarios: readonly Scenario[]): string {
  const id = (name: string): string =>
    outputName(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "")
      .slice(0, 30);
  const own = id(file) || "scenario";
  return scenarios.some((other, at) => at !== index && id(other.file) === id(file)) ? `${own}-${index + 1}` : own;
}

/** Runs of a usual walk: the beginning, each step in order, each alone. */
const RUNS = 10;

async function explain(scenarios: readonly Scenario[], options: CompareOptions, effects: Effects): Promise<void> {
  if (options.html !== undefined)
    throw new InputError([
      {
        at: "--html",
        key: "html",
        what: "makes no page of a walk",
        fix: "Leave it out, or write a notebook with a compare cell that has walk: true",
      },
    ]);
  const [first, second, ...others] = scenarios;
  if (first === undefined || second === undefined || others.length > 0)
    throw new InputError([
      {
        at: "--walk",
        key: "scenarios",
        what: `are ${scenarios.length}`,
        fix: "Name the first and the second forecast",
      },
    ]);
  const [{ walk }, { walkText }] = await Promise.all([
    import("../../questions/walk.js"),
    import("../text/walk-text.js"),
  ]);
  const statedPaths = second.paths;
  const { drawn, simulation, end } = asking(options, effects, { label: "walk", runs: RUNS, statedPaths });
  const of = options.of === undefined ? {} : { of: options.of };
  const found = await walk(first, second, { ...drawn, ...of, simulation }).finally(end);
  answer(found, () => walkText(found), options, effects);
}
