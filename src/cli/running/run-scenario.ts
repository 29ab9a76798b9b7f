import { join } from "node:path";
import { AUDITED_PATHS, type PathAudit } from "../../analysis/path-audit.js";
import type { Run } from "../../analysis/run.js";
import type { InitiativeChoice } from "../../scenario/choose-initiatives.js";
import type { Plan } from "../../plan/plan.js";
import type { Panel } from "../../report/panel.js";
import type { Sampling } from "../../scenario/sampling.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { RunEstimate } from "../../simulation/estimate.js";
import type { Engine, Simulation } from "../../simulation/simulation.js";
import { supplemented } from "../../analysis/supplemented.js";
import { controlledLine } from "../text/controlled-text.js";
import { controlledOf } from "./controlled.js";
import type { Effects } from "../effects.js";
import { estimateText, secondsBeside } from "./estimate.js";
import { Interruption, stoppedAt } from "./interruption.js";
import type { OutputOptions } from "../outputs/options.js";
import type { Branded, ThemeOption } from "../options/theme-option.js";
import { outputName } from "../files/output-name.js";
import { duration } from "./pace.js";
import { SILENT } from "./progress.js";
import type { RunCheckpoints } from "./run-checkpoints.js";
import type { Auditor } from "./auditors.js";
import { enoughPaths } from "./until-error.js";

export interface RunOptions extends OutputOptions, ThemeOption {
  readonly out: string;
  readonly paths?: number;
  readonly seed?: string;
  readonly sampling?: Sampling;
  /** Errors that paths are added for, and how many at most. */
  readonly untilError?: readonly string[];
  readonly maxPaths?: number;
  /** Means and chances to be known better through control variates. */
  readonly controlled?: readonly string[];
  readonly initiatives?: InitiativeChoice;
  readonly threads?: number;
  readonly static?: true;
  readonly quiet?: true;
  readonly estimate?: true;
  /** Paths to replay through the exact ledger; 0 for none. */
  readonly audit?: number;
  readonly resume?: true;
  /** Seconds between two checkpoints; 0 for none. */
  readonly checkpointEvery?: number;
}

/** What a simulation may use; its numbers do not depend on it. */
export interface Resources {
  readonly threads: number;
  /** Bytes. */
  readonly memoryLimit: number;
}

/** Seconds from which on a run is announced with what it will take. */
const WORTH_SAYING = 5;
/** The same, at pace 1, from which on it is worth a twentieth of a second to measure this machine's pace. */
const WORTH_MEASURING = 2;

/** What the runs of one command share. */
export interface Session {
  readonly options: RunOptions;
  readonly branded: Branded;
  readonly resources: Resources;
  readonly effects: Effects;
  /** Reports written so far. */
  readonly finished: string[];
  /** Who wait for a plan to audit; the first scenario takes them. */
  readonly auditors: (readonly Auditor[])[];
}

/** What a scenario's run begins with. */
interface Prepared {
  readonly plan: Plan;
  readonly estimate: RunEstimate;
  readonly engine: Engine;
}

/**
 * Simulates a scenario and writes its report and its answers.
 *
 * @throws Interruption that says how far it was, when it is told to stop
 */
