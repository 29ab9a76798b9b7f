import { type Command, InvalidArgumentError } from "commander";
import { type Problem, refuseIfAny } from "../../errors.js";
import { formatMonth, parseMonth, type Month } from "../../months.js";
import type { StressTest } from "../../questions/stress.js";
import type { Stress } from "../../scenario/episode.js";
import { quoted } from "../../scenario/reading/shown.js";
import { answer, asking, type AskOptions, withAskOptions } from "../options/asking.js";
import type { Effects } from "../effects.js";
import { type HtmlOptions, withHtmlOption, writePage } from "../running/html-page.js";
import { readScenario } from "../files/read-scenario.js";

interface StressOptions extends AskOptions, HtmlOptions {
  readonly with: readonly string[];
  readonly at?: Month;
  readonly and: Stress["riding"];
}

/** `aumcast stress` lays episodes over a scenario. */
export function addStress(program: Command, effects: Effects): void {
  const command = program
    .command("stress")
    .summary("lay falls of the past or of a supervisor over a scenario")
    .description(
      "Simulates a scenario as it is and under each episode, on the same draws: how deep the firm's AUM falls and when it is back, " +
        "AUM, revenue and operating income with paired differences. Episodes are found by name in the project's folder episodes, then among " +
        "those that come with Aumcast; a name with a dot is a file.",
    )
    .argument("<file>", "a scenario file")
    .requiredOption("--with <episodes>", "names or files of episodes, with commas between", list)
    .option("--at <month>", "the month of the first return, YYYY-MM; the first of the forecast unless said", month)
    .option(
      "--and <what>",
      "assumptions of the episodes that ride on them: flows, fees, or both with a comma",
      riding,
      [],
    );
  withHtmlOption(withAskOptions(command)).action((file: string, options: StressOptions) =>
    stress(file, options, effects),
  );
}

const list = (text: string): readonly string[] => text.split(",").map((one) => one.trim());

function month(text: string): Month {
  const found = parseMonth(text);
  if (found === null) throw new InvalidArgumentError(`It is ${text}; write YYYY-MM.`);
  return found;
}

function riding(text: string): Stress["riding"] {
  return list(text).map((one) => {
    if (one !== "flows" && one !== "fees")
      throw new InvalidArgumentError(`It is ${one}; write flows, fees or flows,fees.`);
    return one;
  });
}

async function stress(file: string, options: StressOptions, effects: Effects): Promise<void> {
  if (options.html !== undefined) return stressPage(file, options, effects);
  const scenario = await readScenario(file, effects);
  const [{ stressScenario }, { stressTable }, { episodeAsked }] = await Promise.all([
    import("../../questions/stress.js"),
    import("../text/stress-table.js"),
    import("../files/episode-files.js"),
  ]);
  refuseNames(options.with);
  const found = options.with.map((name) =>
    episodeAsked(name, file, { option: "--with", filesFor: effects.episodesFor }),
  );
  const stresses = found.map(
    (episode): Stress => ({
      at: options.at === undefined ? "--with" : "--at",
      episode,
      from: options.at ?? null,
      riding: options.and,
      betas: [],
    }),
  );
  const runs = stresses.length + 1;
  const { drawn, simulation, end } = asking(options, effects, { label: "stress", runs, statedPaths: scenario.paths });
  const test = await stressScenario(scenario, stresses, { ...drawn, simulation }).finally(end);
  answer(test, () => stressTable(test), options, effects);
}

/** Every episode has a name, and its line in the table once. */
function refuseNames(names: readonly string[]): void {
  refuseIfAny(
    names.flatMap((name, index): readonly Problem[] => {
      if (name === "") return [{ at: "--with", key: "episode", what: "has no name", fix: "Write gfc-2007" }];
      if (names.indexOf(name) === index) return [];
      return [{ at: "--with", key: quoted(name), what: "is named twice", fix: "Name every episode once" }];
    }),
  );
}

async function stressPage(file: string, options: StressOptions, effects: Effects): Promise<void> {
  const given = [
    ["scenario", file],
    ["with", options.with.join(",")],
    ...(options.at === undefined ? [] : [["at", formatMonth(options.at)] as const]),
    ...(options.and.length === 0 ? [] : [["and", options.and.join(",")] as const]),
  ] as const;
  const test = await writePage<StressTest>("stress", { parameter: new Map(given) }, { options, effects });
  const { stressTable } = await import("../text/stress-table.js");
  answer(test, () => stressTable(test), options, effects);
}
