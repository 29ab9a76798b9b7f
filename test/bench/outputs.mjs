/** What the peers store of every path: the firm's AUM at each month's end and its revenue of the twelve months to it. */
const SERIES = [
  { group: 0, measure: "aum", window: "month" },
  { group: 0, measure: "revenue", window: "trailing-12" },
];

/** Fewer than twelve months have no trailing revenue; the month's own is stored in its place, so that as much is stored. */
const columnsOf = ({ months }) =>
  SERIES.flatMap((series) => months.map((_, at) => ({ ...series, window: at < 11 ? "month" : series.window, at })));

/** What may be asked of a timed run, made from the plan with the outputs of an ordinary run. */
export const OUTPUTS = {
  /** As the peers: one double for each month, path and series; no percentiles. */
  stored: (plan) => ({ percentiles: [], fans: [], kept: columnsOf(plan), totals: false }),
  /** The same series as every month's mean, percentiles and standard errors. */
  summaries: ({ outputs: { percentiles } }) => ({ percentiles, fans: SERIES, kept: [], totals: false }),
  /** Everything that an ordinary run answers about the firm, and nothing about its segments. */
  firm: ({ outputs }) => ({
    ...outputs,
    fans: outputs.fans.filter(({ group }) => group === 0),
    kept: outputs.kept.filter(({ group }) => group === 0),
  }),
  /** What an ordinary run asks. */
  default: ({ outputs }) => outputs,
};