export async function runScenario(scenario: Scenario, given: Session): Promise<void> {
  const { effects, finished } = given;
  const name = outputName(scenario.file);
  const far = { done: 0, total: given.options.paths ?? scenario.paths };
  let keeping: RunCheckpoints | null = null;
  try {
    const session = { ...given, options: await enoughPaths(scenario, name, given) };
    const note = (done: number, total: number): void => void Object.assign(far, { done, total });
    const prepared = await planned(scenario, session.options, { ...session.resources, now: effects.now });
    keeping = await checkpointsOf(name, prepared, session);
    const controlled = await controlledOf(scenario, session);
    let panel: Promise<Panel | null> = Promise.resolve(null);
    const explained = (run: Run): void => {
      panel = panelOf(run, scenario, session);
      // What goes wrong there is told when it is written.
      panel.catch(() => undefined);
    };
    const answered = await simulated(scenario, { ...session, ...prepared, keeping, explained }, note);
    const whole = controlled.length === 0 ? answered : supplemented(answered, { controlled });
    const page = await write(whole, { name, panel: await panel }, session);
    keeping?.end();
    if (controlled.length > 0) effects.print(controlled.map(controlledLine).join("\n"));
    finished.push(page);
  } catch (error) {
    if (!effects.signal.aborted) throw error;
    const { exitCode } = effects.signal.reason as Interruption;
    throw new Interruption(exitCode, stoppedAt({ name, ...far, finished, checkpoint: keeping?.file() ?? null }));
  }
}

/** Loaded where the run may be long, or is gone on with. */
async function checkpointsOf(
  name: string,
  { plan, estimate }: Prepared,
  { options, effects }: Session,
): Promise<RunCheckpoints | null> {
  const { startCheckpoints } = await import("./run-checkpoints.js");
  const path = join(options.out, `${name}.checkpoint`);
  const { resume = false, checkpointEvery: every } = options;
  return startCheckpoints({ name, path, plan, seconds: estimate.seconds, every, resume }, effects);
}

async function simulated(
  scenario: Scenario,
  {
    options,
    resources,
    effects,
    plan,
    estimate,
    engine,
    keeping,
    auditors,
    explained,
  }: Session & Prepared & { readonly keeping: RunCheckpoints | null; readonly explained: (run: Run) => void },
  note: (done: number, total: number) => void,
): Promise<Run> {
  const [{ forecastPlan, simulationsBeside, worthOfPlan }, audited] = await Promise.all([
    import("../../run.js"),
    auditor(plan, options, { ...resources, signal: effects.signal, auditors: auditors.pop() }),
  ]);
  const name = outputName(scenario.file);
  if (!options.quiet && estimate.seconds > WORTH_SAYING) effects.tell(`${name}: ${estimateText(plan, estimate)}`);
  const progress = options.quiet ? SILENT : effects.startProgress(name);
  const onProgress = overall(simulationsBeside(scenario), (done, total) => {
    note(done, total);
    progress.at(done, total);
  });
  const began = effects.now();
  const checkpoints = keeping === null ? {} : { checkpoints: keeping.checkpoints };
  const simulation = { ...resources, ...checkpoints, signal: effects.signal, onProgress };
  const run = await worthOfPlan(scenario, plan, simulation)
    .then((worth) => forecastPlan(plan, simulation, { worth, explained, ...audited.beside }))
    .finally(() => {
      progress.end();
      audited.end();
    });
  const threads = resources.threads === 1 ? "1 thread" : `${resources.threads} threads`;
  if (!options.quiet)
    effects.tell(`${name}: done in ${duration((effects.now() - began) / 1000)}, ${engineText(engine)}, ${threads}`);
  return run;
}

/** Replays paths through the exact ledger: where there are several threads, in some of their own from now on. */
async function auditor(
  plan: Plan,
  { audit: asked }: RunOptions,
  {
    threads,
    signal,
    auditors,
  }: Pick<Resources, "threads"> & { readonly signal: AbortSignal; readonly auditors: readonly Auditor[] | undefined },
) {
  if (asked === 0) return { beside: {}, end: () => undefined };
  const [{ auditPaths }, { certainPaths }, { auditBeside }] = await Promise.all([
    import("../../audit/audit-paths.js"),
    import("../../audit/choose-paths.js"),
    import("./audit-in-threads.js"),
  ]);
  const count = asked ?? AUDITED_PATHS;
  const ahead =
    threads === 1 ? null : auditBeside(plan, certainPaths(plan.paths, count), { threads, signal, auditors });
  const audit = (_: Plan, simulation: Simulation): Promise<PathAudit> =>
    auditPaths(plan, simulation, count, ahead?.compare);
  return { beside: { audit }, end: () => ahead?.end() };
}

