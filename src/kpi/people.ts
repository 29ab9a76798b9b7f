import { headFigures, PEOPLE_NEEDED } from "./economics-figures.js";
import type { Kpi } from "./kpi.js";

const heads: Kpi = {
  key: "heads",
  name: "Headcount",
  alsoCalled: ["staff", "full-time equivalents", "FTE"],
  summary: "How many people a role has, on average over the months of a year.",
  definition: [
    "The number of full-time equivalents in a function, counted monthly and averaged.",
    "Vacancies are not people: only filled seats belong in it.",
  ],
  insight: [
    "Pay is an asset manager's largest expense, and this is the lever behind it.",
    "It is the one input of productivity that management decides alone.",
  ],
  measurement: [
    "The plan comes from `people`; on each path a planned hire waits while a reaction holds the role.",
    "A seat that opens in October counts for three twelfths of that year.",
  ],
  formula: ["heads = Σ heads of the month / months"],
  trend: [
    "Steps should lead growth of relationships by the months that training takes.",
    "Where the fifth percentile falls behind plan, freezes are expected in bad markets.",
  ],
  questions: [
    "Which hires would we cancel first?",
    "How long does a newcomer need before clients notice no difference?",
    "Who leaves by age during the horizon?",
  ],
  actions: [
    "Tie each opening to a trigger in relationships and not in prices.",
    "Keep a bench of trained juniors for the largest teams.",
    "Prefer retraining where two functions move in opposite directions.",
  ],
  charts: ["Stairs of planned seats with the band that freezes leave.", "Stacked areas by function."],
  risks: ["Contractors vanish from the count while their invoices stay.", "Half-time posts entered as one double it."],
  tools: ["`heads of adviser in 2028 >= 9` asks how likely a hiring plan is kept."],
  integration: ["Recruiting and office leases are committed on it well before revenue is known."],
  impact: ["One seat more lowers profit at once and load per colleague soon after."],
  needs: PEOPLE_NEEDED,
  figures: (run) => headFigures(run, { measure: "heads", unit: "heads" }, ({ heads: counted }) => counted),
};

const aumPerHead: Kpi = {
  key: "aum-per-head",
  name: "AUM per head",
  alsoCalled: ["AUM per adviser", "assets per head", "AUM per relationship manager", "adviser capacity"],
  summary: "Average AUM over the mean number of people, role by role.",
  definition: [
    "How much client money stands behind one person of a role, on average through a year.",
    "Every role is divided into the whole firm's balance, so operations staff have such a number too.",
  ],
  insight: [
    "Capacity is finite: beyond a certain load, calls go unanswered and households drift away.",
    "Too light a load means that a hire has not yet earned a seat.",
  ],
  measurement: [
    "Mean heads over the months, so somebody who joins in July weighs one half.",
    "Every future has its own balance and its own freezes, so hires that wait are in the quotient.",
  ],
  formula: ["aumPerHead = averageAum / mean heads of the role"],
  trend: [
    "It rises with prices between hires and drops on each arrival, like a saw.",
    "Only compare peaks with peaks.",
  ],
  questions: [
    "How many households does that load mean per person?",
    "Who inherits the book of the adviser nearest to retirement?",
    "Would the next hire be justified in a flat market?",
  ],
  actions: [
    "Set a ceiling per person and recruit before it is reached.",
    "Hand small accounts to a service team.",
    "Even out books that differ threefold between colleagues.",
  ],
  charts: ["A saw-tooth line with planned arrivals marked.", "Books ranked from fullest to lightest."],
  risks: ["One giant account makes an idle desk appear busy.", "Trainees counted as full heads pull it down."],
  tools: [
    "`aum-per-head of adviser in 2028 >= 60m` in targets and alerts; the head counts come from `economics.people`.",
  ],
  integration: ["Workforce planning and benchmarking surveys of advisory firms ask for precisely this."],
  impact: ["Overload shows first in response times, next in withdrawals, last in takings."],
  needs: PEOPLE_NEEDED,
  figures: (run) => headFigures(run, { measure: "aum-per-head", unit: "money" }, (year) => year.aumPerHead),
};

const revenuePerHead: Kpi = {
  key: "revenue-per-head",
  name: "Revenue per head",
  alsoCalled: ["revenue per adviser", "productivity per head", "revenue per professional", "production per adviser"],
  summary: "All takings for each person of a role, in money a year.",
  definition: [
    "What the firm takes in during a period for each person of one role.",
    "Asset fees and other income are both in the numerator.",
  ],
  insight: [
    "Set beside full pay, it says at once whether a seat supports itself.",
    "Unlike balances per head it notices discounts, because cheap money adds load without takings.",
  ],
  measurement: [
    "Takings of the statement, of each future by itself, divided by heads averaged by month.",
    "A stub year holds the takings of its few months only, unscaled.",
  ],
  formula: ["revenuePerHead = totalRevenue / mean heads of the role"],
  trend: [
    "Wage growth is its natural yardstick, since productivity below that squeezes profit.",
    "After a merger expect a dip until duplicated desks are resolved.",
  ],
  questions: [
    "Does pay absorb less than two fifths of it?",
    "Which desk is busy with clients who pay least?",
    "What do support roles cost for each front-office seat?",
  ],
  actions: [
    "Review price before adding headcount.",
    "Automate reporting where support heads outgrow advisers.",
    "Publish the team's number internally, never an individual ranking.",
  ],
  charts: ["Takings and pay per person as two lines.", "A grid of roles by year, shaded by productivity."],
  risks: [
    "Outsourced work flatters it because contractors are nobody's heads.",
    "Rising markets are easily mistaken for skill.",
  ],
  tools: ["Any run with people carries it as `revenuePerHead`; the human-resources system verifies the denominator."],
  integration: ["Pay committees use it to size pools, and acquirers to spot synergies."],
  impact: ["Raising it through better pricing lifts margin directly; through overload it buys future attrition."],
  needs: PEOPLE_NEEDED,
  figures: (run) => headFigures(run, { measure: "revenue-per-head", unit: "money" }, (year) => year.revenuePerHead),
};

export const PEOPLE: readonly Kpi[] = [heads, aumPerHead, revenuePerHead];
