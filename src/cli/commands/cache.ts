import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { cacheIn, keptIn } from "../files/answer-cache.js";
import type { Effects } from "../effects.js";

/** `aumcast cache` says what answers of notebooks are kept, and forgets them. */
export function addCache(program: Command, effects: Effects): void {
  program
    .command("cache")
    .summary("say which answers of notebooks are kept, or forget them")
    .description(
      "A run or a cell whose inputs did not change is not run again: its answer is kept in the folder .cache beside the reports, by the hash of " +
        "the scenario, the question and the versions of the program. At most 200 MB are kept.",
    )
    .option("--out <folder>", "where the results are", join("reports", "out"))
    .option("--clear", "forget them")
    .action(({ out, clear }: { readonly out: string; readonly clear?: true }) => {
      const folder = cacheIn(out);
      const kept = existsSync(folder) ? keptIn(folder) : [];
      const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
      if (clear) for (const { file } of kept) rmSync(file, { force: true });
      effects.print(
        `${folder}: ${kept.length} ${kept.length === 1 ? "answer" : "answers"}, ${(bytes / 1e6).toFixed(1)} MB${clear ? ", forgotten" : ""}`,
      );
    });
}
