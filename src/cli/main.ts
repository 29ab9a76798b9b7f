import { Command, CommanderError } from "commander";
import { formatProblem, InputError } from "../errors.js";
import { useNormalTable } from "../simulation/arithmetic/normal-of-word.js";
import { VERSION } from "../version.js";
import { caretUnder } from "./text/caret.js";
import { addAudit, Disagreement } from "./commands/audit.js";
import { addBridge } from "./commands/bridge.js";
import { addCache } from "./commands/cache.js";
import { addCalc } from "./commands/calc.js";
import { addCheck } from "./commands/check.js";
import { addCompare } from "./commands/compare.js";
import { addFees } from "./commands/fees.js";
import { addInit } from "./commands/init.js";
import { addInitiatives } from "./commands/initiatives.js";
import { addKpi } from "./commands/kpi.js";
import { addPlan } from "./commands/plan.js";
import { addPreview } from "./commands/preview.js";
import { addProject } from "./commands/project.js";
import { addReport } from "./commands/report.js";
import { addRun } from "./commands/run.js";
import { addSchema } from "./commands/schema.js";
import { addScore } from "./commands/score.js";
import { addStress } from "./commands/stress.js";
import { addSensitivity } from "./commands/sensitivity.js";
import { addSolve } from "./commands/solve.js";
import { type Effects, realEffects } from "./effects.js";
import { readNormalTable } from "./loading/normal-table.js";
import { abortOnSignals, Interruption } from "./running/interruption.js";

/** Exit codes: 0 done, 1 a bug of ours or an audit that does not agree, 2 bad input; 130 and 143 when told to stop. */
const [DONE, BUG, BAD_INPUT] = [0, 1, 2];
const MOST_PROBLEMS = 100;

function makeProgram(effects: Effects): Command {
  const program = new Command("aumcast")
    .description("Forecasts assets under management and the fees they earn.")
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(aumcast --help lists the commands)");
  for (const add of [
    addAudit,
    addBridge,
    addCache,
    addCalc,
    addCheck,
    addCompare,
    addFees,
    addInit,
    addInitiatives,
    addKpi,
    addPlan,
    addPreview,
    addProject,
    addReport,
    addRun,
    addSchema,
    addScore,
    addStress,
    addSensitivity,
    addSolve,
  ])
    add(program, effects);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(aumcast ${command.name()} --help)`);
  return program;
}

/** Runs one command and turns whatever it throws into a message and an exit code. */
async function main(args: readonly string[], effects: Effects): Promise<number> {
  try {
    await makeProgram(effects).parseAsync(args, { from: "user" });
    return DONE;
  } catch (error) {
    return explain(error, args, effects);
  }
}

function explain(error: unknown, args: readonly string[], effects: Effects): number {
  if (effects.signal.aborted) {
    const { message, exitCode } = error instanceof Interruption ? error : (effects.signal.reason as Interruption);
    effects.tell(message);
    return exitCode;
  }
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_INPUT;
  if (error instanceof InputError) {
    for (const problem of error.problems.slice(0, MOST_PROBLEMS)) {
      const place = caretUnder(problem.at, effects);
      effects.tell(place === null ? formatProblem(problem) : `${formatProblem(problem)}\n${place}`);
    }
    const more = error.problems.length - MOST_PROBLEMS;
    if (more > 0) effects.tell(`… and ${more} more problems.`);
    return BAD_INPUT;
  }
  if (error instanceof Disagreement) {
    effects.tell(error.message);
    return BUG;
  }
  const [name, message] = error instanceof Error ? [error.name, error.message] : ["Error", String(error)];
  effects.tell(`This is a bug in Aumcast ${VERSION} (Node ${process.version}): ${name}: ${message}`);
  effects.tell(`It happened in: aumcast ${args.join(" ")}`);
  const stack = error instanceof Error ? error.stack : undefined;
  effects.tell(process.env["AUMCAST_STACK"] ? (stack ?? "(no stack)") : "Set AUMCAST_STACK=1 to see where.");
  return BUG;
}

// A reader that closes early (`| head`) is no fault of anybody, and no reason to leave files unwritten.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") return;
  process.stderr.write(`What is printed cannot be written (${code}). Send it to another file, or free the disk.\n`);
  process.exit(BAD_INPUT);
});
process.stderr.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.exit(BUG);
});
useNormalTable(() => readNormalTable(import.meta.url));
void main(process.argv.slice(2), realEffects(abortOnSignals())).then((code) => {
  process.exitCode = code;
});
