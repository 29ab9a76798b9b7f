import { InvalidArgumentError } from "commander";

/** The most paths that there can be, and more than any machine has of what else is counted. */
const LARGEST = 4_294_967_295;

/** Reads an option that counts something, from 1. @param such  a number that one would write */
const countFrom =
  (least: 0 | 1, such: number) =>
  (text: string): number => {
    const count = /^(?:0|[1-9][0-9]{0,11})$/.test(text) ? Number(text) : NaN;
    if (count >= least && count <= LARGEST) return count;
    const range = count > LARGEST ? `from ${least} to ${LARGEST}` : `from ${least}`;
    throw new InvalidArgumentError(`Write a whole number ${range}, such as ${such}.`);
  };

/** Reads an option that is a whole number from 1. */
export const wholeNumber = countFrom(1, 10_000);

/** The same, of threads. */
export const threadCount = countFrom(1, 2);

/** The same, and 0 for none. */
export const countOrNone = countFrom(0, 50);

/** Reads an option that is a time in seconds, such as 0.5. */
export function seconds(text: string): number {
  if (!/^[0-9]{1,6}(\.[0-9]{1,6})?$/.test(text))
    throw new InvalidArgumentError("Write a number of seconds, such as 60.");
  return Number(text);
}
