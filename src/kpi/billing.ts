import type { BilledYear, Supplement } from "../analysis/supplement.js";
import type { Run } from "../analysis/run.js";
import { exact, FIRM, spreadByYear, yearLabel } from "./figures.js";
import type { Figure, Kpi } from "./kpi.js";

type Line = "billed" | "collected" | "netRevenue";

/** Over the paths where a question asks, and at expected returns: of revenue where all of it is billed, paid and kept at once. */
const figuresOf = (run: Run, measure: "billed" | "collected" | "net-revenue", line: Line): readonly Figure[] => [
  ...spreadByYear(run, measure, "money"),
  ...firmYears(run).map(({ year, revenue }) => {
    const own = billedIn(run.supplement, year);
    return exact("expected", { period: yearLabel(run, year), unit: "money" }, own?.[line] ?? revenue);
  }),
];

const firmYears = ({ answers }: Run) => answers.projection.groups.find(({ group }) => group === FIRM)?.years ?? [];

const billedIn = (supplement: Supplement | undefined, year: number): BilledYear | undefined =>
  supplement?.billing?.find((one) => one.group === FIRM && one.year === year);

const billed: Kpi = {
  key: "billed",
  name: "Billed fees",
  alsoCalled: ["invoiced fees", "fee billings"],
  summary: "Bills that fall due in a period, whatever months they are for.",
  definition: [
    "A quarterly or annual bill counts whole in the month it is sent or taken.",
    "Advance billing runs ahead of earnings, arrears behind them.",
  ],
  insight: [
    "The gap to earned fees is unearned income or accrued income on the balance sheet.",
    "A cut of frequency moves this line once, and earnings never.",
  ],
  measurement: [
    "Contracts state period, month and base; bills are rounded where they say so.",
    "What the assets cannot bear after a total loss is cut from the bill.",
  ],
  formula: ["billed = Σ bills due in the period + performance fees that fell due"],
  trend: [
    "Steps every third or twelfth month are normal, and smoothing them hides late invoices.",
    "A drift away from earnings over years means periods or exclusions have changed.",
  ],
  questions: [
    "How much is earned and not yet invoiced at the year's end?",
    "Which clients pay ahead, and would they go on doing so?",
    "Do invoices match the ledger of the custodian?",
  ],
  actions: [
    "Plan cash from this line and from payment terms.",
    "Move large mandates to the quarter in which wages are due.",
    "Reconcile invoices to accruals every quarter.",
  ],
  charts: ["Columns by month over the line of earnings.", "Accrued and deferred balances by quarter."],
  risks: [
    "Budgets that take invoices for income are a quarter off.",
    "Billing late once delays everything that follows.",
  ],
  tools: ["`aumcast project --by month` has the column, and `billed in 2028 >= 4m` asks for it."],
  integration: ["Accounts receivable begin with it, contract by contract."],
  impact: ["It decides how much of the year's work is financed by clients."],
  figures: (run) => figuresOf(run, "billed", "billed"),
};

const collected: Kpi = {
  key: "collected",
  name: "Collected fees",
  alsoCalled: ["fees received", "cash receipts"],
  summary: "Payments that arrive in a period for bills sent before.",
  definition: [
    "Fees deducted from assets arrive at once; invoices after the stated months.",
    "Nothing is written off here: a bill that is sent is paid.",
  ],
  insight: [
    "Wages are paid from this line, not from earnings.",
    "Fast growth with slow payers needs money before it makes any.",
  ],
  measurement: [
    "Each bill moves forward by the months of `collected-after`.",
    "Foreign invoices convert at the average rate of the month they are paid in.",
  ],
  formula: ["collected(month) = billed(month − collectedAfter)"],
  trend: [
    "It repeats billing with a delay, so a fall is known ahead.",
    "Longer terms show as one weak quarter, then as nothing.",
  ],
  questions: [
    "Who pays later than the contract allows?",
    "Does the weakest quarter still cover fixed wages?",
    "What would thirty more days cost to finance?",
  ],
  actions: [
    "Ask new mandates for deduction at the custodian.",
    "Keep a credit line for one slow quarter.",
    "Track days outstanding by client group.",
  ],
  charts: ["Receipts and wages by quarter.", "Age of open invoices in bands."],
  risks: [
    "Terms in contracts are shorter than habits.",
    "One pension fund's approval round can delay a third of receipts.",
  ],
  tools: ["`fees.collected-after` states the delay, and `collected` in questions reads every path."],
  integration: ["Treasury plans take it month by month."],
  impact: ["It sets how long the firm lives on reserves."],
  figures: (run) => figuresOf(run, "collected", "collected"),
};

const netRevenue: Kpi = {
  key: "net-revenue",
  name: "Net revenue from assets",
  alsoCalled: ["net fees", "net management fees", "fees net of distribution"],
  summary: "Fees earned less rebates to clients and parts of distributors.",
  definition: [
    "Rebates and trail commissions leave as shares of what each contract earns.",
    "Other income and cost come after it, in the statement of the firm.",
  ],
  insight: [
    "Two fund houses with one gross yield may keep thirty or sixty basis points.",
    "Mix between channels moves it without any change of price.",
  ],
  measurement: [
    "Shares are stated by contract, may change by year, and apply to performance fees too.",
    "Paths carry the same shares as the ledger, month by month.",
  ],
  formula: ["netRevenue = Σ revenue · (1 − rebates − distributionCosts)"],
  trend: [
    "It falls behind gross takings where intermediaries gain weight.",
    "Bans on commissions lift the ratio and lower the gross.",
  ],
  questions: [
    "Which channel keeps the least of what it earns?",
    "Are rebates granted by contract or by habit?",
    "What remains when a platform asks for five points more?",
  ],
  actions: [
    "Compare contracts on it, never on list prices.",
    "Renegotiate the largest distributor before launching another class.",
    "Move clean classes to the front of the shelf.",
  ],
  charts: ["Gross, rebates, trails and the rest as a waterfall.", "Kept share by channel over years."],
  risks: [
    "Peers report gross of trails, which makes margins incomparable.",
    "Retroactive volume rebates arrive after the year is closed.",
  ],
  tools: ["`rebates` and `distribution-costs` among `fees`, and `net-revenue` in questions."],
  integration: ["It is the asset line that the statement of `economics` starts from."],
  impact: ["Bonuses and profit are paid out of this, not of the gross."],
  figures: (run) => figuresOf(run, "net-revenue", "netRevenue"),
};

export const BILLING: readonly Kpi[] = [billed, collected, netRevenue];
