/** One thing the user can put right, and how. */
export interface Problem {
  /** Where it is, as an editor opens it: "base.yaml:31:15". */
  readonly at: string;
  /** What it is called: "segments[2].fees.rate". */
  readonly key: string;
  /** What was found and what was expected, with units; reads on from the key: "is -5bp; a fee rate cannot be negative". */
  readonly what: string;
  /** The next thing to do, as an instruction without a full stop: "Write 0bp for a segment without fees". */
  readonly fix: string;
}

/** The input cannot be forecast. Carries every problem found, not just the first. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(formatProblem).join("\n"));
  }
}

/** Something that our own code promised does not hold: a bug in Aumcast, never the user's mistake. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** A problem as one line: `file:line:column: key what. What to write.` */
export function formatProblem({ at, key, what, fix }: Problem): string {
  return `${at}: ${key} ${what}. ${fix}.`;
}

/** Throws one InputError with all problems, or returns when there are none. */
export function refuseIfAny(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
}
