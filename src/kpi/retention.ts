import { exact, FIRM, spreadByYear, yearLabel } from "./figures.js";
import type { Kpi } from "./kpi.js";

const clientRetention: Kpi = {
  key: "retention",
  name: "Client retention",
  alsoCalled: ["retention rate", "asset retention", "client loyalty"],
  summary: "The part of the opening assets whose owners did not leave.",
  definition: [
    "One less what departed clients took, as a fraction of the balance with which the period began.",
    "Pensions drawn by people who remain are no loss of a relationship and do not lower it.",
  ],
  insight: [
    "Lost relationships seldom return, while a withdrawal for a house says nothing about service.",
    "Schwab's study of 2025 finds 97% among US advisers, so small deviations already mean a lot.",
  ],
  measurement: [
    "In the ledger and in every future: lost mandates, dated outflows, and that part of the regular ones which the scenario calls departures.",
    "A scenario that writes `outflows` alone counts all of them as departures, which makes this a lower bound.",
  ],
  formula: [
    "retention = 1 − departures / opening",
    "departures = lost clients + dated outflows + departure share · other outflows",
  ],
  trend: [
    "A stub year looks better than it is, since fewer months have passed.",
    "Losses cluster around handovers, mergers and the death of a first generation.",
  ],
  questions: [
    "How many heirs kept their accounts with us?",
    "Is the count of relationships as stable as their assets?",
    "What did those who left in their second year have in common?",
  ],
  actions: [
    "Interview everybody who closes an account, and code the reasons.",
    "Meet spouses and children before an estate is settled.",
    "Assign a second contact to each household above a threshold.",
  ],
  charts: ["A bar of lost assets by tenure.", "Two lines, by number of relationships and by money."],
  risks: [
    "Strong markets within the year inflate what leavers take against an old opening.",
    "Clients who move nearly everything but keep a token balance count as loyal.",
  ],
  tools: ["Split `departures` from `withdrawals` in `flows`; `retention in 2027 >= 95%` asks for it."],
  integration: ["Earn-out clauses of acquisitions are commonly written on it."],
  impact: ["One point more lengthens the average relationship by years when the rate is already high."],
  needs: "the supplement of a run, which runs with outputs of their own lack",
  figures: (run) => [
    ...spreadByYear(run, "retention", "share"),
    ...(run.supplement?.earning ?? [])
      .filter(({ group }) => group === FIRM)
      .map(({ year, retention }) => exact("expected", { period: yearLabel(run, year), unit: "share" }, retention)),
  ],
};

export const RETENTION: readonly Kpi[] = [clientRetention];
