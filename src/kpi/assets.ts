import {
  exact,
  expectedByYear,
  horizon,
  lastMonth,
  lastPoint,
  openingAum,
  projectedMonths,
  ratio,
  spread,
} from "./figures.js";
import { FIRM, spreadByYear } from "./figures.js";
import { growthFigures } from "./growth-figures.js";
import type { Kpi } from "./kpi.js";

const aum: Kpi = {
  key: "aum",
  name: "Assets under management",
  alsoCalled: ["AuM", "managed assets", "ending assets"],
  summary: "Client assets that the firm manages, at a month end.",
  definition: [
    "The market value of all client assets that the firm manages on one date, as its own policy defines them.",
    "Regulatory AUM, assets under advisement and billable assets are other counts and have other names.",
  ],
  insight: [
    "It is the stock from which every fee is earned, so it sets the scale of the business.",
    "A board should read it with its cause: the same closing may come from clients who joined or from a kind market.",
  ],
  measurement: [
    "Every segment is rolled forward month by month, and the firm is their exact sum.",
    "The fan shows percentiles date by date over the simulated paths, beside the ledger at expected returns.",
  ],
  formula: [
    "closing = opening + netFlows + exchanges − distributions + marketGain − fees",
    "firm = sum of its segments",
  ],
  trend: [
    "Compare the slope of the median with the width of the band around it.",
    "A median that rises while the 5th percentile falls means that growth is being bought with risk.",
  ],
  questions: [
    "Which segment adds most to the closing balance, and does it also add most to fees?",
    "How many of the last five years of growth would remain if markets had stood still?",
    "Does the policy text count assets that have given notice but not yet left?",
  ],
  actions: [
    "Agree one policy for what counts, and print it under each published number.",
    "Set a floor below which the spending plan is reopened, and write it as a target in the scenario.",
    "Give every large segment an owner who explains its roll-forward once a quarter.",
  ],
  charts: [
    "A fan of month-end balances with the opening marked on its left edge.",
    "A bridge from opening to closing, with one bar for each cause.",
  ],
  risks: [
    "A double count between affiliates flatters the total until somebody reconciles it.",
    "Month ends hide what happens inside the month, when bills are often struck.",
  ],
  tools: [
    "The run report opens with it, `aumcast project` lists it to the cent, and portfolio accounting confirms it each month end.",
  ],
  integration: [
    "Feed the custodian's closing balances into the scenario's `opening` keys, and date them with `start`.",
  ],
  impact: [
    "A higher balance lifts revenue at once and pushes tiered contracts into cheaper slices, which lowers the fee rate.",
  ],
  figures: (run) => {
    const end = { period: lastMonth(run), unit: "money" } as const;
    const last = lastPoint(run, { measure: "aum", window: "month" });
    return [
      exact("start", { period: run.start, unit: "money" }, openingAum(run)),
      ...spreadByYear(run, "aum", "money"),
      ...expectedByYear(run, "money", ({ closing }) => closing),
      ...(last === null ? [] : spread(last, end)),
      exact("expected", end, projectedMonths(run, FIRM).at(-1)?.closing ?? null),
    ];
  },
};

