import type { Projection, SegmentRow } from "../model/projection.js";
import { reportedRunRate } from "../model/run-rate.js";
import { formatMonth, monthOf } from "../months.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { openingOf } from "../simulation/collect/columns.js";
import { type Money, money, ratio, sum } from "../units.js";
import type { Concentration } from "./supplement.js";

/** The segments' parts of the firm's AUM and of its run-rate, at the opening and at the end of every year of the exact ledger. */
export function concentration(plan: Plan, { segments, groups }: Projection): readonly Concentration[] {
  const own = plan.groups.filter(({ kind }) => kind === "segment");
  const ends = plan.years.map(({ from, months }) => from + months - 1);
  return [-1, ...ends].map((month) => {
    const over = (of: (segment: SegmentPlan, rows: readonly SegmentRow[]) => Money): readonly Money[] =>
      own.map(({ members }) =>
        sum(members.map((member) => of(plan.segments[member] as SegmentPlan, segments[member] ?? []))),
      );
    const aum = plan.groups.flatMap(({ kind }, group) =>
      kind === "segment" ? [groups[group]?.[month]?.closing ?? money(openingOf(plan, group))] : [],
    );
    const fees = over((segment, rows) => reportedRunRate(plan, segment, rows, month));
    const [shares, earning] = [sharesOf(aum), sharesOf(fees)];
    const at = month < 0 ? monthOf(plan.start.year, plan.start.month) : plan.months[month];
    return {
      at: formatMonth(at as NonNullable<typeof at>),
      shares: own.map(({ id }, index) => ({
        group: id,
        aum: shares[index] ?? null,
        revenue: earning[index] ?? null,
      })),
      herfindahlAum: herfindahl(shares),
      herfindahlRevenue: herfindahl(earning),
    };
  });
}

function sharesOf(amounts: readonly Money[]): readonly (number | null)[] {
  const whole = sum(amounts);
  return amounts.map((amount) => ratio(amount, whole)?.toNumber() ?? null);
}

const herfindahl = (shares: readonly (number | null)[]): number | null =>
  shares.includes(null) || shares.length === 0
    ? null
    : shares.reduce<number>((total, part) => total + (part ?? 0) * (part ?? 0), 0);
