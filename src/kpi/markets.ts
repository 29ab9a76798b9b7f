import type { Bridge } from "../analysis/run.js";
import type { Estimate } from "../simulation/simulation.js";
import {
  bridgeOf,
  exact,
  expectedByYear,
  horizon,
  meanOverHorizon,
  nearOverHorizon,
  openingAum,
  ratio,
  scaled,
  simulated,
} from "./figures.js";
import type { Figure, Kpi } from "./kpi.js";
import { quotientAtWorst } from "./propagated-errors.js";

const marketGain: Kpi = {
  key: "market-gain",
  name: "Market gain",
  alsoCalled: ["market appreciation", "market movement", "investment performance"],
  summary: "What returns added to the assets, or took from them.",
  definition: [
    "The return earned on the opening balance and, by its weight, on the money that moved during each month.",
    "It holds benchmark return and alpha together, before fees unless net returns are stated.",
  ],
  insight: [
    "It is usually the largest line of the roll-forward, and the one that no manager controls.",
    "Naming it apart keeps a bull market from being mistaken for strategy.",
  ],
  measurement: [
    "Flows at mid-month earn half of the month under the simple rule, as in Modified Dietz.",
    "Figures near a percentile are means over the 2% of paths that close nearest to it, so every bridge adds up.",
  ],
  formula: ["marketGain = (opening − feeInAdvance)·r + Σ over movements k of amount_k · g(r, w_k)"],
  trend: [
    "Lay each year beside the benchmark's return on average balances, and what is left is mix or alpha.",
    "A run of five strong years argues for planning on less, not on more.",
  ],
  questions: [
    "How much of it is benchmark, how much skill, how much currency?",
    "What did the same markets give to rivals with another asset mix?",
    "Which assumption of return carries no source in the assumptions table?",
  ],
  actions: [
    "Plan costs on a scenario with no gain at all for two years.",
    "Write each return assumption with its house view, its date and its uncertainty.",
    "Report the line next to flows of equal print size.",
  ],
  charts: [
    "A waterfall in which the market bar has its own colour.",
    "Three bridges side by side: poor, middling and good endings.",
  ],
  risks: [
    "A residual swept into this line conceals errors of booking.",
    "Expected returns compound above the median path, so a mean looks rosier than a typical outcome.",
  ],
  tools: ["`aumcast bridge` recovers it from published statements; the report's bridge shows it for the forecast."],
  integration: ["Tie it to the performance department's composite returns when the quarter is closed."],
  impact: ["It moves balances today, flows some quarters later, and the drawdown whenever it turns."],
  figures: (run) => [
    ...expectedByYear(run, "money", (year) => year.marketGain),
    ...meanOverHorizon(run, "money", (bridge) => bridge.marketGain),
    ...nearOverHorizon(run, "money", (bridge) => bridge.marketGain),
  ],
};

const marketGrowth: Kpi = {
  key: "market-growth",
  name: "Market growth",
  alsoCalled: ["market return on opening", "beta growth", "appreciation rate"],
  summary: "Market gain as a share of the opening: growth that nobody had to sell.",
  definition: [
    "Gain from returns over the assets at the start of the period.",
    "Unlike a time-weighted return it contains what was earned on money that arrived later.",
  ],
  insight: [
    "Set beside organic growth it answers who built the firm, its clients or its times.",
    "Investors discount it, since they can buy the index for less.",
  ],
  measurement: [
    "The opening is known, hence the error of the rate is that of the gain divided by it.",
    "Over several years it is not annualised, and it can exceed the assets' own return when flows were large.",
  ],
  formula: ["marketGrowth = marketGain / opening"],
  trend: [
    "Long series revert, whereas short ones trend; budget from the long.",
    "A lasting shortfall against the mix's own expected return points at performance or at stated assumptions.",
  ],
  questions: [
    "Does the assumed rate exceed what consultants publish for the same mix?",
    "How would it look with half the equity weight?",
    "Is alpha stated, and has it ever been delivered for that long?",
  ],
  actions: [
    "Pair each percentage point of it in the plan with a contingency.",
    "Broaden the mix where a single index explains most of the swing.",
    "Show prospects and directors what remains when it is set to nought.",
  ],
  charts: [
    "A two-part column, organic below and market above, for all years.",
    "A histogram of annual rates over the paths.",
  ],
  risks: [
    "It is no performance record and must not be marketed as one.",
    "Large distributions lift it in appearance, as they leave after the gain is booked.",
  ],
  tools: ["Read gain and opening off the bridge, or change `markets.assets` and run again to see its pull."],
  integration: ["Treasury, pension accounting and the forecast should share the same capital-market assumptions."],
  impact: ["Together with organic growth it makes up nearly all of total growth."],
  figures: (run) => {
    const share = (bridge: Bridge): Estimate => scaled(bridge.marketGain, 1 / bridge.opening);
    if (openingAum(run) === 0) return [exact("expected", { period: horizon(run), unit: "share" }, null)];
    return [
      ...expectedByYear(run, "share", (year) => ratio(year.marketGain, year.opening)),
      ...meanOverHorizon(run, "share", share),
      ...nearOverHorizon(run, "share", share),
    ];
  },
};

