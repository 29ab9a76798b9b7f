import { InputError } from "../errors.js";

/** Neighbours of which one is allowed and the other is not. */
interface Step {
  readonly inside: number;
  readonly outside: number;
}

/** Halvings by which an end is found: to a billionth of the way. */
const HALVINGS = 30;
/** Ends that are looked for: a range has two, and holes are rare. */
const MOST = 4;

/**
 * Where the values end that a scenario may have, between those of a scan: an answer may lie there, beyond the last value that was allowed
 * and before the first that was refused. The ends themselves are allowed.
 *
 * @param scan     values in their order, and whether each was allowed
 * @param refuses  throws InputError for a value that is not; it costs no simulation
 */
export function endsOfAllowed(
  scan: readonly { readonly k: number; readonly refused: string | null }[],
  refuses: (k: number) => void,
): readonly number[] {
  const steps = scan.slice(1).flatMap((high, index): readonly Step[] => {
    const low = scan[index] as typeof high;
    if ((low.refused === null) === (high.refused === null)) return [];
    return low.refused === null ? [{ inside: low.k, outside: high.k }] : [{ inside: high.k, outside: low.k }];
  });
  return steps.slice(0, MOST).map((step) => endOf(step, (k) => allows(refuses, k)));
}

function endOf({ inside, outside }: Step, allowed: (k: number) => boolean): number {
  let [end, beyond] = [inside, outside];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (end + beyond) / 2;
    if (allowed(middle)) end = middle;
    else beyond = middle;
  }
  return end;
}

function allows(refuses: (k: number) => void, k: number): boolean {
  try {
    refuses(k);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
