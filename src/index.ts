/**
 * The library: scenario file → Scenario → Plan → Projection and Simulation → Run → Report → HTML. Each arrow is one function.
 * Reading (yaml, zod, csv-parse) and drawing (vega) are loaded when they are first called.
 */
import type { RollForwardOptions } from "./published/parse-roll-forwards.js";
import type { RollForwardFile } from "./published/roll-forward.js";
import type { ReadOptions } from "./scenario/parse-scenario.js";
import type { AcquisitionAnswer, InitiativesAnswer } from "./analysis/worth.js";
import type { ReadLogo } from "./brand/parse-theme.js";
import type { Brand } from "./report/brand.js";
import type { Panel } from "./report/panel.js";
import type { RenderOptions } from "./report/render-html.js";
import type { NotebookOptions, NotebookReport } from "./notebook/run-notebook.js";
import type { CompareOptions, Comparison } from "./questions/compare.js";
import type { WorthOptions } from "./questions/initiative-bridge.js";
import type { StressTest } from "./questions/stress.js";
import type { Episode, Stress } from "./scenario/episode.js";
import type { Sensitivity, SensitivityOptions } from "./questions/sensitivity.js";
import type { Frontier } from "./questions/frontier.js";
import type { Ridges, RidgesOptions } from "./questions/ridges.js";
import type { Solved, SolveOptions } from "./questions/solve.js";
import type { HistoryFile } from "./scenario/history-file.js";
import type { Controlled } from "./analysis/controlled.js";
import type { ControlledOptions } from "./questions/controlled.js";
import type { UntilError, UntilErrorOptions } from "./questions/until-error.js";
import type { Walk, WalkOptions } from "./questions/walk.js";
import type { Scenario } from "./scenario/scenario.js";
import type { Run } from "./analysis/run.js";
import type { OfferOptions } from "./whatif/offer.js";
import type { Actual } from "./scores/parse-actuals.js";

export { audit } from "./audit/audit.js";
export { auditPaths, withAudit } from "./audit/audit-paths.js";
export { analyse } from "./analysis/analyse.js";
export { calculate, readPeriod } from "./calc/calculate.js";
export { type Problem, InputError, InvariantError } from "./errors.js";
export { findKpi, KPIS } from "./kpi/kpis.js";
export { project } from "./model/project.js";
export { makePlan } from "./plan/make-plan.js";
export { explainRollForwards } from "./published/explain.js";
export { makeReport } from "./report/make-report.js";
export { comparisonFigure, differenceFigure } from "./report/cells/comparison.js";
export { frontierFigure } from "./report/cells/frontier.js";
export { ridgelineFigure } from "./report/cells/ridgeline.js";
export { stressFigure } from "./report/cells/stress.js";
export { tornadoFigure } from "./report/cells/tornado.js";
export { walkFigure } from "./report/cells/walk.js";
export { furtherCharts } from "./report/further-charts.js";
export { chooseInitiatives } from "./scenario/choose-initiatives.js";
export { type ChartPicture, chartPictures } from "./report/chart-svg.js";
export { renderHtml } from "./report/render-html.js";
export { estimateRun } from "./simulation/estimate.js";
export { measurePace } from "./simulation/pace.js";
export { coverage } from "./scores/coverage.js";
export { crpsLognormal, crpsNormal, crpsSample } from "./scores/crps.js";
export { forecastErrors } from "./scores/forecast-errors.js";
export { intervalScore, pinballLoss } from "./scores/quantile-scores.js";
export { scoreRun } from "./scores/score-run.js";
export { summariseScores } from "./scores/summarise-scores.js";
export { probabilityTransform, uniformity } from "./scores/uniformity.js";
export { replay } from "./simulation/replay.js";
export { simulate } from "./simulation/simulate.js";
export { csvOf } from "./tables/csv.js";
export { parquetOf } from "./tables/parquet.js";
export { tablesOf } from "./tables/tables-of.js";
export { xlsxOf } from "./tables/xlsx.js";
export { VERSION } from "./version.js";

