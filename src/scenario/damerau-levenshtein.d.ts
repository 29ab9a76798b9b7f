declare module "damerau-levenshtein" {
  /** Edit distance with transpositions; `steps` is the number of edits. */
  export default function distance(first: string, second: string, limit?: number): { readonly steps: number };
}
