import type { Figure, Statistic } from "../kpi/kpi.js";
import type { Format } from "./format.js";

/** What statistics are called, in the order in which they stand; both exact numbers come from the ledger. */
export const STATISTIC_LABELS: readonly { readonly label: string; readonly of: readonly Statistic[] }[] = [
  { label: "Ledger", of: ["start", "expected"] },
  { label: "5th", of: ["p5"] },
  { label: "Median", of: ["p50"] },
  { label: "95th", of: ["p95"] },
  { label: "Mean", of: ["mean"] },
  { label: "Near 5th", of: ["near-p5"] },
  { label: "Near median", of: ["near-p50"] },
  { label: "Near 95th", of: ["near-p95"] },
  { label: "Median less 5th", of: ["shortfall"] },
  { label: "Of the median", of: ["shortfall-share"] },
  { label: "Chance", of: ["chance"] },
];

/** How a KPI's figure is written. */
export function formatOfFigure({ unit, statistic }: Pick<Figure, "unit" | "statistic">): Format {
  switch (unit) {
    case "money":
      return "money";
    case "share":
      return statistic === "chance" ? "chance" : "percent";
    case "fee-rate":
      return "basis-points";
    case "months":
    case "heads":
      return "months";
    case "index":
      return "index";
  }
}