/** Several simulations as one: of so many besides the run's own. */
function overall(beside: number, report: (done: number, total: number) => void): (done: number, total: number) => void {
  let finished = 0;
  return (done, total) => {
    const runs = Math.max(beside, finished) + 1;
    report(beside === 0 ? done : Math.floor((finished * total + done) / runs), total);
    if (done >= total) finished++;
  };
}

/** "wasm kernel (in TypeScript: cliff schedules)". */
function engineText({ kernel, referenceFeatures }: Engine): string {
  const rest = referenceFeatures.length === 0 ? "" : ` (in TypeScript: ${referenceFeatures.join(", ")})`;
  return `${kernel} kernel${rest}`;
}

/**
 * A scenario's plan, what its run will take on this machine, and what will roll its paths. Where it will take long, or that is all that
 * is asked, the machine's pace is measured.
 */
export async function planned(
  scenario: Scenario,
  { paths, seed, sampling, estimate: asked, audit = AUDITED_PATHS }: RunOptions,
  { now, ...resources }: Resources & Pick<Effects, "now">,
): Promise<Prepared> {
  const [{ makePlan }, { estimateRun }, { engineFor }, { simulationsBeside, threadsBeside }] = await Promise.all([
    import("../../plan/make-plan.js"),
    import("../../simulation/estimate.js"),
    import("../../simulation/engine.js"),
    import("../../run.js"),
  ]);
  const plan = makePlan(scenario, definedOnly({ paths, seed, sampling }));
  const { bytes, seconds } = estimateRun(plan, resources);
  const others = simulationsBeside(scenario);
  const worth = others === 0 ? 0 : others * estimateRun(plan, threadsBeside(plan, resources)).seconds;
  const beside = secondsBeside(plan, Math.min(audit, plan.paths), resources.threads);
  const whole = seconds + worth + beside;
  const pace = asked === true || whole > WORTH_MEASURING ? await paceFor(whole, now) : 1;
  return { plan, estimate: { bytes, seconds: pace * whole }, engine: engineFor(plan) };
}

async function paceFor(seconds: number, now: Effects["now"]): Promise<number> {
  const { measurePace } = await import("../../simulation/pace.js");
  return measurePace(now, "auto", seconds);
}

/** The page's panel, which hangs on no audit: it is made while paths are still replayed. */
async function panelOf(run: Run, { file }: Scenario, { options, resources, effects }: Session): Promise<Panel | null> {
  if (options.static) return null;
  const { whatIfPanel } = await import("./what-if.js");
  return whatIfPanel(run, { file, beside: file, simulation: resources }, effects);
}

/** Writes what a run says, prints its headlines, and returns the name of the report. */
async function write(
  run: Run,
  { name, panel }: { readonly name: string; readonly panel: Panel | null },
  { options, branded, effects }: Session,
): Promise<string> {
  const [{ makeReport }, { renderHtml }, { headline }, { writeOutputs }] = await Promise.all([
    import("../../report/make-report.js"),
    import("../../report/render-html.js"),
    import("../text/headline.js"),
    import("../outputs/write-outputs.js"),
  ]);
  const report = makeReport(run);
  const html = await renderHtml(report, {
    ...branded,
    static: options.static === true,
    panel,
  });
  effects.signal.throwIfAborted();
  const [json, page] = [join(options.out, `${name}.run.json`), join(options.out, `${name}.html`)];
  effects.writeWhole(json, `${JSON.stringify(run)}\n`);
  effects.writeWhole(page, html);
  const more = await writeOutputs(
    { base: join(options.out, name), report, runs: [{ id: null, run }], branded },
    options,
    effects,
  );
  effects.print([headline(run), `  report   ${page}`, `  answers  ${json}`, ...more].join("\n"));
  return page;
}

/** Without keys whose value is undefined, which an exact optional property may not have. */
function definedOnly<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
