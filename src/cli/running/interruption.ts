import { counted } from "./pace.js";

/** A run that was told to stop: what is lost and what stays. */
export class Interruption extends Error {
  override readonly name = "Interruption";

  /** @param exitCode  128 and the number of the signal */
  constructor(
    readonly exitCode: number,
    message = "Interrupted. Nothing was written.",
  ) {
    super(message);
  }
}

/** How far a scenario was when it was stopped, and the reports that were written before it. */
export interface Stopped {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly finished: readonly string[];
  /** The file that keeps its paths; null: they are lost. */
  readonly checkpoint: string | null;
}

/** "Interrupted after 3 072 of 10 000 paths of base. Nothing was written." */
export function stoppedAt({ name, done, total, finished, checkpoint }: Stopped): string {
  const far =
    done < total ? `${counted(done)} of ${counted(total)} paths of ${name}` : `the paths of ${name}, before its report`;
  const rest =
    finished.length === 0
      ? "Nothing was written."
      : `Nothing of ${name} was written; finished before: ${finished.join(", ")}.`;
  const kept =
    checkpoint === null ? "" : ` Its paths are kept in ${checkpoint}: the same command with --resume goes on.`;
  return `Interrupted after ${far}. ${rest}${kept}`;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Aborted by the first Ctrl-C or request to end, which stops after the current block; the second ends at once. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const [name, exitCode] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort(new Interruption(exitCode));
      if (process.stderr.isTTY) process.stderr.write("Stopping after the current block; once more ends at once.\n");
    });
  }
  return controller.signal;
}
