import { ECONOMICS_NEEDED, firmFigures } from "./economics-figures.js";
import { lastMonth, lastPoint, spread } from "./figures.js";
import type { Kpi } from "./kpi.js";

const totalRevenue: Kpi = {
  key: "total-revenue",
  name: "Total revenue",
  alsoCalled: ["firm revenue", "gross income of the firm", "turnover"],
  summary: "All that the firm earns: asset fees it keeps, and income that no balance drives.",
  definition: [
    "Asset fees after rebates and distributors' parts, plus every line listed under other income.",
    "Planning fees, retainers, tax work and hourly advice count here although no portfolio pays for them.",
  ],
  insight: [
    "Income that stands still while markets fall is what carries payroll through a bear year.",
    "A practice with a quarter of its takings from retainers is another business than one that bills balances alone.",
  ],
  measurement: [
    "Other lines grow by their own stated rate, and asset fees arrive from each simulated future.",
    "Both are recognised by the month and added up by year.",
  ],
  formula: ["totalRevenue = netRevenue + Σ over other lines of amount · growth"],
  trend: [
    "Follow the proportion of non-asset income: falling in a boom is normal, falling in a slump is not.",
    "A new service usually needs three years before it shows.",
  ],
  questions: [
    "What would remain tomorrow if billing by balance were forbidden?",
    "Which retainers were last repriced before the recent inflation?",
    "Do clients who pay for planning also bring larger portfolios?",
  ],
  actions: [
    "Introduce a minimum annual retainer for small households.",
    "Index every fixed invoice to wages.",
    "Separate in the accounts what is recurring from what was a single engagement.",
  ],
  charts: ["Stacked area of asset fees and each other line.", "A fan by year over the committed wage bill."],
  risks: [
    "Gross and net of distributors' parts differ by half in fund houses.",
    "A growth rate on a small line, left running for ten years, becomes a large assumption.",
  ],
  tools: ["`economics.revenue` adds lines to a scenario, and the statement of the report lists each of them."],
  integration: ["Reconcile it each year with the first line of the audited income statement."],
  impact: ["Every extra unit reaches profit after the bonus pool has taken its part."],
  needs: ECONOMICS_NEEDED,
  figures: (run) => firmFigures(run, { measure: "total-revenue", unit: "money" }, ({ revenue }) => revenue),
};

const cost: Kpi = {
  key: "cost",
  name: "Cost",
  alsoCalled: ["operating expense", "opex", "total expenses"],
  summary: "What running the firm takes: people, premises, platforms and bonuses.",
  definition: [
    "Salaries, fixed lines, charges on assets or on income, and the bonus pool, before tax and interest.",
    "Purchase prices and capital spending are kept out.",
  ],
  insight: [
    "Wages are decided years ahead and markets are not, so this line sets how much bad luck is survivable.",
    "Its rigid part matters more than its size.",
  ],
  measurement: [
    "Fixed lines carry inflation and dated steps; variable ones breathe with assets or takings along each future.",
    "Reactions, where stated, hold or cut lines once a margin has fallen below its trigger.",
  ],
  formula: [
    "cost = Σ fixed · inflation + Σ rate · base + Σ heads · pay + bonus",
    "bonus = share · max(0, profit before it)",
  ],
  trend: [
    "It climbs in steps, one office or one team at a time.",
    "When it outpaces takings for two years running, productivity has stopped.",
  ],
  questions: [
    "How much could be stopped within one quarter, and by whose decision?",
    "Which contracts with vendors rise automatically?",
    "Are hires planned on the median or on hope?",
  ],
  actions: [
    "Write cuts into the scenario as reactions, before they are urgent.",
    "Move custody and technology to prices per account.",
    "Stagger recruitment so that each wave needs the earlier one's results.",
  ],
  charts: [
    "Columns divided into rigid, semi-fixed and variable.",
    "Spending per unit of assets against size, for peers.",
  ],
  risks: [
    "Owners who pay themselves through profit understate it.",
    "Inflation entered twice, in pay and in the line's own rate, compounds unnoticed.",
  ],
  tools: ["`cost in 2027 <= 5m` can be asked; `economics.costs` and `economics.people` hold the inputs."],
  integration: ["The controller's budget supplies it line by line at each replanning."],
  impact: ["Together with takings it settles margin; cutting service staff too deeply returns later as lost clients."],
  needs: ECONOMICS_NEEDED,
  figures: (run) => firmFigures(run, { measure: "cost", unit: "money" }, (year) => year.cost),
};

