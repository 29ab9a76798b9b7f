import { InvalidArgumentError } from "commander";

/** Reads an option that is a whole number from 1, with at most ten digits. */
export function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,9}$/.test(text)) throw new InvalidArgumentError("Write a whole number from 1, such as 10000.");
  return Number(text);
}

/** The same, and 0 for none. */
export const countOrNone = (text: string): number => (text === "0" ? 0 : wholeNumber(text));

/** Reads an option that is a time in seconds, such as 0.5. */
export function seconds(text: string): number {
  if (!/^[0-9]{1,6}(\.[0-9]{1,6})?$/.test(text))
    throw new InvalidArgumentError("Write a number of seconds, such as 60.");
  return Number(text);
}
