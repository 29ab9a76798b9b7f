import {
  bridgeOf,
  exact,
  expectedByYear,
  horizon,
  meanOverHorizon,
  openingAum,
  projectedYears,
  ratio,
  spreadByYear,
  YEAR,
} from "./figures.js";
import { growthFigures } from "./growth-figures.js";
import type { Kpi } from "./kpi.js";

const inflows: Kpi = {
  key: "inflows",
  name: "Inflows",
  alsoCalled: ["gross sales", "gross subscriptions", "new money"],
  summary: "Client money that comes in, before anything that leaves.",
  definition: [
    "All money that clients bring in a period: new accounts and top-ups alike.",
    "Exchanges between own funds, reinvested income and acquired books stay outside.",
  ],
  insight: [
    "Gross sales show whether distribution works; a net number can hide a sales force that has stopped.",
    "New business also arrives at today's price, so it tells where the fee rate is heading.",
  ],
  measurement: [
    "A segment's annual rate applies to each month's opening, or an amount is stated outright.",
    "Shocks with persistence, season and a response to past returns then move it on every path.",
  ],
  formula: ["inflows = rate/12 · opening · exp(x − v²/2), plus dated amounts", "horizon = sum over the months"],
  trend: [
    "Sales follow performance with a lag, so look two to four quarters back for the reason of a turn.",
    "A rising amount on a rising balance may be a falling rate.",
  ],
  questions: [
    "How much came from the ten largest wins?",
    "Are wholesalers selling what the margin wants, or what is easiest to place?",
    "Which platforms list the strategy but bring nothing?",
  ],
  actions: [
    "Move sales effort to channels whose money stays longest.",
    "Enter the funded pipeline as dated events with their expected size.",
    "Retire share classes that attract only switching money.",
  ],
  charts: [
    "Columns of gross sales by channel for each quarter.",
    "A scatter of trailing return against the sales rate twelve months later.",
  ],
  risks: [
    "Seed capital and model-portfolio switches can pass for client demand.",
    "A campaign at year end borrows from the following spring.",
  ],
  tools: ["Take actuals from the transfer agent and the CRM; the scenario key is `flows.inflows` on each segment."],
  integration: ["Sales targets and the scenario should quote one and the same rate, reviewed when the pipeline is."],
  impact: ["More inflows raise net flows one for one, and thin the fee rate when new clients negotiate."],
  figures: (run) => [
    ...expectedByYear(run, "money", ({ inflows }) => inflows),
    ...meanOverHorizon(run, "money", ({ inflows }) => inflows),
  ],
};

const outflows: Kpi = {
  key: "outflows",
  name: "Outflows",
  alsoCalled: ["redemptions", "withdrawals", "gross redemptions"],
  summary: "Client money that leaves, before anything that comes in.",
  definition: [
    "Everything that clients take out during a period, from closed accounts to monthly drawings.",
    "It is written as a positive number and shown as a fall.",
  ],
  insight: [
    "Keeping a client costs less than winning one, and this line is where loyalty becomes visible.",
    "It reacts faster to trouble than sales do.",
  ],
  measurement: [
    "The model pays what is payable: an outflow beyond the assets is refused in the ledger and cut on a path, where it is counted.",
    "Mandate losses that are already known belong in dated events, not in the rate.",
  ],
  formula: ["outflows = smaller of (wanted outflow, payable outflow)", "wanted outflow = rate/12 · opening · shock"],
  trend: [
    "Separate steady drawings by retirees from bursts after bad performance.",
    "A quiet rise over several quarters often precedes the loss of a consultant's rating.",
  ],
  questions: [
    "Who left last year, and had they warned us?",
    "What proportion went to index funds, to a rival, or into consumption?",
    "Which mandates come up for review within eighteen months?",
  ],
  actions: [
    "Call every account above a size threshold after two poor quarters.",
    "Offer a lower-cost vehicle before the client asks for one.",
    "Fund a client-service team from the assets that it keeps.",
  ],
  charts: ["A waterfall of departures by stated reason.", "Monthly redemptions against the strategy's rolling rank."],
  risks: [
    "Internal switches booked as redemptions inflate both sides.",
    "One pension plan may dominate the series and make averages meaningless.",
  ],
  tools: ["`flows.outflows` holds the rate, `events` the known losses; the report counts paths on which the cap bit."],
  integration: ["Liquidity management of the funds should test against the same upper range."],
  impact: ["It shortens the life of revenue and, if the dearest accounts go first, drags down the yield."],
  figures: (run) => [
    ...expectedByYear(run, "money", ({ outflows }) => outflows),
    ...meanOverHorizon(run, "money", ({ outflows }) => outflows),
  ],
};

