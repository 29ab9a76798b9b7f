import { describe, expect, it } from "vitest";
import { parameterTable } from "../../src/cli/text/parameter-table.js";
import { tryNotebook } from "../../src/notebook/read-notebook.js";
import { runTried } from "../../src/notebook/run-notebook.js";
import { book, problems, run, SCENARIO, words } from "./small-book.js";

const PARAMS =
  "scenario: small.yaml\nparams:\n  target: { type: money, default: target-amount, label: Plan }\n" +
  "  by: { type: date, default: target-month }\n  year: { type: date, default: last-whole-year }\n  last: { type: date, default: horizon }";
const SAID = '{{money "$target"}} by {{date "$by"}}, {{text "$year"}}, {{date "$last"}}';

const saidOf = async (scenario: string): Promise<string> => {
  const source = new TextEncoder().encode(scenario);
  const reading = { read: () => ({ file: "small.yaml", source }) };
  const { values } = await runTried(tryNotebook(book(SAID, PARAMS), "book.md"), { reading, overrides: { paths: 2 } });
  return values.map(({ text }) => text).join(" ");
};

describe("defaults that follow the scenario", () => {
  it("are its first target for AUM, its last whole year and its last month", async () => {
    expect(await saidOf(SCENARIO)).toBe("$110m Dec 2028 2028 Dec 2028");
    const later = SCENARIO.replace("2 years", "30 months").replace("2028-12 >= 110m", "2028-03 >= 95.5m");
    expect(await saidOf(later)).toBe("$95.5m Mar 2028 2028 Jun 2029");
  });

  it("are what it opens with at its last month where it has no such target", async () => {
    const other = SCENARIO.replace("aum at 2028-12 >= 110m", "aum ever <= 60m").replace(
      "opening: 100m",
      "opening: 98.765m",
    );
    expect(await saidOf(other)).toBe("$98.8m Dec 2028 2028 Dec 2028");
  });

  it("give way to what is set, and stand in conditions and cells", async () => {
    const text = book(`${SAID}\n\n\`\`\`aum run id=main\nseed: 9\ntargets: [aum at $by >= $target]\n\`\`\`\n`, PARAMS);
    expect(await words(text, { target: "90m", by: "2027-06" })).toBe("$90.0m by Jun 2027, 2028, Dec 2028");
  });

  it("say which of them do not fit, once and not for everything that follows", async () => {
    expect(await problems(book('{{money "mean(aum at $by)"}}', PARAMS), { by: "2040-01" })).toEqual([
      'book.md:10:10: "mean(aum at 2040-01)" asks for 2040-01; the forecast covers 2027-01 to 2028-12. ' +
        "Write a month of the forecast ($by is 2040-01: -P by=… sets it).",
    ]);
    const cell = `\`\`\`aum run id=main\ntargets: [aum at $by >= 1m]\n\`\`\`\n{{money "mean(aum at $by)"}}`;
    expect(await problems(book(cell, PARAMS), { by: "2040-01" })).toEqual([
      expect.stringMatching(
        /^book\.md:11:\d+: run\.targets\[0\] asks for 2040-01; .* \(\$by is 2040-01: -P by=… sets it\)\.$/,
      ),
    ]);
    expect(await problems(book("", PARAMS.replace("type: money", "type: percent")))).toEqual([
      expect.stringContaining("target-amount"),
    ]);
  });

  it("are told before anything is run", () => {
    const { notebook } = tryNotebook(book(SAID, PARAMS), "book.md", new Map([["by", "2027-06"]]));
    const known = notebook?.following?.(
      new Map([
        ["target-amount", "110m"],
        ["last-whole-year", "2028"],
        ["horizon", "2028-12"],
      ]),
    );
    const table = parameterTable(known?.notebook as never, "book.md");
    expect(table).toMatch(/│ *target *│ *money *│ *110m *│ *Plan|target +money +110m +Plan/);
    expect(table).toMatch(/by +date +2027-06 \(-P\) +by/);
    expect(table).toContain("last: the scenario's last month, unless set.");
    // Without a scenario nobody knows what follows it.
    expect(parameterTable(notebook as never, "book.md")).toMatch(/target +money +– +Plan/);
  });
});

describe("targets of a run cell", () => {
  const targets = (list: string): string =>
    book(`\`\`\`aum run id=main\ntargets: ${list}\n\`\`\`\n{{percent "P(aum at 2027-06 >= 100m)"}}`);

  it("stand before the scenario's own, with the chance that prose asks for", async () => {
    const { runs, values } = await run(targets('["aum at 2027-06 >= 100m", "aum at 2028-12  >=  110m"]'));
    const found = runs.get("main")?.answers.targets ?? [];
    expect(found.map(({ text }) => text)).toEqual(["aum at 2027-06 >= 100m", "aum at 2028-12 >= 110m"]);
    expect(found[0]?.chance?.value).toBe(values[0]?.value);
  });

  it("change nothing where the scenario has them already", async () => {
    const [own, without] = [await run(targets("[aum at 2028-12 >= 110m]")), await run(book("Words."))];
    expect(own.runs.get("main")?.resultHash).toBe(without.runs.get("main")?.resultHash);
  });
});
