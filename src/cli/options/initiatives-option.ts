import { InvalidArgumentError, Option } from "commander";
import type { InitiativeChoice } from "../../scenario/choose-initiatives.js";

/** `--initiatives all`, `none` or ids: which are on, whatever the file says. */
export const initiativesOption = (): Option =>
  new Option(
    "--initiatives <which>",
    "which initiatives are on, instead of the file's: all, none, or their ids",
  ).argParser(choiceOf);

function choiceOf(text: string): InitiativeChoice {
  if (text === "all" || text === "none") return text;
  const ids = text.split(",").map((id) => id.trim().normalize("NFC"));
  if (ids.some((id) => id === ""))
    throw new InvalidArgumentError("Write all, none, or ids with commas between them, such as new-channel,price-cut.");
  return ids;
}