export type * from "./analysis/run.js";
export type * from "./analysis/supplement.js";
export type * from "./analysis/path-audit.js";
export type { Audit, AuditOptions, Contradiction } from "./audit/audit.js";
export type { Calculation, StatedPeriod, WrittenPeriod } from "./calc/calculate.js";
export type { Figure, Kpi, Prose, Statistic, Unit } from "./kpi/kpi.js";
export type { LedgerRow, Projection, SegmentRow } from "./model/projection.js";
export type { ColumnRequest, Outputs, SeriesRequest, Window } from "./plan/outputs.js";
export type { Plan } from "./plan/plan.js";
export type { Explained, Explanation } from "./published/explain.js";
export type { PublishedRollForward, RollForwardFile } from "./published/roll-forward.js";
export type * from "./analysis/worth.js";
export type { NotebookOptions, NotebookReport } from "./notebook/run-notebook.js";
export type * from "./questions/compare.js";
export type * from "./questions/sensitivity.js";
export type { Controlled } from "./analysis/controlled.js";
export { supplemented } from "./analysis/supplemented.js";
export type { ControlledOptions } from "./questions/controlled.js";
export type { Round, UntilError, UntilErrorOptions } from "./questions/until-error.js";
export type * from "./questions/walk.js";
export type { Step } from "./questions/blend.js";
export type * from "./questions/ridges.js";
export type { Indices } from "./questions/sobol.js";
export type { Frontier, FrontierPoint } from "./questions/frontier.js";
export type { Solution, Solved, SolveOptions, Tried } from "./questions/solve.js";
export type { Differing } from "./questions/differing.js";
export type { InitiativeChoice } from "./scenario/choose-initiatives.js";
export type * from "./questions/stress.js";
export type * from "./scenario/episode.js";
export type * from "./scenario/history-file.js";
export type { Scenario } from "./scenario/scenario.js";
export type { Coverage, Trials } from "./scores/coverage.js";
export type { SampleScore } from "./scores/crps.js";
export type { ForecastErrors } from "./scores/forecast-errors.js";
export type { Actual } from "./scores/parse-actuals.js";
export type { Interval } from "./scores/quantile-scores.js";
export type { ScoredActual, ScoreOptions } from "./scores/score-run.js";
export type { SeriesScore } from "./scores/summarise-scores.js";
export type { Uniformity } from "./scores/uniformity.js";
export type { Checkpoint, Checkpoints } from "./simulation/checkpoint.js";
export type { Panel } from "./report/panel.js";
export type { OfferOptions } from "./whatif/offer.js";
export type { RunEstimate } from "./simulation/estimate.js";
export type { CsvOptions } from "./tables/csv.js";
export type { Cell as TableValue, Column as TableColumn, RunTable } from "./tables/run-table.js";
export type { Replay, SimulateOptions, Simulation, Summary } from "./simulation/simulation.js";

/**
 * Reads and checks a scenario file.
 *
 * @param source  the text or bytes of the file (YAML or JSON)
 * @param file    what messages call it
 * @throws InputError with every problem found, each with its line and what to write
 */
export async function parseScenario(
  source: string | Uint8Array,
  file = "scenario.yaml",
  options: ReadOptions = {},
): Promise<Scenario> {
  const reading = await import("./scenario/parse-scenario.js");
  return reading.parseScenario(source, file, options);
}

/**
 * Reads and checks a CSV file of published roll-forwards, to be reconciled by `explainRollForwards`.
 *
 * @param source  the text or bytes of the file
 * @param file    what messages call it
 * @throws InputError with every problem found, each with its line, its column and what to write
 */
export async function parseRollForwards(
  source: string | Uint8Array,
  file = "roll-forwards.csv",
  options: RollForwardOptions = {},
): Promise<RollForwardFile> {
  const reading = await import("./published/parse-roll-forwards.js");
  return reading.parseRollForwards(source, file, options);
}

/**
 * Reads a CSV file of what came true, to be scored by `scoreRun`.
 *
 * @param source  the text or bytes of the file
 * @param file    what messages call it
 * @throws InputError with every problem found, each with its line and what to write
 */
export async function parseActuals(source: string | Uint8Array, file = "actuals.csv"): Promise<readonly Actual[]> {
  const reading = await import("./scores/parse-actuals.js");
  return reading.parseActuals(source, file);
}

