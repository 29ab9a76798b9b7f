import type { FanPoint } from "../analysis/run.js";
import {
  exact,
  expectedByYear,
  fanPoints,
  lastPoint,
  meanOverHorizon,
  projectedMonths,
  scaled,
  spread,
  spreadByYear,
  YEAR,
} from "./figures.js";
import { growthFigures } from "./growth-figures.js";
import type { Kpi } from "./kpi.js";

const revenue: Kpi = {
  key: "revenue",
  name: "Fee revenue",
  alsoCalled: ["management fees", "advisory fees", "fee income"],
  summary: "Fees earned in a period, whether deducted from assets or invoiced.",
  definition: [
    "Fees by contract on every billing unit, recognised in the month that earns them.",
    "Cash may follow later: a quarterly invoice in arrears is revenue long before it is money.",
  ],
  insight: [
    "Staff, systems and dividends are paid from this number and not from AUM.",
    "Its spread over the paths is what a fixed cost base has to live through.",
  ],
  measurement: [
    "Each schedule (flat, tiered or cliff) runs inside the simulation, so tier effects reach the percentiles.",
    "Twelve trailing months at the horizon remove the season of billing.",
  ],
  formula: [
    "revenue = Σ over billing units of schedule(fee base) · fraction of the year",
    "trailing = sum of the last twelve months",
  ],
  trend: [
    "It lags assets by about half an averaging period on the way up and cushions the first months of a fall.",
    "If it grows more slowly than average balances, price is the reason.",
  ],
  questions: [
    "Which tenth of clients pays half of it?",
    "What part is under contracts that reprice within two years?",
    "How low may it go in one year out of twenty?",
  ],
  actions: [
    "Tie variable pay to it, so that costs breathe with income.",
    "Review contracts whose minimum fee has not been raised for five years.",
    "Hold a reserve sized on the 5th percentile rather than on the plan.",
  ],
  charts: ["A fan of trailing twelve months with the budget drawn across.", "A bridge into volume, mix and price."],
  risks: [
    "Billed, accrued and collected amounts get mixed in one table.",
    "A cliff schedule pays less at one dollar more, which averages cannot show.",
  ],
  tools: [
    "The revenue section of the report, `revenue in 2029 >= 600m` as a target, and the billing system for actuals.",
  ],
  integration: ["Load yearly medians into the budget tool, with both outer percentiles as its scenarios."],
  impact: ["It equals average AUM times fee rate, and any error in either passes straight through."],
  figures: (run) => {
    const years = [...spreadByYear(run, "revenue", "money"), ...expectedByYear(run, "money", (year) => year.revenue)];
    const last = lastPoint(run, { measure: "revenue", window: "trailing-12" });
    if (last === null) return years;
    const place = { period: `12 months to ${last.at}`, unit: "money" } as const;
    const months = projectedMonths(run).slice(-YEAR);
    return [...years, ...spread(last, place), exact("expected", place, sum(months.map((month) => month.revenue)))];
  },
};

const feeRate: Kpi = {
  key: "fee-rate",
  name: "Revenue yield",
  alsoCalled: ["fee rate", "effective fee rate", "realised fee", "net revenue yield", "revenue margin"],
  summary: "Annualised revenue over average AUM, in basis points.",
  definition: [
    "What a unit of managed money pays the firm in a year, after discounts, tiers and waivers.",
    "The list price of a share class is something else.",
  ],
  insight: [
    "Pricing pressure shows here first, a few tenths of a basis point at a time.",
    "T. Rowe Price went from 42.6 to 39.4 basis points between 2022 and 2025, which no volume report would reveal.",
  ],
  measurement: [
    "Revenue of the period is scaled to a year, then divided by the mean balance under the convention in force.",
    "On each path numerator and denominator come from that path alone.",
  ],
  formula: ["feeRate = revenue · 12/months / averageAum"],
  trend: [
    "Split any move into price cuts, shift between segments and growth of tiered accounts.",
    "Rising markets favour dear equity products, so a stable number can mask discounting.",
  ],
  questions: [
    "What do the last ten wins pay compared with the last ten losses?",
    "Would another averaging rule change our rank among peers?",
    "How many contracts carry most-favoured-client clauses?",
  ],
  actions: [
    "Set a floor price per vehicle and make exceptions visible to the executive committee.",
    "Model the drift explicitly instead of assuming constancy.",
    "Bundle service into the dearest tiers before procurement unbundles it.",
  ],
  charts: [
    "A slope line by year in basis points, scale not starting at zero and marked so.",
    "Marimekko of balances against price by segment.",
  ],
  risks: [
    "BlackRock's 2025 works out at 14.99 or 15.22 basis points, depending on the average alone.",
    "Performance fees slip in unless they are kept apart.",
  ],
  tools: ["Growth table of the report, `fee-rate` in questions, and `aumcast project --of` for a single segment."],
  integration: ["Deal-approval forms should show a new contract's price next to the firm's."],
  impact: ["One basis point on ten billion is a million a year, without a single new client."],
  figures: (run) => [
    ...growthFigures(run, "revenueYield", "fee-rate"),
    ...expectedByYear(run, "fee-rate", ({ revenueYield }) => revenueYield),
  ],
};