const averageAum: Kpi = {
  key: "average-aum",
  name: "Average AUM",
  alsoCalled: ["mean assets", "average assets", "simple monthly average AUM"],
  summary: "Assets over a period rather than on a day: what fees are measured against.",
  definition: [
    "The mean of the balance through a period, by the averaging rule that the scenario names.",
    "It differs from the fee base called average, which is the midpoint of one billing period before its fee.",
  ],
  insight: [
    "Fees accrue on the path of assets, not on where the year happens to end.",
    "One listed manager closed 2009 with 30% more assets than 2008 and still earned 12.5% less, because its average was lower.",
  ],
  measurement: [
    "Six rules are in use: two-point, month-ends, 13-month, quarter-ends, five-points and trapezoid.",
    "Trapezoid is the default here, while several issuers state thirteen month ends.",
  ],
  formula: ["averageAum = mean over the months of (opening + closing)/2, under the trapezoid rule"],
  trend: [
    "After a fall the average lags the spot balance, and after a rally it trails behind as well.",
    "The gap between closing and average tells next year's budget how much growth is already banked.",
  ],
  questions: [
    "Which averaging rule did the peer use in the number that we compare ourselves with?",
    "How far does year-end AUM stand above or below the mean of the year?",
    "Would a single large mandate on 31 December move our reported figure?",
  ],
  actions: [
    "Fix the rule in the scenario's conventions and never change it inside a series.",
    "Restate history under a new rule before anybody draws a line through both.",
    "Budget revenue from the average of the plan, never from its final balance.",
  ],
  charts: [
    "Bars of yearly averages with a dot for each year's closing.",
    "A small table of the same year under all six rules.",
  ],
  risks: [
    "Two-point averages react violently to whatever lands in the last week of December.",
    "Splicing series from issuers with unlike rules produces fee rates that nobody ever charged.",
  ],
  tools: [
    "`aumcast project --by year` prints it beside the yield; finance usually holds its own copy in the general ledger's statistics.",
  ],
  integration: ["Use it as the driver row of the revenue budget and as the denominator in peer comparisons."],
  impact: ["It is the denominator of the fee rate and the outflow rate, so a softer average makes both look higher."],
  figures: (run) => [
    ...spreadByYear(run, "average-aum", "money"),
    ...expectedByYear(run, "money", ({ averageAum }) => averageAum),
  ],
};

const totalGrowth: Kpi = {
  key: "total-growth",
  name: "Total growth of AUM",
  alsoCalled: ["asset growth", "AUM growth"],
  summary: "How much larger the balance is than at the beginning, from all causes.",
  definition: [
    "Closing assets over opening assets, less one.",
    "Clients, markets, distributions and deducted fees are all inside it.",
  ],
  insight: [
    "This is the headline that the press prints and the least useful one for judging management.",
    "Its worth lies in the split that follows: what was won, what was given by markets, what leaked away.",
  ],
  measurement: [
    "Each path has its own rate, and percentiles are taken over those rates.",
    "A stub year shows the growth of its months without annualising them.",
  ],
  formula: ["totalGrowth = closing / opening − 1"],
  trend: [
    "Yearly percentiles do not compound to the percentile of the whole horizon, because good and bad years mix along a path.",
    "Watch whether the lower edge turns positive as the horizon lengthens.",
  ],
  questions: [
    "What share of the increase would survive a flat market?",
    "Is the fastest segment fast from a small base?",
    "Does the plan assume better years than the firm has ever had twice in a row?",
  ],
  actions: [
    "Quote it only with its organic part next to it.",
    "Test the plan at the 25th percentile before committing to hires.",
    "Take acquisitions out into their own line when comparing with a rival.",
  ],
  charts: [
    "A table of years with lower edge, middle and upper edge.",
    "Stacked columns that divide each year's rate into flows, markets and leakage.",
  ],
  risks: ["A rate over a tiny opening is huge and means little.", "Bonuses tied to it pay people for the index."],
  tools: ["See the growth table of the run report, or read `answers.growth` from the run file into a spreadsheet."],
  integration: ["Place it at the top of the strategic plan, directly above the causes that explain it."],
  impact: ["It sums organic growth and market growth, then loses distributions and fees paid from assets."],
  figures: (run) => [
    ...growthFigures(run, "total", "share"),
    ...expectedByYear(run, "share", ({ opening, closing }) => ratio(closing - opening, opening)),
    exact(
      "expected",
      { period: horizon(run), unit: "share" },
      ratio((projectedMonths(run).at(-1)?.closing ?? 0) - openingAum(run), openingAum(run)),
    ),
  ],
};

export const ASSETS: readonly Kpi[] = [aum, averageAum, totalGrowth];
