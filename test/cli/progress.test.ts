import { describe, expect, it } from "vitest";
import { counted, duration, pace } from "../../src/cli/running/pace.js";
import { startProgress } from "../../src/cli/running/progress.js";

describe("pace", () => {
  it("says how far, how fast and how long", () => {
    expect(pace(3072, 10_000, 1.2)).toBe("30 %, 3 072 of 10 000 paths, 2 600 paths/s, 2.7 s left");
    expect(pace(0, 10_000, 0)).toBe("0 %, 0 of 10 000 paths");
    expect(pace(10_000, 10_000, 2)).toBe("100 %, 10 000 of 10 000 paths, 5 000 paths/s, 0.0 s left");
  });

  it("groups counts by thousands and chooses the unit of a time", () => {
    expect([1, 999, 1000, 1_234_567].map(counted)).toEqual(["1", "999", "1 000", "1 234 567"]);
    expect([0.04, 9.94, 9.96, 99.4, 99.6, 5969, 7200].map(duration)).toEqual([
      "0.0 s",
      "9.9 s",
      "10 s",
      "99 s",
      "2 min",
      "99 min",
      "2.0 h",
    ]);
  });
});

describe("progress without a terminal", () => {
  /** Tells one path a time, `step` milliseconds apart, and returns the shares that were written. */
  function shares(total: number, step: number): string[] {
    let time = 0;
    const written: string[] = [];
    const stream = { isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
    const progress = startProgress("base", { stream, now: () => time });
    for (let done = 1; done <= total; done++) {
      time += step;
      progress.at(done, total);
    }
    progress.end();
    return written.map((line) => /^base: (\d+) %/.exec(line)?.[1] ?? line);
  }

  it("is a line at every tenth of a long run", () => {
    expect(shares(1000, 100)).toEqual(["10", "20", "30", "40", "50", "60", "70", "80", "90", "100"]);
  });

  it("is at most a line a second, and none in a run that takes less", () => {
    expect(shares(1000, 3)).toEqual(["33", "66"]);
    expect(shares(1000, 0.9)).toEqual([]);
  });
});
