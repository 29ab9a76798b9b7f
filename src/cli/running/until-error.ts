import { InputError } from "../../errors.js";
import type { Round, UntilError } from "../../questions/until-error.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { RunOptions, Session } from "./run-scenario.js";
import { SILENT } from "./progress.js";

/** The options of a run with as many paths as its `--until-error` takes; every round is told. */
export async function enoughPaths(scenario: Scenario, name: string, session: Session): Promise<RunOptions> {
  const { options, resources, effects } = session;
  const { untilError: texts = [], maxPaths, paths, seed, sampling, quiet } = options;
  refuseLimit(options, scenario.paths);
  if (texts.length === 0) return options;
  const { untilError } = await import("../../questions/until-error.js");
  const progress = quiet ? SILENT : effects.startProgress(name);
  const tell = (text: string): void => (quiet ? undefined : effects.tell(`${name}: ${text}`));
  const found = await untilError(scenario, texts, {
    ...(paths === undefined ? {} : { paths }),
    ...(maxPaths === undefined ? {} : { mostPaths: maxPaths }),
    ...(seed === undefined ? {} : { seed }),
    ...(sampling === undefined ? {} : { sampling }),
    simulation: { ...resources, signal: effects.signal, onProgress: progress.at },
    onRound: (round) => tell(roundText(round)),
  }).finally(progress.end);
  if (found.because !== "reached") effects.tell(`${name}: ${STOPPED[found.because]}`);
  return { ...options, paths: found.paths };
}

/** A limit that does nothing, or that is below where it begins. */
function refuseLimit({ untilError: texts = [], maxPaths, paths }: RunOptions, stated: number): void {
  if (maxPaths === undefined) return;
  const begin = paths ?? stated;
  const refuse = (what: string, fix: string): never => {
    throw new InputError([{ at: "--max-paths", key: String(maxPaths), what, fix }]);
  };
  if (texts.length === 0) refuse("does nothing without --until-error", "Add --until-error, or leave it out");
  if (maxPaths < begin) refuse(`is below the ${begin} paths that it begins with`, `Write --paths ${maxPaths}, or more`);
}

const STOPPED: Readonly<Record<Exclude<UntilError["because"], "reached">, string>> = {
  limit: "not reached; --max-paths allows no more, the report says how far it is",
  memory: "not reached; more paths would take more memory than there is, the report says how far it is",
};

/** "10000 paths: percentile(5, aum at 2031-12) ± 0.71%, 0.2% asked". */
const roundText = ({ paths, errors }: Round): string =>
  `${paths} paths: ${errors
    .map(({ text, error, below, relative }) => {
      const unit = relative ? "%" : "pp";
      const [what] = text.split(/<(?=[^<]*$)/);
      const known = error === null || error === Infinity ? "no error yet" : `± ${rounded(100 * error)}${unit}`;
      return `${(what as string).trim()} ${known}, ${rounded(100 * below)}${unit} asked`;
    })
    .join("; ")}`;

const rounded = (value: number): string => String(Number(value.toPrecision(2)));
