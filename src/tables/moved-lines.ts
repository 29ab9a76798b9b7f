/** The lines of every ledger from its opening to what markets make of it, in its order, by the names of the command line. */
export const MOVED_LINES = {
  opening: "opening",
  inflows: "inflows",
  outflows: "outflows",
  exchanges: "exchanges",
  distributions: "distributions",
  reinvested: "reinvested",
  acquisitions: "acquisitions",
  disposals: "disposals",
  realizations: "realizations",
  scope: "scope",
  fx: "fx",
} as const;