/**
 * Reads and checks a CSV file of monthly returns, for `parseScenario(text, file, { history: () => read })`.
 *
 * @throws InputError with every row that is no month, repeats one, is out of order or follows a gap
 */
export async function parseHistory(source: string | Uint8Array, file = "history.csv"): Promise<HistoryFile> {
  const reading = await import("./published/parse-history.js");
  return reading.parseHistory(source, file);
}

/**
 * Reads and checks an episode: markets of the past, of a supervisor or of one's own, to be laid over a scenario.
 *
 * @param source  the text or bytes of the file (YAML or JSON)
 * @param id      what it is called
 * @throws InputError with every problem found
 */
export async function parseEpisode(source: string | Uint8Array, id: string): Promise<Episode> {
  const reading = await import("./scenario/parse-episode.js");
  return reading.parseEpisode(source, id);
}

/**
 * Simulates a scenario as it is and under each of some episodes, on the same draws.
 *
 * @throws InputError for an episode that says nothing of the scenario's asset classes
 */
export async function stressScenario(
  scenario: Scenario,
  stresses: readonly Stress[],
  options: CompareOptions = {},
): Promise<StressTest> {
  const questions = await import("./questions/stress.js");
  return questions.stressScenario(scenario, stresses, options);
}

/**
 * Reads a notebook, runs what it asks for and draws it as one page.
 *
 * @param source   its text or bytes
 * @param file     what messages call it
 * @param options  how the scenarios that it names are read, and its parameters
 * @throws InputError with every problem of the notebook or its scenarios
 */
export async function reportNotebook(
  source: string | Uint8Array,
  file: string,
  options: NotebookOptions & { readonly parameters?: ReadonlyMap<string, string> } & RenderOptions,
): Promise<{ readonly html: string } & NotebookReport> {
  const [{ tryNotebook }, { runTried }, { renderHtml }] = await Promise.all([
    import("./notebook/read-notebook.js"),
    import("./notebook/run-notebook.js"),
    import("./report/render-html.js"),
  ]);
  const found = await runTried(tryNotebook(source, file, options.parameters), options);
  return { ...found, html: await renderHtml(found.report, options) };
}

/**
 * Reads a theme: organisation, title, logo and accents, for `renderHtml(report, { brand })`.
 *
 * @param read  reads the pictures that it names, relative to it
 * @throws InputError with every problem found, among them colours that could not be read on the page
 */
export async function parseTheme(source: string | Uint8Array, file: string, read: ReadLogo): Promise<Brand> {
  const themes = await import("./brand/parse-theme.js");
  return themes.parseTheme(source, file, read);
}

/**
 * Simulates scenarios on the same draws and compares the others with the first, path by path.
 *
 * @throws InputError for scenarios that begin on different days or count in different currencies
 */
export async function compareScenarios(
  scenarios: readonly Scenario[],
  options: CompareOptions = {},
): Promise<Comparison> {
  const questions = await import("./questions/compare.js");
  return questions.compareScenarios(scenarios, options);
}

/**
 * What each initiative that is on adds to the plan, one after the other on the same draws: AUM, revenue, operating income, and the chances
 * and gaps of targets. Null where none is on. A run has the same in `answers.initiatives`.
 */
export async function initiativeBridge(
  scenario: Scenario,
  options: WorthOptions = {},
): Promise<InitiativesAnswer | null> {
  const questions = await import("./questions/initiative-bridge.js");
  return questions.initiativeBridge(scenario, options);
}

/**
 * The panel with which the page of a run computes it again under other assumptions, for `renderHtml(report, { panel })`. Null where the
 * run has nothing to move.
 *
 * @param options  the scenario's file, which a copied overlay extends, and the episodes that may be switched on
 */
export async function whatIfPanel(run: Run, options: OfferOptions = {}): Promise<Panel | null> {
  const [{ offerOf }, { panelOf }] = await Promise.all([import("./whatif/offer.js"), import("./whatif/panel.js")]);
  const offer = await offerOf(run, options);
  return offer === null ? null : panelOf(offer);
}

