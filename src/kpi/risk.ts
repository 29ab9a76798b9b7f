import type { FanPoint, Run } from "../analysis/run.js";
import { drawdown as drawdownOf } from "../model/drawdown.js";
import { money } from "../units.js";
import {
  exact,
  horizon,
  lastMonth,
  lastPoint,
  openingAum,
  projectedMonths,
  simulated,
  spread,
  yearLabel,
} from "./figures.js";
import type { Figure, Kpi } from "./kpi.js";
import { difference, percentileCorrelation, shareLost } from "./propagated-errors.js";
import { isFiscal } from "./years.js";

const drawdown: Kpi = {
  key: "drawdown",
  name: "Drawdown of AUM",
  alsoCalled: ["maximum drawdown", "peak-to-trough fall"],
  summary: "The deepest fall of month-end AUM below its earlier high, flows included.",
  definition: [
    "The largest loss on the way, measured from the highest month end so far, the opening among them.",
    "Zero means that no month ever closed lower than one before it.",
  ],
  insight: [
    "No fan shows it, because percentiles date by date smooth every individual journey.",
    "Covenants, ratings and nerves break at the trough, not at the horizon.",
  ],
  measurement: [
    "The fall is found on each path first; percentiles are taken afterwards.",
    "The 5th percentile is the severe end here, since depths are negative.",
  ],
  formula: ["drawdown = min over months t of (aum_t / max over s ≤ t of aum_s − 1)"],
  trend: [
    "It can only deepen as the horizon lengthens, so quote both together.",
    "Compare successive plans at equal length.",
  ],
  questions: [
    "At what depth would key people or consultants leave?",
    "How much of the trough is clients running after prices?",
    "Which costs could be cut within ninety days?",
  ],
  actions: [
    "Agree the response to falls of 15%, 25% and 40% before they happen.",
    "Keep liquidity for twelve months of fixed cost at the severe depth.",
    "Diversify by client type as well as by asset class, as both run together in panics.",
  ],
  charts: ["Underwater lines of three sample paths.", "Cumulative share of paths by depth."],
  risks: [
    "Month ends miss falls that heal within the month.",
    "Outflows planned from the beginning count as a fall, although nobody was surprised.",
  ],
  tools: ["`drawdown by 2028-12 >= 25%` gives its odds; `scenarios/downturn.yaml` plays a real one."],
  integration: ["Put the severe depth into the recovery plan and the risk appetite statement."],
  impact: ["Deep falls trigger redemptions through the response to returns and pull run-rate revenue down at once."],
  figures: (run) => {
    const place = { period: horizon(run), unit: "share" } as const;
    const balances = [openingAum(run), ...projectedMonths(run).map(({ closing }) => closing)];
    return [
      ...spread(run.answers.drawdown.depth, place),
      exact("expected", place, drawdownOf(balances.map((balance) => money(balance))).depth.toNumber()),
    ];
  },
};

const timeToRecover: Kpi = {
  key: "time-to-recover",
  name: "Time to recover",
  alsoCalled: ["recovery time", "months under water"],
  summary: "Months to regain the earlier high, and how many paths do so in time.",
  definition: [
    "Months from the bottom of the deepest fall until AUM is back at its former peak.",
    "Paths still below at the horizon have no such number; a path without any fall counts as nought months.",
  ],
  insight: [
    "How long a slump lasts decides whether cost can wait for it to end.",
    "A firm that needs flows to climb back recovers later than its index.",
  ],
  measurement: [
    "The percentiles cover only paths that do recover; their proportion is the chance beside them.",
    "Both are needed, for a short median among few survivors is no comfort.",
  ],
  formula: [
    "monthsToRecover = first month with aum ≥ former peak, less month of the trough",
    "recovered = paths that do / paths",
  ],
  trend: [
    "A longer horizon raises the chance and the median alike.",
    "Should the chance fall between plans at equal horizon, organic growth has weakened.",
  ],
  questions: [
    "Does the return to the old peak rest on sales that always dry up in such times?",
    "Could dividends be held through the median wait?",
    "Whose contracts end before the peak is regained?",
  ],
  actions: [
    "Match the length of debt and leases to the slow end of the range.",
    "Invest in distribution during the slump, when rivals retreat.",
    "Tell directors beforehand how long patience may be required.",
  ],
  charts: [
    "Histogram of months, with a separate bar for paths not yet back.",
    "Curve of the cumulative chance by months since the low.",
  ],
  risks: [
    "Late falls cannot heal inside the horizon and depress the chance mechanically.",
    "Quoting the median without the chance is the commonest abuse.",
  ],
  tools: ["The note under the growth table states it; `answers.drawdown` holds all percentiles."],
  integration: ["Contingency funding and the going-concern assessment can cite it directly."],
  impact: ["Long recoveries keep average AUM low, which delays revenue even after prices are back."],
  figures: (run) => {
    const { monthsToRecover, recovered } = run.answers.drawdown;
    const chance = simulated("chance", { period: horizon(run), unit: "share" }, recovered);
    if (monthsToRecover === null) return [chance];
    return [chance, ...spread(monthsToRecover, { period: horizon(run), unit: "months" })];
  },
};

