import distance from "damerau-levenshtein";

/** Two slips of the finger at most, and never as many as the word has letters to be wrong about. */
const MOST_EDITS = 2;
const LONGEST_WORD = 64;

/** What others call our keys. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    redemption: "outflows",
    redemptions: "outflows",
    subscription: "inflows",
    subscriptions: "inflows",
    "gross-inflow": "inflows",
    "gross-outflow": "outflows",
    vol: "volatility",
    sigma: "volatility",
    return: "mean",
    "expected-return": "mean",
    "opening-aum": "opening",
    aum: "opening",
    weights: "mix",
    allocation: "mix",
    "start-date": "start",
    "horizon-months": "horizon",
    simulations: "paths",
    correlations: "correlation",
    "tracking-error": "tracking",
  }),
);

/** The candidate that was probably meant, by its letters or by what others call it; or null. */
export function suggest(written: string, candidates: Iterable<string>): string | null {
  const known = [...candidates];
  const nearest = nearestOf(written, known);
  if (nearest !== null) return nearest;
  const other = nearestOf(written, [...SYNONYMS.keys()]);
  const meant = other === null ? undefined : SYNONYMS.get(other);
  return meant !== undefined && known.includes(meant) ? meant : null;
}

/** The candidate that was probably meant: the fewest edits (transpositions count once), letters of either case; or null. */
function nearestOf(written: string, candidates: Iterable<string>): string | null {
  if (written.length > LONGEST_WORD) return null;
  const folded = fold(written);
  let [best, fewest] = [null as string | null, MOST_EDITS + 1];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - folded.length) > MOST_EDITS || candidate.length > LONGEST_WORD) continue;
    const edits = distance(folded, fold(candidate)).steps;
    if (edits < fewest && edits < Math.max(folded.length, candidate.length) / 2 + (edits === 0 ? 1 : 0)) {
      [best, fewest] = [candidate, edits];
    }
  }
  return best;
}

/** Case and the choice between "_", " " and "-" are no edits. */
const fold = (word: string): string => word.normalize("NFC").toLowerCase().replace(/[_ ]/g, "-");

/** " (did you mean outflows?)", or nothing. */
export const didYouMean = (suggestion: string | null): string =>
  suggestion === null ? "" : ` (did you mean ${suggestion}?)`;
