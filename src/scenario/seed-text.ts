import type { Problem } from "../errors.js";
import { quoted } from "./reading/shown.js";

const LARGEST_SEED = 18_446_744_073_709_551_615n;
const SEEDS = "Write 0 to 18446744073709551615, or a text";

/** Why a text is no seed; null where it is one. */
export function problemOfSeed(text: string): Pick<Problem, "what" | "fix"> | null {
  if (text === "") return { what: "is empty", fix: "Write a number or a text" };
  if (text.length > 200) return { what: `has ${text.length} characters`, fix: "Write at most 200" };
  if (/^[+-]\d/.test(text)) return { what: `is ${text}; a seed has no sign`, fix: SEEDS };
  if (/^\d+[.,]\d|^\.?(?:nan|inf)$|^\d+e\d+$/i.test(text))
    return { what: `is ${quoted(text)}, not a whole number`, fix: SEEDS };
  if (!/^\d+$/.test(text)) return null;
  if (/^0\d/.test(text))
    return {
      what: `is ${quoted(text)}; a number does not begin with 0`,
      fix: `Write ${text.replace(/^0+(?=\d)/, "")}`,
    };
  return BigInt(text) <= LARGEST_SEED ? null : { what: `is ${text}, more than 2⁶⁴−1`, fix: SEEDS };
}