const aumAtRisk: Kpi = {
  key: "aum-at-risk",
  name: "AUM at risk",
  alsoCalled: ["downside to the median", "assets at risk"],
  summary: "The median of AUM at the horizon less its 5th percentile.",
  definition: [
    "How far a one-in-twenty bad ending lies beneath the middle one.",
    "It is a distance between two outcomes, and no loss against today.",
  ],
  insight: [
    "One number condenses the lower half of the fan, fit for a risk appetite.",
    "Expressed as a share, it lets a small boutique and a large house be compared.",
  ],
  measurement: [
    "Both percentiles come from the same simulated closings.",
    "Their errors are correlated; the correlation of order statistics is taken into account.",
  ],
  formula: ["aumAtRisk = p50(aum) − p5(aum)", "share = 1 − p5(aum) / p50(aum)"],
  trend: [
    "In money it widens with the square root of time at first, and with size.",
    "Look at the share when plans of unequal scale are compared.",
  ],
  questions: [
    "Which segment contributes most to the gap?",
    "How much narrower would it be if the assumptions were certain?",
    "Did it change because of markets, or because we changed a volatility?",
  ],
  actions: [
    "Cap the share in the risk policy and report breaches.",
    "Balance equity-heavy growth with mandates of low correlation.",
    "Simulate twice: once with fixed, once with uncertain assumptions.",
  ],
  charts: ["The lower half of a fan with both edges labelled.", "Dot and whisker by plan variant."],
  risks: [
    "The worst twentieth has an inside: beyond the edge it may be far worse.",
    "Lognormal markets understate sudden crashes, so stress the plan as well.",
  ],
  tools: ["Distribution section of the report, or p5 and p50 of the closing fan in the run file."],
  integration: ["Enterprise risk management can add it to its dashboard beside operational losses."],
  impact: ["A fatter lower tail of assets becomes revenue at risk after averaging and tiers."],
  figures: (run) => {
    const last = lastPoint(run, { measure: "aum", window: "month" });
    return last === null ? [] : shortfall(last, lastMonth(run));
  },
};

const revenueAtRisk: Kpi = {
  key: "revenue-at-risk",
  name: "Revenue at risk",
  alsoCalled: ["fee revenue at risk", "earnings at risk before cost"],
  summary: "Median revenue of the last twelve months less its 5th percentile.",
  definition: [
    "The shortfall of fee income in a bad year of one in twenty against the typical year.",
    "It covers fees only, and says nothing about what could be saved.",
  ],
  insight: [
    "Set against fixed cost it tells how much operating leverage the owners can bear.",
    "Most managers hedge their clients' exposures and leave this one open.",
  ],
  measurement: [
    "Trailing twelve months at the horizon are compared across paths.",
    "Averaging inside the year softens it relative to a spot balance.",
  ],
  formula: ["revenueAtRisk = p50(revenue) − p5(revenue)", "share = 1 − p5(revenue) / p50(revenue)"],
  trend: [
    "It should rise no faster than the median; otherwise the mix is drifting to riskier fees.",
    "A step after a product launch is normal, yet a creep without one is not.",
  ],
  questions: [
    "Is the 5th percentile still above committed cost?",
    "How much do minimum fees and fixed retainers cushion?",
    "What would halving equity beta cost in expected income?",
  ],
  actions: [
    "Convert part of base pay to variable until the bad year breaks even.",
    "Consider hedging seed and fee exposure with index puts, priced against the benefit.",
    "Build flat-fee services to a stated share of income.",
  ],
  charts: [
    "Histogram of annual income with fixed cost as a vertical rule.",
    "Tornado of assumptions by their pull on the lower edge.",
  ],
  risks: [
    "Clients renegotiate in slumps, which schedules do not foresee.",
    "Reading it as the worst case invites too thin a reserve.",
  ],
  tools: ["The revenue distribution of each run; repeat with another seed to see its simulation error."],
  integration: ["Capital adequacy, dividend policy and lending covenants all start from this distance."],
  impact: ["It follows AUM at risk, eased by averaging and sharpened where tiers reward size."],
  needs: "a horizon of twelve months or more",
  figures: (run) => {
    const last = lastPoint(run, { measure: "revenue", window: "trailing-12" });
    return last === null ? [] : shortfall(last, `12 months to ${last.at}`);
  },
};