const operatingIncome: Kpi = {
  key: "operating-income",
  name: "Operating income",
  alsoCalled: ["operating profit", "EBIT", "profit before tax and interest"],
  summary: "What the business leaves its owners before tax and interest.",
  definition: [
    "Everything earned minus everything spent, bonuses included, over a calendar year.",
    "Below zero it is a loss, which owners or reserves must fund.",
  ],
  insight: [
    "A fall of markets by one fifth can halve it, because most spending does not follow.",
    "Dividends, debt capacity and the price of the firm all start from here.",
  ],
  measurement: [
    "Takings and spending belong to the same simulated future, so a bad market meets the wage bill of that very year.",
    "The exact statement at expected returns stands beside the percentiles.",
  ],
  formula: ["operatingIncome = totalRevenue − cost"],
  trend: [
    "Look for its lower percentile to cross zero, and note in which year.",
    "A median that grows more slowly than assets means that scale is not being harvested.",
  ],
  questions: [
    "How many months of reserves does the one-in-twenty year consume?",
    "Would partners still hire if last year's profit were repeated for five years?",
    "What does each ten percent in equities do to it?",
  ],
  actions: [
    "Fix a payout rule that survives the lower percentile.",
    "Set an alert on it, and agree beforehand who acts when it fires.",
    "Link partners' drawings to several years of results.",
  ],
  charts: ["A fan crossing a zero line.", "A waterfall from asset fees through each expense to profit."],
  risks: [
    "Bonus pools that swallow the downside make it look steadier than owners' earnings are.",
    "Comparing it with a peer's figure after amortisation.",
  ],
  tools: ["`operating-income in 2029 >= 1.5m` in targets or alerts; the report also draws its twelve trailing months."],
  integration: ["Valuation models discount it after tax, future by future if they wish."],
  impact: ["Persistent losses trigger reactions, which slow hiring and eventually new business."],
  needs: ECONOMICS_NEEDED,
  figures: (run) => {
    const last = lastPoint(run, { measure: "operating-income", window: "trailing-12" });
    return [
      ...firmFigures(run, { measure: "operating-income", unit: "money" }, (year) => year.operatingIncome),
      ...(last === null ? [] : spread(last, { period: `12 months to ${lastMonth(run)}`, unit: "money" })),
    ];
  },
};

const margin: Kpi = {
  key: "margin",
  name: "Operating margin",
  alsoCalled: ["profit margin", "return on sales", "operating profit margin"],
  summary: "The part of each unit earned that remains as profit.",
  definition: [
    "Profit before tax and interest as a fraction of all takings of that year.",
    "It has no value in a year without any takings.",
  ],
  insight: [
    "Size cancels out of it, so a boutique may be held against a listed giant.",
    "It tells how far takings can drop before the first loss, if nothing is cut.",
  ],
  measurement: [
    "Each future has a quotient of its own; quoting the ratio of two medians would be something else.",
    "Reactions compare it with their trigger at the end of every finished year.",
  ],
  formula: ["margin = operatingIncome / totalRevenue"],
  trend: [
    "Cyclical swings say little; compare with the same point of an earlier cycle.",
    "Slow erosion in good markets is the warning that price or pay has slipped.",
  ],
  questions: [
    "At which level do we freeze hiring, and has that been written down?",
    "Is it high because owners work for less than market pay?",
    "How much of last year's improvement was beta?",
  ],
  actions: [
    "Normalise owners' pay before showing it to anybody outside.",
    "Choose a corridor and reinvest what exceeds its upper edge.",
    "Attack the largest rigid expense whenever the lower percentile breaches the corridor.",
  ],
  charts: ["A band by year with the corridor shaded.", "Peers as dots, size across and profitability upward."],
  risks: [
    "Starving technology and successors raises it for about three years.",
    "Reported on net or on gross takings, one firm shows two very different numbers.",
  ],
  tools: ["`margin in 2028 <= 20%` as an alert, and the profitability row of the report's statement."],
  integration: ["Lenders' covenants and partnership agreements refer to it by year."],
  impact: ["Multiples that buyers pay rise with it up to the point where they suspect underinvestment."],
  needs: ECONOMICS_NEEDED,
  figures: (run) => firmFigures(run, { measure: "margin", unit: "share" }, (year) => year.margin),
};

export const ECONOMICS: readonly Kpi[] = [totalRevenue, cost, operatingIncome, margin];
