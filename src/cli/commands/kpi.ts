import type { Command } from "commander";
import type { Kpi } from "../../kpi/kpi.js";
import type { Effects } from "../effects.js";

/** Longer lines of prose are hard to read. */
const MOST_COLUMNS = 100;

interface KpiOptions {
  readonly json?: true;
  readonly run?: string;
}

/** `aumcast kpi` says what a figure means, how it is computed, and what it is in a run. */
export function addKpi(program: Command, effects: Effects): void {
  program
    .command("kpi")
    .summary("say what a figure means, and what it is in a run")
    .description(
      "Lists the KPIs; with a name, says what one means: definition, formula, use, risks. With --run it prints the figure of a run " +
        "(NAME.run.json), with its period and standard error.",
    )
    .argument("[name]", "a KPI by its key, its name or what other firms call it")
    .option("--run <file>", "answers of a run, such as reports/out/base.run.json")
    .option("--json", "as JSON")
    .action((name: string | undefined, options: KpiOptions) => kpi(name, options, effects));
}

async function kpi(name: string | undefined, options: KpiOptions, effects: Effects): Promise<void> {
  const { findKpi, KPIS } = await import("../../kpi/kpis.js");
  const one = name === undefined ? null : findKpi(name);
  if (options.run !== undefined)
    return figures(one === null ? KPIS : [one], { ...options, file: options.run }, effects);
  if (options.json) return effects.print(JSON.stringify(one ?? KPIS, null, 2));
  const { kpiList, kpiText } = await import("../text/kpi-text.js");
  effects.print(one === null ? kpiList(KPIS) : kpiText(one, Math.min(effects.columns, MOST_COLUMNS)));
}

async function figures(
  kpis: readonly Kpi[],
  { file, json }: { readonly file: string; readonly json?: true },
  effects: Effects,
): Promise<void> {
  const [{ readWholeRun }, { figuresHeading, figuresNote, kpiFigures }] = await Promise.all([
    import("../files/read-run.js"),
    import("../text/kpi-figures.js"),
  ]);
  const run = readWholeRun(file, effects);
  if (json) {
    const { name, currency, seed, paths, resultHash } = run;
    const found = kpis.map((kpi) => ({ kpi: kpi.key, figures: kpi.figures(run) }));
    return effects.print(JSON.stringify({ run: { name, currency, seed, paths, resultHash }, kpis: found }, null, 2));
  }
  effects.print([figuresHeading(run), ...kpis.map((kpi) => kpiFigures(kpi, run)), figuresNote(kpis, run)].join("\n\n"));
}