const runRateRevenue: Kpi = {
  key: "run-rate-revenue",
  name: "Run-rate revenue",
  alsoCalled: ["annualised revenue", "exit revenue", "run rate"],
  summary: "Revenue of the latest month, times twelve.",
  definition: [
    "What a year would bring if every month were like the last one.",
    "It is not yet the schedule applied to the closing billable balance, which this version does not compute.",
  ],
  insight: [
    "It looks through the average and says where next year starts.",
    "A run rate under the current year's total is an early warning of a cut in the budget.",
  ],
  measurement: [
    "Monthly accruals are used, so the billing calendar does not disturb it.",
    "First and last month of the forecast are shown, with the paths' spread for both.",
  ],
  formula: ["runRateRevenue = 12 · revenue of the month"],
  trend: [
    "Subtract the trailing twelve months: the sign tells momentum.",
    "After a sharp market move expect it to overshoot until balances settle.",
  ],
  questions: [
    "Which mandates funded last month are in it only in part?",
    "Has a known departure already been taken off?",
    "Do fee holidays end soon?",
  ],
  actions: [
    "Base hiring approvals on this and not on the year to date.",
    "Reforecast whenever it parts from plan by more than one standard deviation.",
    "Give it to lenders with its date and its assumptions.",
  ],
  charts: [
    "A line of twelve times the month over the columns of yearly totals.",
    "Bullet bars of exit against budget for each segment.",
  ],
  risks: [
    "Under actual day counts February looks small and March large.",
    "Multiplying one odd month multiplies its oddness.",
  ],
  tools: ["Monthly revenue fan in the run file, or the last row of `aumcast project --by month`."],
  integration: ["The board's flash report can carry it within days of the month's end."],
  impact: ["It tells next year's fee revenue early and reacts to drawdown at once."],
  figures: (run) => {
    const points = fanPoints(run, { measure: "revenue", window: "month" });
    const months = projectedMonths(run);
    const ends = [...new Set([0, points.length - 1])];
    return ends.flatMap((index) => {
      const [point, month] = [points[index] ?? null, months[index]];
      if (point === null || month === undefined) return [];
      const place = { period: point.at, unit: "money" } as const;
      return [...spread(annualised(point), place), exact("expected", place, month.revenue * YEAR)];
    });
  },
};

const fees: Kpi = {
  key: "fees",
  name: "Fees deducted from assets",
  alsoCalled: ["fee drag", "fees paid from assets"],
  summary: "Fees that leave the assets themselves; invoiced ones are not in it.",
  definition: [
    "The part of the fees that is taken out of client portfolios, in advance or in arrears.",
    "Separate accounts that pay by invoice contribute revenue and nothing here.",
  ],
  insight: [
    "Every deducted fee lowers the base of the next one, a slow leak that compounds.",
    "Clients feel this line as the distance between their return and the index.",
  ],
  measurement: [
    "Deduction happens in the billing month, after flows and return of a period in arrears.",
    "When assets cannot pay in full on a path, the fee is capped and the event counted.",
  ],
  formula: ["closing = preFee − feeInArrears", "fees = feeInAdvance + feeInArrears, where paid from assets"],
  trend: [
    "It should track revenue of fund segments closely; a gap signals a change of billing.",
    "Its weight in the roll-forward matters most when gross returns are meagre.",
  ],
  questions: [
    "How much smaller is the closing balance than it would be under invoicing?",
    "Is the drag disclosed to investors in the same terms?",
    "Which vehicles charge twice through a fund of funds?",
  ],
  actions: [
    "Offer invoicing to institutions that ask for gross compounding.",
    "Reconcile deductions to accrued income every quarter.",
    "Check that returns entered as net are not charged again.",
  ],
  charts: ["The last downward bar of the roll-forward.", "Two index lines of one portfolio, before and after charges."],
  risks: [
    "Treating it as an outflow spoils organic growth.",
    "Leaving it out makes a bridge fail by exactly that amount.",
  ],
  tools: ["Column Fees of `aumcast project`; `paid-from` in a segment decides whether it applies."],
  integration: ["Fund accounting posts the deduction, finance the income, and the two must agree."],
  impact: ["It reduces total growth, though organic growth and market gain stay as they are."],
  figures: (run) => [
    ...expectedByYear(run, "money", (year) => year.fees),
    ...meanOverHorizon(run, "money", (bridge) => bridge.fees),
  ],
};

/** A month's percentiles and mean, times twelve. */
const annualised = ({ mean, p5, p50, p95 }: FanPoint) => ({
  mean: scaled(mean, YEAR),
  p5: scaled(p5, YEAR),
  p50: scaled(p50, YEAR),
  p95: scaled(p95, YEAR),
});

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export const REVENUE: readonly Kpi[] = [revenue, feeRate, runRateRevenue, fees];