const targetChance: Kpi = {
  key: "target-chance",
  name: "Chance of a target",
  alsoCalled: ["probability of success", "goal probability"],
  summary: "The share of simulated paths that meet a target as it is written.",
  definition: [
    "For every target in the scenario, paths that satisfy it over all paths.",
    "It is a statement about simulations under these assumptions, never about the world.",
  ],
  insight: [
    "A goal with odds turns a debate about optimism into one about choices.",
    "Targets met by half of the paths are forecasts; those met by a tenth are wishes.",
  ],
  measurement: [
    "Each path answers yes or no to the question, at, in, by or ever.",
    "By and ever look at month ends, so an intra-month touch does not count.",
  ],
  formula: ["P(target) = paths that meet it / paths", "s(P) = √(P·(1 − P)/n)"],
  trend: [
    "Recompute it monthly: with less time left, odds should move away from the middle.",
    "Jumps between plan versions need a named cause in the minutes.",
  ],
  questions: [
    "What extra sales would bring the odds to four in five?",
    "Is the aim about size although fees are what we want?",
    "Which two targets rarely succeed on one path?",
  ],
  actions: [
    "Replace any goal under 20% by one that people believe.",
    "Add a lower guard rail, such as `aum ever <= 70bn`, to each ambition.",
    "Decide in advance at which odds the programme stops.",
  ],
  charts: [
    "Horizontal bars of odds, sorted, with error ticks.",
    "The fan with the goal drawn as a marker at its date.",
  ],
  risks: [
    "Decimals pretend to a precision that the assumptions do not have.",
    "Odds of single goals must not be multiplied, since they share every draw.",
  ],
  tools: ["Write it under `targets` in the scenario; the terminal, the report and the run file all repeat it."],
  integration: ["Link strategic objectives to these lines, and let the planning cycle track their odds."],
  impact: ["It reacts to organic growth near the middle of the fan and to volatility near the edges."],
  needs: "a target in the scenario",
  figures: (run) =>
    run.answers.targets.map(({ text, when, chance }) => ({
      ...simulated("chance", { period: periodOf(run, when.date), unit: "share" }, chance),
      of: text,
    })),
};

/** A target's time as the run calls it: "2029-06", "FY2029"; one that has none is of the horizon. */
function periodOf(run: Run, date: string | null): string {
  if (date === null) return horizon(run);
  return date.length === 4 && isFiscal(run) ? yearLabel(run, Number(date)) : date;
}

/** Median less 5th percentile, in money and as a share of the median. */
function shortfall({ p5, p50 }: FanPoint, period: string): readonly Figure[] {
  const pair = { from: p50, less: p5, correlation: percentileCorrelation(0.05, 0.5) };
  const share = shareLost(pair);
  const place = { period, unit: "share" } as const;
  return [
    simulated("shortfall", { period, unit: "money" }, difference(pair)),
    share === null ? exact("shortfall-share", place, null) : simulated("shortfall-share", place, share),
  ];
}

export const RISK: readonly Kpi[] = [drawdown, timeToRecover, aumAtRisk, revenueAtRisk, targetChance];
