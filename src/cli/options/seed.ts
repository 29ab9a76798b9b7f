import { InvalidArgumentError } from "commander";
import { problemOfSeed } from "../../scenario/seed-text.js";

/** Reads an option that is a seed, as files have it. */
export function seedText(text: string): string {
  const seed = text.normalize("NFC").trim();
  const problem = problemOfSeed(seed);
  if (problem !== null) throw new InvalidArgumentError(`It ${problem.what}. ${problem.fix}.`);
  return seed;
}