const netFlows: Kpi = {
  key: "net-flows",
  name: "Net flows",
  alsoCalled: ["net new money", "net new assets", "NNA", "net sales"],
  summary: "Inflows less outflows: what clients decided, in currency.",
  definition: [
    "The balance of client decisions in a period, without markets, exchanges, deals or currency.",
    "Negative means that more was withdrawn than entrusted.",
  ],
  insight: [
    "Analysts price a manager on this sign more than on any other disclosure.",
    "Persistent withdrawals eat next year's earnings even when indices climb.",
  ],
  measurement: [
    "Sum the months of the calendar year path by path, then take percentiles.",
    "Reinvested distributions are left out, although some issuers count them.",
  ],
  formula: ["netFlows = inflows − outflows"],
  trend: [
    "Smooth with a trailing year before calling a turn, since single quarters swing on one ticket.",
    "Check breadth: the total can be positive while most segments bleed.",
  ],
  questions: [
    "Would the sign change without the best-selling fund?",
    "How long has each region been in redemption?",
    "Do our flows beat those of the category, or only follow it?",
  ],
  actions: [
    "Rank segments by what they bring in fees rather than in volume.",
    "Close or merge products that have bled for three years.",
    "Publish the two gross lines whenever the difference is published.",
  ],
  charts: [
    "Paired columns above and below zero, with a line for the difference.",
    "A fan by year, because uncertainty about clients grows unlike that about prices.",
  ],
  risks: [
    "Liquidity funds flip it by billions and earn almost nothing.",
    "Timing at the cut-off date shifts whole mandates between quarters.",
  ],
  tools: [
    "The flows section of the report draws it; `net-flows in 2027 >= 0` is a target that any scenario can carry.",
  ],
  integration: [
    "Investor relations, sales compensation and capital planning should draw on a single reconciled series.",
  ],
  impact: [
    "Divided by the opening it becomes organic growth; multiplied by the new-business price it foretells revenue.",
  ],
  figures: (run) => [
    ...spreadByYear(run, "net-flows", "money"),
    ...expectedByYear(run, "money", ({ inflows, outflows }) => inflows - outflows),
  ],
};

