import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first: begun last, one of them would be waited for while the other cores have nothing to do. */
const LONGEST = [
  "golden-hashes/golden-hashes",
  "everywhere/everywhere",
  "cli/run",
  "cli/readme",
  "browser/report",
  "cli/manners",
  "audit/audit",
  "library/package",
  "everywhere/leak",
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build.mjs"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Worker processes share nothing. Vitest leaves one core to itself, which of two cores is half.
    pool: "forks",
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
  },
});
