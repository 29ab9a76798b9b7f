import type { Command } from "commander";
import { InputError, type Problem, refuseIfAny } from "../../errors.js";
import type { SolveOptions as SearchSettings } from "../../questions/solve.js";
import type { Frontier } from "../../questions/frontier.js";
import type { Vary } from "../../questions/vary.js";
import type { Goal } from "../../scenario/question.js";
import { quoted } from "../../scenario/reading/shown.js";
import type { Scenario } from "../../scenario/scenario.js";
import { answer, asking, type AskOptions, withAskOptions } from "../options/asking.js";
import type { Effects } from "../effects.js";
import { readScenario } from "../files/read-scenario.js";
import { addThemeOption, type Branded, brandedBy, type ThemeOption } from "../options/theme-option.js";
import { wholeNumber } from "../options/whole-number.js";

interface SolveOptions extends AskOptions, ThemeOption {
  readonly fall?: string;
  readonly along?: string;
  readonly svg?: string;
  readonly vary: readonly string[];
  readonly goal: string;
  readonly scan?: number;
}

/** Runs of a usual search: the scan, and what refines one solution. */
const RUNS = 24;

/** `aumcast solve` asks backwards: what must an assumption be for a goal to be met? */
export function addSolve(program: Command, effects: Effects): void {
  const command = program
    .command("solve")
    .summary("find the assumption that meets a goal")
    .description(
      "Finds the values of a number in the scenario at which a goal is met, on common draws; says so when there are several, or none. " +
        'A place is scaled ("segments.*.flows.inflows × k"), shifted ("markets.assets.equity.mean + k") or set ("segments.fund.opening = k"), ' +
        'and may end with "from A to B". Goals: "P(aum at 2031-12 >= 20bn) = 80%", "percentile(5, revenue in 2029) = 50m", "mean(…) = …", ' +
        '"percentile(5, total-revenue in 2029) = cost in 2029" (path by path); conditions with "given".',
    )
    .argument("<file>", "scenario file")
    .option("--vary <place>", "what to vary, and how; may be repeated for places that move together", collect, [])
    .option(
      "--fall <shape>",
      'instead: the depth of a market fall, sudden, year, slow or rebound, such as "year of us-equity, us-bonds 0.2 from 2027-01"; or how much of an episode, "gfc-2007"',
    )
    .requiredOption("--goal <goal>", "what must be reached")
    .option(
      "--along <place>",
      'a second variable: solve for the first at seven values of this one, such as "… + j from -2% to 2%"',
    )
    .option("--svg <file>", "with --along: the frontier as a picture")
    .option("--scan <n>", "values to try before refining, 17 by default", wholeNumber);
  addThemeOption(command);
  withAskOptions(command).action((file: string, options: SolveOptions) => run(file, options, effects));
}

const collect = (one: string, before: readonly string[]): readonly string[] => [...before, one];

async function run(file: string, options: SolveOptions, effects: Effects): Promise<void> {
  refuseIdle(options);
  const branded = await brandedBy(options, effects);
  const scenario = await readScenario(file, effects);
  const [{ goalFor, solve }, { solvedText }] = await Promise.all([
    import("../../questions/solve.js"),
    import("../text/solved-text.js"),
  ]);
  const vary = await variable(scenario, options, effects);
  const goal = goalFor(options.goal, scenario);
  const along = options.along;
  const { drawn, simulation, end } = asking(options, effects, {
    label: "solve",
    runs: along === undefined ? RUNS : 7 * 14,
    statedPaths: scenario.paths,
  });
  const scan = options.scan === undefined ? {} : { scan: Math.max(3, options.scan) };
  if (along !== undefined) {
    const { parseVary } = await import("../../questions/vary.js");
    const second = parseVary(along, scenario, "--along");
    const asked = { vary, along: second, goal };
    return follow(scenario, asked, { options, effects, branded, settings: { ...drawn, ...scan, simulation }, end });
  }
  const found = await solve(scenario, vary, goal, { ...drawn, ...scan, simulation }).finally(end);
  answer(found, () => solvedText(found, { vary, goal, scenario }), options, effects);
}

