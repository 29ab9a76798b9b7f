import { type Problem, refuseIfAny } from "../errors.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import { inForce } from "./convention-in-force.js";
import type { ConventionInForce, Plan } from "./plan.js";

/** Sets of evenly spread points, each shuffled by itself: the spread between them is the error. */
export const SETS = 16;
/** Points of the smallest set: a whole leaf of the tree of sums. */
const LEAST_POINTS = 256;

interface Drawn {
  readonly paths?: number;
  readonly sampling?: Sampling;
}

/**
 * How many paths, and how their draws hang together: as the caller says, else as the scenario does.
 *
 * @throws InputError for a number of paths that the sampling cannot have, and for points where no lognormal months are drawn
 */
export function planSampling(
  scenario: Pick<Scenario, "file" | "paths" | "sampling">,
  overrides: Drawn,
  { model }: Pick<Plan["markets"], "model">,
): Pick<Plan, "paths" | "sampling"> {
  const { paths, sampling } = { ...scenario, ...overrides };
  const problems: Problem[] = [];
  const refuse = (key: string, what: string, fix: string) => problems.push({ at: scenario.file, key, what, fix });
  if (sampling === "antithetic" && paths % 2 === 1)
    refuse("paths", `is ${paths}; antithetic paths come in pairs`, `Write ${paths + 1}`);
  if (sampling === "sobol" && model.kind !== "lognormal")
    refuse(
      "sampling",
      `is sobol, which covers the lognormal model; this market is ${model.kind}`,
      "Write antithetic or plain",
    );
  if (sampling === "sobol" && !isWholeSets(paths)) {
    const [fewer, more] = wholeSetsAround(paths);
    const what = `is ${paths}; Sobol points come in ${SETS} sets of a power of two, ${LEAST_POINTS} or more`;
    refuse("paths", what, fewer === null ? `Write ${more}` : `Write ${fewer} or ${more}`);
  }
  refuseIfAny(problems);
  return { paths, sampling };
}

const isWholeSets = (paths: number): boolean => wholeSetsAround(paths)[0] === paths;

/** The largest number of paths that is no more, and the smallest that is more. */
function wholeSetsAround(paths: number): readonly [number | null, number] {
  let more = SETS * LEAST_POINTS;
  while (more <= paths) more *= 2;
  return [more === SETS * LEAST_POINTS ? null : more / 2, more];
}

const IN_WORDS: Readonly<Record<Sampling, string>> = {
  plain: "Every path has draws of its own.",
  antithetic:
    "Paths come in pairs: the normals and uncertain values of the second are those of the first mirrored. What happens or does not, and which months of a history or states come, is drawn for each path by itself. Errors are over pairs; that of a percentile is half the width of the values between which the share below differs from it by its own error over pairs.",
  sobol:
    "The market's normals are 16 sets of Sobol points over class and month (Joe and Kuo 2008), each scrambled by itself (Owen; Burley 2020), the whole horizon (Brownian bridge) and the directions that move the opening assets most first; other normals and uncertain values mirror each other in pairs of points that have nearly the same first direction; what happens or does not is drawn for each path by itself. Errors are from the spread between the sets.",
};

/** Listed where it is not the usual one. */
export const samplingConvention = ({
  paths,
  sampling,
}: Pick<Plan, "paths" | "sampling">): readonly ConventionInForce[] =>
  sampling === "plain" ? [] : [inForce("Sampling", pathsInWords({ paths, sampling }), IN_WORDS[sampling], true)];

/** "10000 antithetic paths (5000 pairs)". */
export function pathsInWords({ paths, sampling = "plain" }: Drawn & { readonly paths: number }): string {
  if (sampling === "plain") return `${paths} paths`;
  if (sampling === "antithetic") return `${paths} antithetic paths (${paths / 2} pairs)`;
  return `${paths} Sobol paths (${SETS} sets of ${paths / SETS})`;
}