/**
 * Finds the values of a number in a scenario at which a goal is met: all that the search can tell apart, or none.
 *
 * @param vary  "segments.*.flows.inflows × k", `+ k` or `= k`, with "from 0.5 to 2" where the search is to stay
 * @param goal  "P(aum at 2031-12 >= 20bn) = 80%", "percentile(5, revenue in 2029) = 50m"
 * @throws InputError for a place, a range or a goal that the scenario does not have
 */
export async function solve(
  scenario: Scenario,
  vary: string,
  goal: string,
  options: SolveOptions = {},
): Promise<Solved> {
  const [questions, { parseVary }] = await Promise.all([import("./questions/solve.js"), import("./questions/vary.js")]);
  return questions.solve(
    scenario,
    parseVary(vary, scenario, "vary"),
    questions.goalFor(goal, scenario, "goal"),
    options,
  );
}

/**
 * Says which assumptions matter: a tornado, the share of variance by source, and Sobol indices of every uncertain assumption.
 *
 * @throws InputError for a statistic that cannot be read
 */
export async function sensitivity(scenario: Scenario, options: SensitivityOptions = {}): Promise<Sensitivity> {
  const questions = await import("./questions/sensitivity.js");
  return questions.sensitivity(scenario, options);
}

/** How the firm's AUM is spread at the end of every year, as densities: what `ridgelineFigure` draws. */
export async function ridges(scenario: Scenario, options: RidgesOptions = {}): Promise<Ridges> {
  const questions = await import("./questions/ridges.js");
  return questions.ridges(scenario, options);
}

/**
 * Means and chances ("mean(aum at 2031-12)") through control variates, beside what they are without: what market returns were by luck is
 * taken off by regression, because their expectation is known.
 *
 * @throws InputError for a percentile, and for a market of which no expectation is known
 */
export async function controlled(
  scenario: Scenario,
  statistics: readonly string[],
  options: ControlledOptions = {},
): Promise<readonly Controlled[]> {
  const questions = await import("./questions/controlled.js");
  return questions.controlled(scenario, statistics, options);
}

/**
 * More and more paths until every statistic's standard error is as small as is asked ("percentile(5, aum at 2031-12) < 0.2%"), or a
 * limit is hit: how many that takes, and the errors with as many. A run with so many paths has these errors.
 *
 * @throws InputError for an error that cannot be read
 */
export async function untilError(
  scenario: Scenario,
  errors: readonly string[],
  options: UntilErrorOptions = {},
): Promise<UntilError> {
  const questions = await import("./questions/until-error.js");
  return questions.untilError(scenario, errors, options);
}

/**
 * Explains the change from one forecast to another, step by step on common draws: opening and market to date, flows, return
 * assumptions, fees, events, the rest.
 *
 * @throws InputError for scenarios of other currencies
 */
export async function walk(first: Scenario, second: Scenario, options: WalkOptions = {}): Promise<Walk> {
  const questions = await import("./questions/walk.js");
  return questions.walk(first, second, options);
}

/**
 * What each acquisition with a price or a cost brings, with it and without it on the same draws: revenue, operating income and margin by
 * year, payback, return on the price, break-even retention. Null where there is none. A run has the same in `answers.acquisitions`.
 */
export async function accretion(
  scenario: Scenario,
  options: WorthOptions = {},
): Promise<readonly AcquisitionAnswer[] | null> {
  const questions = await import("./questions/accretion.js");
  return questions.accretion(scenario, options);
}

/**
 * Solves for one number of a scenario along another, all on the same draws: the frontier on which a goal is met.
 *
 * @param asked  places as `solve` takes them, each with its variable: "… × k" and "… + j from -2% to 2%"
 * @throws InputError for a place, a range or a goal that the scenario does not have
 */
export async function frontier(
  scenario: Scenario,
  asked: { readonly vary: string; readonly along: string; readonly goal: string },
  options: SolveOptions & { readonly points?: number } = {},
): Promise<Frontier> {
  const [questions, { parseVary }, { goalFor }] = await Promise.all([
    import("./questions/frontier.js"),
    import("./questions/vary.js"),
    import("./questions/solve.js"),
  ]);
  const [vary, along] = [parseVary(asked.vary, scenario, "vary"), parseVary(asked.along, scenario, "along")];
  return questions.frontier(scenario, { vary, along, goal: goalFor(asked.goal, scenario, "goal") }, options);
}