/** Options that would do nothing. */
function refuseIdle({ along, svg, theme }: SolveOptions): void {
  const idle = (option: string, value: string, needs: string): Problem => {
    return {
      at: option,
      key: quoted(value),
      what: `does nothing without ${needs}`,
      fix: `Add ${needs}, or leave it out`,
    };
  };
  refuseIfAny([
    ...(svg !== undefined && along === undefined ? [idle("--svg", svg, "--along")] : []),
    ...(theme !== undefined && svg === undefined ? [idle("--theme", theme, "--svg")] : []),
  ]);
}

/** All places that move with one variable, as one. */
async function variable(scenario: Scenario, { vary, fall }: SolveOptions, effects: Effects): Promise<Vary> {
  const { parseFallen, parseVary, together } = await import("../../questions/vary.js");
  if (fall !== undefined && vary.length > 0)
    throw new InputError([
      { at: "--fall", key: quoted(fall), what: "stands beside --vary", fix: "Keep one of the two" },
    ]);
  if (fall !== undefined) {
    const { names } = effects.episodesFor(scenario.file);
    return (await partOfEpisode(fall, scenario, effects)) ?? parseFallen(fall, scenario, "--fall", names);
  }
  const [first, ...others] = vary.map((text) => parseVary(text, scenario));
  if (first === undefined)
    throw new InputError([{ at: "--vary", key: "the place", what: "is missing", fix: "Name one, or a --fall" }]);
  return together(first, others);
}

/** Where a fall is asked for by the name of an episode, how much of it; else null. */
async function partOfEpisode(text: string, scenario: Scenario, effects: Effects): Promise<Vary | null> {
  const [{ episodeAskedFor }, { parseEpisodePart }, { episodeAsked }] = await Promise.all([
    import("../../questions/episode-fall.js"),
    import("../../questions/vary.js"),
    import("../files/episode-files.js"),
  ]);
  const name = episodeAskedFor(text);
  const isFile = name !== null && /\.ya?ml$/i.test(name);
  if (name === null || (!isFile && !effects.episodesFor(scenario.file).names.includes(name))) return null;
  const asked = { option: "--fall", filesFor: effects.episodesFor };
  return parseEpisodePart(text, scenario, episodeAsked(name, scenario.file, asked));
}

/** The frontier of two variables: a table, and a picture where one is asked for. */
async function follow(
  scenario: Scenario,
  asked: { readonly vary: Vary; readonly along: Vary; readonly goal: Goal },
  {
    options,
    effects,
    branded,
    settings,
    end,
  }: {
    readonly branded: Branded;
    readonly options: SolveOptions;
    readonly effects: Effects;
    readonly settings: SearchSettings;
    readonly end: () => void;
  },
): Promise<void> {
  const [{ frontier }, { frontierText }, { variableWritten }] = await Promise.all([
    import("../../questions/frontier.js"),
    import("../text/frontier-text.js"),
    import("../text/solved-text.js"),
  ]);
  const { vary, along, goal } = asked;
  const found = await frontier(scenario, asked, settings).finally(end);
  const axes = {
    k: variableWritten({ vary, goal, scenario }),
    j: variableWritten({ vary: along, goal, scenario }),
    letters: [vary.letter, along.letter] as const,
    name: scenario.name,
  };
  if (options.svg !== undefined) effects.writeWhole(options.svg, await picture(found, { ...asked, branded }, scenario));
  answer(found, () => frontierText(found, axes), options, effects);
}

/** The frontier as a file of its own, as notebooks draw it. */
async function picture(
  found: Frontier,
  { vary, along, branded }: { readonly vary: Vary; readonly along: Vary; readonly branded: Branded },
  { currency, locale }: Scenario,
): Promise<string> {
  const [{ frontierFigure }, { chartPictures }] = await Promise.all([
    import("../../report/cells/frontier.js"),
    import("../../report/chart-svg.js"),
  ]);
  const asked = { vary, along, currency, ...(locale === null ? {} : { locale }) };
  const [drawn] = await chartPictures({ cells: [frontierFigure("frontier", found, asked)] }, branded);
  return drawn?.svg ?? "";
}
