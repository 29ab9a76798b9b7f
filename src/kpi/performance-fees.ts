import type { Fan, Run } from "../analysis/run.js";
import { expectedByYear, fanPoints, spreadByYear } from "./figures.js";
import type { Kpi } from "./kpi.js";

/** The fan without performance fees; where nobody charges any, the other says the same. */
const without = (run: Run, measure: Fan["measure"], all: Fan["measure"]): Fan["measure"] =>
  fanPoints(run, { measure, window: "year" }).length > 0 ? measure : all;

const performanceFees: Kpi = {
  key: "performance-fees",
  name: "Performance fees",
  alsoCalled: ["incentive fees", "carried interest on liquid funds", "crystallised fees"],
  summary: "The share of clients' gains that fell due: at period ends and on redemptions.",
  definition: [
    "A part of each unit's gain above hurdle and high-water mark, once it can no longer be lost.",
    "What has accrued and may still vanish stands apart and is no income.",
  ],
  insight: [
    "It behaves like an option on the fund that clients wrote to the manager.",
    "Its mean exceeds what one run at expected returns shows, because losses are carried and not shared.",
  ],
  measurement: [
    "Every simulated future keeps marks, hurdles and series of its own.",
    "Redeemed units pay theirs when they leave, taken out of the proceeds.",
  ],
  formula: [
    "level = mark·(1 + hurdle)^periods",
    "hard = rate·(gross − level);  soft = rate·(gross − mark);  catch-up = min(c·(gross − level), rate·(gross − mark))",
  ],
  trend: [
    "After a fall it stays at nothing for longer than the market takes to recover, as the hurdle goes on.",
    "The fourth quarter carries a whole year where crystallisation is in December.",
  ],
  questions: [
    "How far under water is each fund today, and since when?",
    "Which share of staff pay hangs on it?",
    "Would clients renegotiate after two years at nothing?",
  ],
  actions: [
    "Keep it out of the budget for fixed costs, and tie deferred bonuses to it.",
    "Watch retention when a mark is far away: managers leave first.",
    "Show boards its chance of being nothing beside its mean.",
  ],
  charts: ["A fan beside the steady part of income.", "Marks and values of funds as pairs of dots."],
  risks: [
    "A median of nothing hides a mean that is far from it.",
    "Shared marks let new subscribers ride free up to the old high.",
  ],
  tools: ["`performance-fees in 2027 >= 5m` as a target, and the accrual column of `aumcast project`."],
  integration: ["Fund administrators' equalisation reports give opening marks by series."],
  impact: ["In good years it may double profit, and analysts value it at a fraction of the steady part."],
  figures: (run) => [
    ...spreadByYear(run, "performance-fees", "money"),
    ...expectedByYear(run, "money", ({ performanceFees: due }) => due ?? 0),
  ],
};

const baseRevenue: Kpi = {
  key: "base-revenue",
  name: "Revenue without performance fees",
  alsoCalled: ["base fees", "recurring revenue", "management fee revenue"],
  summary: "Revenue less performance fees: what assets earn whether or not they gain.",
  definition: [
    "All that contracts charge on balances, and nothing that depends on beating a mark.",
    "The same as fee revenue where no fund charges for gains.",
  ],
  insight: [
    "Investors in listed managers pay a higher multiple for this line than for anything on top.",
    "Costs that cannot be cut within a quarter should fit inside it.",
  ],
  measurement: [
    "The simulation subtracts path by path, so its percentiles are real ones.",
    "Expected values come from the exact ledger by calendar year.",
  ],
  formula: ["baseRevenue = revenue − performanceFees"],
  trend: [
    "It follows balances closely, with none of the jumps of a December.",
    "Growth here and decline on top means clients stay although gains were thin.",
  ],
  questions: [
    "Does it alone cover salaries and rent in the 5th percentile?",
    "How much of it sits in funds whose other fee is out of reach?",
    "What would it be had discounts for gain-sharing not been given?",
  ],
  actions: [
    "Set dividend policy on it.",
    "Price share classes so that neither variant is given away.",
    "Report it on a line of its own every month.",
  ],
  charts: ["Stacked columns with the variable part on top.", "A yearly fan next to fixed cost."],
  risks: [
    "Comparing with a peer who includes advisory success payments.",
    "Calling it recurring while notice periods are ninety days.",
  ],
  tools: ["`base-revenue` in questions, and the yearly tables of the report."],
  integration: ["It is the top line of most budgeting models, fed by median and outer percentiles."],
  impact: ["Lenders size credit lines on it."],
  figures: (run) => [
    ...spreadByYear(run, without(run, "base-revenue", "revenue"), "money"),
    ...expectedByYear(run, "money", (year) => year.revenue - (year.performanceFees ?? 0)),
  ],
};

const baseFeeRate: Kpi = {
  key: "base-fee-rate",
  name: "Revenue yield without performance fees",
  alsoCalled: ["base fee rate", "management fee margin", "recurring fee margin"],
  summary: "What average AUM pays a year before any share of gains, in basis points.",
  definition: [
    "The yield that remains once payments for beating a mark are taken out.",
    "It answers what pricing is, where the full yield answers what came in.",
  ],
  insight: [
    "A full yield that rises while this one falls is luck over price.",
    "Peers disclose it, because theirs would otherwise swing with every vintage.",
  ],
  measurement: [
    "Numerator and balance are of one calendar year and one path.",
    "Stub years are scaled by their months.",
  ],
  formula: ["baseFeeRate = (revenue − performanceFees) · 12/months / averageAum"],
  trend: [
    "Slow decline is the industry's rule, and a sudden step is a contract.",
    "Cheaper classes that share gains pull it down by design.",
  ],
  questions: [
    "Which launches came below the house average?",
    "How far did fee holidays lower it?",
    "Is the gap to the full yield what clients were promised?",
  ],
  actions: [
    "Track it by vintage of mandate.",
    "Refuse a lower base without a hurdle that is likely to be passed.",
    "State both yields together in every board paper.",
  ],
  charts: ["Two lines, with and without, by year.", "Segments ranked by it."],
  risks: [
    "Management fees that are waived against gains blur the border between both.",
    "Averages over years with large launches mislead.",
  ],
  tools: ["`base-fee-rate in 2028 >= 40bp` as a question, and the last column of `aumcast project`."],
  integration: ["Product teams load it as the floor of their pricing grids."],
  impact: ["Moving it by a basis point is worth more to value than a good December."],
  figures: (run) => [
    ...spreadByYear(run, without(run, "base-fee-rate", "fee-rate"), "fee-rate"),
    ...expectedByYear(run, "fee-rate", ({ revenueYield, baseRevenueYield }) =>
      baseRevenueYield === undefined ? revenueYield : baseRevenueYield,
    ),
  ],
};

export const PERFORMANCE_FEES: readonly Kpi[] = [baseRevenue, performanceFees, baseFeeRate];
