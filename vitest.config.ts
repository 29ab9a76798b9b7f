import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build.mjs"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Worker processes share nothing; two cores are the smallest machine that the suite is meant for.
    pool: "forks",
  },
});