const marketDependence: Kpi = {
  key: "market-dependence",
  name: "Dependence on markets",
  alsoCalled: ["market share of growth", "beta dependence"],
  summary: "The part of the change of AUM that came from markets.",
  definition: [
    "Market gain divided by closing less opening.",
    "Above 100% it means that clients, distributions and fees together took assets away.",
  ],
  insight: [
    "A firm that grows only with the index has a return forecast, not a growth strategy.",
    "In falling markets the figure shows instead how much of the damage clients did.",
  ],
  measurement: [
    "It is a quotient of means over one set of paths, whose parts add up.",
    "The covariance of its two parts is not kept, so the standard error is given as an upper limit.",
  ],
  formula: ["marketDependence = marketGain / (closing − opening)"],
  trend: [
    "Follow it over rolling three-year windows; a single year says more about the year than about the firm.",
    "A declining share at a steady pace of expansion is the healthiest picture.",
  ],
  questions: [
    "At what annual return would the firm merely hold its size?",
    "Do the weak paths fail through prices, through clients, or through both at once?",
    "Which segment would vanish in a decade without appreciation?",
  ],
  actions: [
    "Commit to a ceiling, and shift budget from product to distribution when it is breached.",
    "Add fee lines that do not ride on balances, such as planning or administration.",
    "Rehearse the message to shareholders for a year in which it turns against the firm.",
  ],
  charts: [
    "A single stacked bar at 100% of the change, split by cause.",
    "The same split for endings near the 5th percentile, the median and the 95th.",
  ],
  risks: [
    "When the change is close to zero the quotient explodes and should be left out.",
    "Its sign depends on two signs, so never print it without the amounts.",
  ],
  tools: ["Compute it from any bridge that reconciles, your own or a competitor's published table."],
  integration: ["Quote it in the strategy review before any target for size is agreed."],
  impact: ["High dependence widens revenue at risk and makes every budget hostage to the same factor."],
  figures: (run) => {
    const place = { period: horizon(run), unit: "share" } as const;
    const change = ({ opening, closing }: Bridge): Estimate => ({ ...closing, value: closing.value - opening });
    const figure = (of: "mean" | "p5" | "p50" | "p95", statistic: Figure["statistic"]): Figure => {
      const bridge = bridgeOf(run, of);
      const share = quotientAtWorst(bridge.marketGain, change(bridge));
      if (share === null) return exact(statistic, place, null);
      return { ...simulated(statistic, place, share), errorIsBound: true };
    };
    const expected = bridgeOf(run, "projection");
    return [
      figure("mean", "mean"),
      exact("expected", place, ratio(expected.marketGain.value, change(expected).value)),
      figure("p5", "near-p5"),
      figure("p50", "near-p50"),
      figure("p95", "near-p95"),
    ];
  },
};

export const MARKETS: readonly Kpi[] = [marketGain, marketGrowth, marketDependence];
