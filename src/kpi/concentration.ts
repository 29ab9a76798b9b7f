import type { Run, RunGroup } from "../analysis/run.js";
import {
  exact,
  FIRM,
  FIRM_LABEL,
  lastMonth,
  lastPoint,
  openingAum,
  projectedMonths,
  ratio,
  simulated,
} from "./figures.js";
import type { Figure, Kpi } from "./kpi.js";
import { quotientAtWorst } from "./propagated-errors.js";

const largestSegment: Kpi = {
  key: "concentration",
  name: "Share of the largest segment",
  alsoCalled: ["largest segment", "concentration ratio", "CR1"],
  summary: "The biggest segment's part of the firm's AUM, and which one it is.",
  definition: [
    "Balance of the largest segment over that of the firm, both on one date.",
    "Segments are those of the scenario, so the answer depends on how finely the book was cut.",
  ],
  insight: [
    "A franchise that rests on one strategy inherits its style cycle, its manager and its capacity.",
    "Acquirers knock a discount off such firms, and consultants ask about it first.",
  ],
  measurement: [
    "The share today comes from the opening balances and the later one from the ledger at expected returns.",
    "For the paths it is the ratio of two means, whose error can only be bounded.",
  ],
  formula: ["concentration = largest aum of a segment / aum of the firm"],
  trend: [
    "Success concentrates by itself, since winners compound; a flat line therefore means active work.",
    "Check whether the leader of the horizon is still the one of today.",
  ],
  questions: [
    "What happens to the dividend if that team walks out?",
    "How near to capacity is the strategy?",
    "Are clients of the leader also clients elsewhere in the house?",
  ],
  actions: [
    "Agree a share at which seeding of a second engine starts.",
    "Lock in the people who run it with deferred awards in their own fund.",
    "Cross-sell to its clients while relations are at their best.",
  ],
  charts: ["Treemap by segment for opening and horizon.", "Lines of each share through time, the leader in colour."],
  risks: [
    "Merging two reporting lines changes it overnight without any change of risk.",
    "Ten funds on one benchmark are concentrated whatever the segments say.",
  ],
  tools: ["Compare `aumcast project --of` for the segment with the firm's table, or open the panels by segment."],
  integration: ["Succession planning and product committees should both start from it."],
  impact: ["The higher it stands, the wider AUM at risk and the more a single price cut moves the fee rate."],
  figures: (run) => {
    const today = sizes(run, (group) => openingAum(run, group));
    const later = sizes(run, (group) => projectedMonths(run, group).at(-1)?.closing ?? 0);
    return [largestOf("start", run.start, today), largestOf("expected", lastMonth(run), later), ...largestMean(run)];
  },
};

const herfindahl: Kpi = {
  key: "herfindahl",
  name: "Herfindahl index of segments",
  alsoCalled: ["HHI", "Herfindahl-Hirschman index"],
  summary: "Sum of squared shares: 1 for one segment, 1/n for n equal ones.",
  definition: [
    "Every segment's share of AUM, squared and added up, on a scale from nought to one.",
    "Its inverse reads as the number of equal segments that would be just as concentrated.",
  ],
  insight: [
    "It sees the whole distribution where the largest share sees only the top.",
    "Two firms with a 40% leader differ greatly if one has a second at 39%.",
  ],
  measurement: [
    "Calculated from opening balances and from the ledger's close of every calendar year.",
    "Regulators multiply it by ten thousand, so 0.25 here is their 2,500.",
  ],
  formula: ["herfindahl = Σ over segments i of (aum_i / aum of the firm)²"],
  trend: [
    "Falling values show diversification that flows, rather than slogans, have achieved.",
    "Turning points matter more than levels, since the cut of segments sets the level.",
  ],
  questions: [
    "How many equal engines does the book really have?",
    "Do the segments that dilute it earn their cost?",
    "What would the value be by client rather than by product?",
  ],
  actions: [
    "Track the inverse as a count of engines in the strategy paper.",
    "Fund new lines until they exceed a twentieth of the total or close them.",
    "Cut the scenario by strategy and again by channel, and compare both values.",
  ],
  charts: ["A step line of the inverse by year.", "Ranked bars of shares with their cumulative curve."],
  risks: ["Diversified labels may share one equity factor.", "A very fine cut makes any firm look dispersed."],
  tools: ["Export `answers.projection` from the run file and square the shares; a tag gives other cuts."],
  integration: ["Rating agencies' questionnaires and internal risk capital use it in this form."],
  impact: ["Lower values narrow the fan when segments are weakly correlated, and leave the median alone."],
  figures: (run) => {
    const place = { unit: "index" } as const;
    const years = run.years.map(({ label, from, months }) => {
      const closing = (group: string): number => projectedMonths(run, group)[from + months - 1]?.closing ?? 0;
      return exact("expected", { ...place, period: label }, index(sizes(run, closing)));
    });
    return [
      exact("start", { ...place, period: run.start }, index(sizes(run, (group) => openingAum(run, group)))),
      ...years,
    ];
  },
};

interface Sized {
  readonly id: string;
  readonly label: string;
  readonly size: number;
}

const segments = ({ groups }: Run): readonly RunGroup[] => groups.filter(({ kind }) => kind === "segment");

/** Every segment with its balance. */
const sizes = (run: Run, of: (group: string) => number): readonly Sized[] =>
  segments(run).map(({ id, label }) => ({ id, label, size: of(id) }));

const total = (sized: readonly Sized[]): number => sized.reduce((sum, { size }) => sum + size, 0);

/** The first of the largest. */
const largest = (sized: readonly Sized[]): Sized | null =>
  sized.reduce<Sized | null>((best, one) => (best === null || one.size > best.size ? one : best), null);

function largestOf(statistic: Figure["statistic"], period: string, sized: readonly Sized[]): Figure {
  const found = largest(sized);
  const share = found === null ? null : ratio(found.size, total(sized));
  return { ...exact(statistic, { period, unit: "share" }, share), of: found?.label ?? FIRM_LABEL };
}

function index(sized: readonly Sized[]): number | null {
  const whole = total(sized);
  return whole === 0 ? null : sized.reduce((sum, { size }) => sum + (size / whole) * (size / whole), 0);
}

/** Mean closing of the segment with the largest one, over the firm's. */
function largestMean(run: Run): readonly Figure[] {
  const meanOf = (group: string) => lastPoint(run, { group, measure: "aum", window: "month" })?.mean ?? null;
  const found = largest(sizes(run, (group) => meanOf(group)?.value ?? 0));
  const [part, whole] = [found === null ? null : meanOf(found.id), meanOf(FIRM)];
  const share = part === null || whole === null ? null : quotientAtWorst(part, whole);
  if (found === null || share === null) return [];
  const figure = simulated("mean", { period: lastMonth(run), unit: "share" }, share);
  return [{ ...figure, of: found.label, errorIsBound: true }];
}

export const CONCENTRATION: readonly Kpi[] = [largestSegment, herfindahl];
