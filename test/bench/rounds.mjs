import { runOnce } from "./contestant.mjs";

/**
 * Lets contestants run one after the other, several rounds, every second round in reverse order: what disturbs a shared machine
 * then disturbs all of them alike.
 *
 * @param run  runs a contestant once; gives `{ failed: reason }` when it could not
 * @returns for each contestant its name with all its runs, in order of rounds, or with the reason why it is missing
 */
export function race(contestants, { rounds, say, run = runOnce }) {
  const results = contestants.map(({ name, missing }) =>
    missing === undefined ? { name, runs: [] } : { name, missing },
  );
  const order = [...contestants.keys()];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (const i of round % 2 === 0 ? order : order.toReversed()) {
      if (results[i].missing !== undefined) continue;
      const measured = run(contestants[i]);
      if (measured.failed === undefined) results[i].runs.push(measured);
      else results[i] = { name: contestants[i].name, missing: measured.failed };
    }
  }
  return results;
}

/** The result of a name, when it took part. */
export const tookPart = (results, name) => results.find((result) => result.name === name && result.runs !== undefined);

export const medianOf = ({ runs }, what) => median(runs.map((run) => run[what]));

/** Median over the rounds of one contestant's figure over another's in the same round; undefined when one did not take part. */
export function ratio(results, over, under, what) {
  const [above, below] = [tookPart(results, over), tookPart(results, under)];
  if (above === undefined || below === undefined) return undefined;
  return median(above.runs.map((run, round) => run[what] / below.runs[round][what]));
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