const organicGrowth: Kpi = {
  key: "organic-growth",
  name: "Organic growth",
  alsoCalled: ["net new money rate", "organic asset growth", "net flow rate"],
  summary: "Net flows over the opening: growth that clients chose.",
  definition: [
    "Net flows of a period over the assets at its beginning.",
    "Acquisitions, performance and exchange rates contribute nothing to it.",
  ],
  insight: [
    "It strips luck from the growth story and compares a boutique with a giant.",
    "Positive organic growth through a weak market is the best evidence that a franchise is wanted.",
  ],
  measurement: [
    "Client flows alone count, and the convention table says so.",
    "Issuers annualise a quarter by four, whereas this figure leaves a stub year as it is.",
  ],
  formula: ["organicGrowth = netFlows / opening"],
  trend: [
    "Judge it against the category's rate, since whole asset classes come and go out of fashion.",
    "Two years below zero are hard to reverse without a new product or a new channel.",
  ],
  questions: [
    "How does it differ from organic growth of base fees?",
    "Is the rate highest where pricing power is lowest?",
    "Which advisers or consultants account for the improvement?",
  ],
  actions: [
    "Set the goal as a range with a stated chance instead of one point.",
    "Shift seed money to strategies with a three-year record and open capacity.",
    "Stop paying for flows whose lifetime revenue is under their acquisition cost.",
  ],
  charts: [
    "A line per segment around zero, thickest for the firm.",
    "Bubbles of organic rate against yield, sized by balance.",
  ],
  risks: [
    "A shrunken base makes a modest inflow look brilliant.",
    "Assets and fees part ways: BlackRock's flows of 2025 were 6% of its opening, its organic base fees grew by 9%.",
  ],
  tools: [
    "Ask it as a question, such as `organic-growth of channel=wealth in 2027 >= 2%`, and the run gives the odds.",
  ],
  integration: ["It belongs in the long-term incentive plan, where market beta has no place."],
  impact: ["Sustained over a horizon it decides the median of AUM, while the width of the fan stays with markets."],
  figures: (run) => {
    const { inflows, outflows } = bridgeOf(run, "projection");
    const net = ratio(inflows.value - outflows.value, openingAum(run));
    return [
      ...growthFigures(run, "organic", "share"),
      ...expectedByYear(run, "share", ({ organicGrowth }) => organicGrowth),
      exact("expected", { period: horizon(run), unit: "share" }, net),
    ];
  },
};

const outflowRate: Kpi = {
  key: "outflow-rate",
  name: "Outflow rate",
  alsoCalled: ["redemption rate", "asset attrition", "churn of assets"],
  summary: "Outflows a year as a share of average AUM; its inverse is how long assets stay.",
  definition: [
    "Annualised outflows over average AUM of the same period.",
    "One divided by it approximates the years that a unit of money remains.",
  ],
  insight: [
    "A book that turns over every four years must win a quarter of itself annually to stand still.",
    "Buyers of asset managers pay for duration of assets, and this is its simplest gauge.",
  ],
  measurement: [
    "Computed from the ledger at expected returns, year by year, with stubs scaled to twelve months.",
    "Client retention is another figure: drawings by people who remain count here and not there.",
  ],
  formula: ["outflowRate = outflows · 12/months / averageAum"],
  trend: [
    "Expect it to climb as an ageing clientele starts to spend.",
    "A platform change can make it jump for a while and then settle.",
  ],
  questions: [
    "Do newer cohorts leave sooner than older ones?",
    "What is the implied holding period beside the payback of commissions?",
    "Has an increase come from many small exits or from few large ones?",
  ],
  actions: [
    "Measure it by vintage and reward sales on money that is still here after three years.",
    "Add notice periods or fee breaks for long commitments.",
    "Prepare successor managers for clients tied to one person.",
  ],
  charts: [
    "Survival curves of invested money by year of arrival.",
    "A bar for each channel, with the implied years of stay written at its end.",
  ],
  risks: [
    "Rapid traders in one share class can double it without any harm to fees.",
    "Falling markets shrink the denominator and raise the rate although nobody changed behaviour.",
  ],
  tools: ["Derive it from `aumcast project --by year --json`; transfer-agency data refine it by account."],
  integration: ["Embedded-value work and goodwill tests need exactly this attrition assumption."],
  impact: ["Each point less lengthens the annuity of fees and lets the same sales effort produce growth."],
  figures: (run) =>
    projectedYears(run).flatMap(({ year, outflows, averageAum }) => {
      const known = run.years.find((one) => one.year === year);
      if (known === undefined) return [];
      return [
        exact("expected", { period: known.label, unit: "share" }, ratio((outflows * YEAR) / known.months, averageAum)),
      ];
    }),
};

export const FLOWS: readonly Kpi[] = [inflows, outflows, netFlows, organicGrowth, outflowRate];
