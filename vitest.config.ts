import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first: begun last, one of them would be waited for while the other cores have nothing to do. */
const LONGEST = [
  "golden-hashes/golden-hashes",
  "everywhere/everywhere",
  "cli/readme",
  "cli/checkpoints",
  "cli/run",
  "cli/manners",
  "library/package",
  "browser/report",
  "cli/report",
  "trust/battery/battery",
  "audit/audit",
  "mutants/mutants",
  "model/posting",
  "browser/accessibility",
  "everywhere/leak",
  "scenario/random-mutations",
  "model/identity",
  "report/languages",
  "trust/coverage",
  "simulation/streamed",
].map((name) => `/test/${name}.test.ts`);

/** What changes a process for whatever else runs in it: its clock, its time zone, what it has loaded. */
const CHANGES_THE_PROCESS =
  /\bvi\.(?:mock|doMock|spyOn|stub\w+|useFakeTimers|setSystemTime|resetModules)\(|process\.chdir\(|process\.env(?:\.\w+|\["\w+"\]) = /;
const TESTS = new URL("test/", import.meta.url);
const ALONE = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && CHANGES_THE_PROCESS.test(readFileSync(new URL(name, TESTS), "utf8")))
  .map((name) => `test/${name}`);

/** Those that are alone first: the processes of the others are ended by one that comes between. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId, project }: TestSpecification): number => {
      if (project.name === "alone") return -1;
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: ["test/build.mjs"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core to itself, which of two cores is half.
    pool: "forks",
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      // One process for many files: to load the product and its packages anew takes longer than most files' tests.
      { extends: true, test: { name: "together", include: ["test/**/*.test.ts"], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
