import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { type Command, Option } from "commander";
import type { Effects } from "../effects.js";
import type { NotebookChoice } from "../options/notebook-choice.js";
import { notebookFile } from "../running/notebook-run.js";
import { parameterOption } from "../options/parameter-option.js";
import { fingerprint } from "../preview/fingerprint.js";
import type { PreviewRequest, Shown } from "../preview/messages.js";
import { addThemeOption } from "../options/theme-option.js";
import { threadCount, wholeNumber } from "../options/whole-number.js";

interface PreviewOptions extends NotebookChoice {
  readonly port?: number;
  readonly threads?: number;
}

/** `aumcast preview` shows the report of a notebook or scenario in the browser, anew after every save. */
export function addPreview(program: Command, effects: Effects): void {
  const command = program
    .command("preview")
    .summary("show a notebook's or scenario's report in the browser, anew after every save")
    .description(
      "Runs a notebook or a scenario, serves its report to the browsers of this machine, and runs it again when the file, or one " +
        "that it reads, is saved. What is wrong stands in the page and in the terminal. Nothing is written. Ctrl-C ends it.",
    )
    .argument("<file>", "a notebook, a scenario file, or the name of a shipped notebook")
    .addOption(parameterOption())
    .option("--scenario <file>", "the scenario to run instead of the notebook's own")
    .option("--port <n>", "where to serve; 4173, or any that is free, unless said otherwise", wholeNumber)
    .option("--paths <n>", "number of simulated paths, instead of the file's: fewer are quicker", wholeNumber)
    .addOption(new Option("--threads <n>", "threads to use, all cores by default").argParser(threadCount))
    .action((file: string, options: PreviewOptions) => preview(file, options, effects));
  addThemeOption(command);
}

async function preview(name: string, options: PreviewOptions, effects: Effects): Promise<void> {
  const file = notebookFile(name);
  // A name that is mistyped is said at once.
  effects.readFile(file, "a notebook or a scenario file");
  const [{ serve }, { newSite }, { plainPage }, { watching }] = await Promise.all([
    import("../preview/server.js"),
    import("../preview/site.js"),
    import("../preview/wrong.js"),
    import("../preview/watch.js"),
  ]);
  const site = newSite(plainPage(`Running ${file}`, "<p>The report appears here when it is ready.</p>"));
  const server = await serve(site, options.port ?? null);
  const thread = new Worker(new URL("./preview-thread.js", import.meta.url));
  const { port: _, threads = effects.processors, ...choice } = options;
  let number = 0;
  const run = (): void => {
    const request: PreviewRequest = { number: ++number, file, choice: { ...choice, named: name }, threads };
    site.running();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
    thread.postMessage(request);
  };
  const watcher = watching(run);
  const own = resolve(file);
  watcher.follow(new Map([[own, fingerprint(own)]]));
  thread.on("message", (shown: Shown) => {
    if (shown.number !== number) return;
    watcher.follow(shown.files);
    site.show(shown.page);
    effects.print(shown.said);
  });
  effects.print(`Preview of ${file}: ${server.address}`);
  run();
  try {
    await ended(thread, effects.signal);
  } finally {
    server.close();
    watcher.close();
    await thread.terminate();
  }
}

/** Waits for Ctrl-C, which ends it; a thread that fails is a bug. */
async function ended(thread: Worker, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const failed = once(thread, "exit").then(() => undefined);
  await Promise.race([once(signal, "abort"), failed]);
}
