import { fullNameOfMonth } from "../months.js";
import type { Fees, Segment } from "../scenario/scenario.js";
import type { PerformanceFees } from "../scenario/performance-fee-terms.js";
import { bySegments, type Choice } from "./convention-in-force.js";
import type { ConventionInForce } from "./plan.js";

const KINDS = {
  hard: "The fee is charged on the gain above the hurdle.",
  soft: "Once the hurdle is passed, the fee is charged on all of the gain above the mark.",
  "catch-up":
    "Above the hurdle the stated share of the gain is charged until the fee is its rate of all of the gain above the mark.",
} as const;
const MARKS = {
  fund: "All units of the fund share one mark; subscriptions buy at the value before the fee that accrues.",
  series: "Every month's subscriptions have a mark of their own; redemptions leave all series pro rata.",
  none: "There is no high-water mark: the gain is that of the period.",
} as const;
const MOVES = {
  "when-due": "The mark moves to the value after the fee, and only when a fee was due.",
  "every-high": "The mark moves whenever the value at the end of a period, after the fee, is above it.",
} as const;
const CRYSTALLISATIONS = {
  annual: "year",
  "half-yearly": "half-year",
  quarterly: "quarter",
  monthly: "month",
} as const;
const FROM = {
  mark: "The hurdle compounds from period to period since the mark was last set.",
  period: "The hurdle begins again with every period.",
} as const;
const RATES = {
  nominal:
    "Within a period the hurdle is a twelfth of its rate a month, added up; on an asset class it is added to the return.",
  effective: "Within a period the hurdle compounds to its rate a year; on an asset class it multiplies the return.",
} as const;
const MEASURED = {
  after: "The fee is measured on the value after the management fee.",
  before: "The fee is measured on the value before the management fee of the period.",
} as const;
const BELOW = {
  charged: "Where the hurdle's asset class fell, a gain above it is charged, even below the mark.",
  free: "Nothing is charged below the mark, even above a hurdle whose asset class fell.",
} as const;

/** The choices of a performance fee in force, one line for each that segments make. */
export function performanceFeeConventions(
  segments: readonly Segment[],
  says: (segment: Segment, key: string) => boolean,
): readonly ConventionInForce[] {
  const line = (
    topic: string,
    key: string,
    applies: (fees: PerformanceFees) => boolean,
    describe: (fees: PerformanceFees) => Omit<Choice, "stated">,
  ) =>
    bySegments(
      topic,
      segments.filter(({ fees }) => fees.performance !== null && applies(fees.performance)),
      (segment) => ({
        ...describe(segment.fees.performance as NonNullable<Fees["performance"]>),
        stated: says(segment, key) || (key === "kind" && says(segment, "catch-up")),
      }),
    );
  const all = () => true;
  const hurdled = ({ hurdle }: PerformanceFees) => hurdle !== null;
  const marked = ({ mark }: PerformanceFees) => mark !== "none";
  const indexed = ({ hurdle, catchUp, kind }: PerformanceFees) =>
    hurdle !== null && hurdle.asset !== null && catchUp === null && kind === "hard";
  return [
    ...line("Performance fee due", "crystallisation", all, crystallisation),
    ...line("Hurdle", "kind", hurdled, ({ kind, catchUp }) => {
      const choice = catchUp === null ? kind : "catch-up";
      return { choice, meaning: KINDS[choice] };
    }),
    ...line(
      "Hurdle since",
      "hurdle-from",
      (fees) => hurdled(fees) && marked(fees),
      ({ hurdleFrom }) => ({
        choice: hurdleFrom === "mark" ? "the mark was set" : "the period began",
        meaning: FROM[hurdleFrom],
      }),
    ),
    ...line("Hurdle within a period", "hurdle-rates", hurdled, ({ hurdleRates: choice }) => ({
      choice,
      meaning: RATES[choice],
    })),
    ...line("Gains below the mark", "below-mark", indexed, ({ belowMark: choice }) => ({
      choice,
      meaning: BELOW[choice],
    })),
    ...line("High-water mark", "mark", all, ({ mark: choice }) => ({ choice, meaning: MARKS[choice] })),
    ...line("Mark moves", "mark-moves", marked, ({ markMoves }) => ({
      choice: markMoves.replace("-", " "),
      meaning: MOVES[markMoves],
    })),
    ...line("Performance fee measured", "measured", all, ({ measured }) => ({
      choice: `${measured} the management fee`,
      meaning: MEASURED[measured],
    })),
  ];
}

function crystallisation({ crystallisation: every, month }: PerformanceFees): Omit<Choice, "stated"> {
  const anchor = every === "monthly" ? "" : `, counted from ${fullNameOfMonth(month)}`;
  return {
    choice: every === "annual" ? `annual, ${fullNameOfMonth(month)}` : every,
    meaning:
      `The fee falls due at the end of every ${CRYSTALLISATIONS[every]}${anchor}, and on redemptions when they leave, at the month's last ` +
      "value. Exchanges to other segments are redemptions: they arrive in full, and the units that pay their fee leave besides. Distributions leave it to the units that stay. It is revenue only then.",
  };
}
