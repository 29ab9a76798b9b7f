import type { FanPoint, Run } from "../../analysis/run.js";
import { amount, chance, percent } from "../../report/format.js";
import { pathsInWords } from "../../plan/sampling.js";
import { earnerOf } from "../../report/reading.js";

/** The answers that everybody asks for first, as lines for a terminal. */
export function headline(run: Run): string {
  const { answers, currency } = run;
  const opening = answers.opening.find(({ group }) => group === "firm")?.aum ?? 0;
  const lines = [`${run.name}: ${pathsInWords(run)}, seed ${run.seed}`];
  lines.push(`  AUM      ${amount(opening, currency)} at ${run.start}`);
  const aum = lastPoint(run, "aum", "month");
  if (aum !== null) lines.push(`           ${range(aum, currency)} at ${aum.at}`);
  const revenue = lastPoint(run, "revenue", "trailing-12");
  if (revenue !== null) lines.push(`  revenue  ${range(revenue, currency)} in the twelve months to ${revenue.at}`);
  for (const { text, chance: found } of answers.targets)
    lines.push(`  target   ${text}: ${percent(found.value)} of paths`);
  for (const { name, everBreached } of answers.covenants ?? [])
    lines.push(`  covenant ${name}: breached in ${chance(everBreached.value)} of paths`);
  lines.push(`  result   ${run.resultHash}`);
  return lines.join("\n");
}

const range = ({ p5, p50, p95 }: FanPoint, currency: string): string =>
  `median ${amount(p50.value, currency)}, 5th to 95th ${amount(p5.value, currency)} to ${amount(p95.value, currency)}`;

function lastPoint(run: Run, measure: string, window: string): FanPoint | null {
  const group = measure === "revenue" ? earnerOf(run) : "firm";
  const fan = run.answers.fans.find((fan) => fan.group === group && fan.measure === measure && fan.window === window);
  return fan?.points[fan.points.length - 1] ?? null;
}
