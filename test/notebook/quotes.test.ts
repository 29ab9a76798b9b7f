import { describe, expect, it } from "vitest";
import type { Solved } from "../../src/questions/solve.js";
import type { StressTest } from "../../src/questions/stress.js";
import { findKpi } from "../../src/kpi/kpis.js";
import { book, problems, run, words } from "./small-book.js";

const STILL = "changes:\n  markets:\n    assets:\n      equity: { volatility: 0% }\n";
const SOLVE = `\`\`\`aum run id=main\npaths: 10\n${STILL}\`\`\`\n\`\`\`aum solve id=needed
vary: "segments.*.opening × k"
goal: "mean(aum at 2028-12) = 200m"
scan: 3
\`\`\`\n`;

const COMPARE = `\`\`\`aum run id=low\nchanges:\n  markets:\n    assets:\n      equity: { mean: 2% }
\`\`\`\n\`\`\`aum compare id=both\n\`\`\`\n`;

const CRASH =
  "name: Crash\nseries: S\nsampling: month-end\nreturns-are: total-return\nkind: published\nsource: s\n" +
  "returns: { equity: [-40%, 10%] }\npublished: [{ series: T, depth: -45%, peak: 2007-10, kind: published, source: s }]\n";
const episode = (name: string): { file: string; source: Uint8Array } => ({
  file: `${name}.yaml`,
  source: new TextEncoder().encode(CRASH),
});
const crash = (): ReturnType<typeof episode> => episode("crash");
const STRESS = "```aum run id=main\npaths: 20\n```\n```aum stress\nwith: [crash]\n```\n";

describe("prose", () => {
  it("quotes what a solve cell found: the opening that takes the ledger to the goal", async () => {
    const { values, runs, answers } = await run(
      book(
        `${SOLVE}{{percent needed.answer}} {{money "needed.goal"}} {{number needed.answers}} {{text needed.answer}}`,
      ),
    );
    const [share, goal, count, factor] = values;
    const mean = runs.get("main")?.answers.fans[0]?.points.at(-1)?.mean.value ?? 0;
    expect(Number(share?.value)).toBeCloseTo(200e6 / mean, 3);
    expect(share?.text).toBe(`${((100 * 200e6) / mean).toFixed(0)}%`);
    expect(factor?.text).toBe(String(Number((200e6 / mean).toPrecision(4))));
    expect(Number(goal?.value)).toBeCloseTo(200e6, -4);
    expect(count?.text).toBe("1");
    expect(share?.from).toBe("needed.solutions[0].k.value");
    expect((answers.get("needed") as Solved).solutions[0]?.k.value).toBe(share?.value);
  });

  it("says that there is none where a solve cell found nothing, and conditions on it do not hold", async () => {
    const none = SOLVE.replace("opening × k", "opening × k from 0.5 to 1");
    const said = '{{text needed.answer}}{{#if "needed.answers >= 1"}} found{{else}} none{{/if}}';
    expect(await words(book(`${none}${said}{{#if "needed.answer >= 0"}}{{else}} at all{{/if}}`))).toBe("– none at all");
  });

  it("quotes paired differences, whose errors are smaller than those of either side", async () => {
    const asked = "mean(aum at 2028-12)";
    const { values } = await run(
      book(
        `${COMPARE}{{money "both.difference(${asked})"}} {{money "error(both.difference( mean( aum at 2028-12 ) ) )"}} ` +
          `{{money "${asked}"}} {{money "low.${asked}"}} {{money "error(${asked})"}} `.replace(
            "low.mean(",
            "mean(low.",
          ) +
          '{{percent "both.difference(P(aum at 2028-12 >= 110m)) of low"}} {{percent "both.higher(aum at 2028-12)"}} ' +
          '{{percent "P(aum at 2028-12 >= 110m)"}} {{percent "P(low.aum at 2028-12 >= 110m)"}}',
      ),
    );
    const [difference, error, main, low, own, chance, higher, before, after] = values.map(({ value }) => Number(value));
    expect(difference).toBeCloseTo((low as number) - (main as number), 3);
    expect(error).toBeLessThan((own as number) / 2);
    expect(chance).toBeCloseTo((after as number) - (before as number), 12);
    expect(higher).toBe(0);
    expect(values[0]?.text.startsWith("\u2212$")).toBe(true);
    expect(values[0]?.from).toMatch(/^both\.figures\[\d+\]\.differences\[1\]\.mean\.value$/);
  });

  it("quotes the depth of a stress as a share and as an amount, above 0 in conditions", async () => {
    const { values, answers, report } = await run(
      book(
        `# Stress\n${STRESS}{{percent stress.depth}} {{money stress.depth}} {{percent stress.published-depth}} {{date stress.recovery}} ` +
          '{{#if "stress.depth >= 30%"}}deep{{else}}shallow{{/if}} {{money "stress.difference(median(aum at 2028-12))"}}',
      ),
      {},
      crash,
    );
    const { aum } = (answers.get("stress-2") as StressTest).stresses[0] as StressTest["stresses"][0];
    const [depth, loss, published, recovery] = values;
    expect(depth?.value).toBe(aum.change);
    expect(-Number(depth?.value)).toBeCloseTo(Number(loss?.value) / aum.before, 12);
    expect(loss?.value).toBe(aum.before - aum.lowest);
    expect(published?.text).toBe("45%");
    expect(recovery?.text).toBe("–");
    // The heading above has taken the cell's name: places begin with what its file is called.
    expect(depth?.from).toBe("stress-2.stresses[0].aum.change");
    const said = report.cells.flatMap((cell) => (cell.kind === "markup" ? [cell.html] : [])).join("");
    expect(said).toContain("deep");
  });

  it("quotes the sources and assumptions of a sensitivity", async () => {
    const uncertain = "equity: { mean: { value: 6%, uncertainty: 1%, source: s, kind: judgement }, volatility: 0% }";
    const { values } = await run(
      book(
        `\`\`\`aum run id=main\npaths: 100\nchanges:\n  markets:\n    assets:\n      ${uncertain}\n\`\`\`\n` +
          '```aum sensitivity id=drivers\nof: "mean(aum at 2028-12)"\n```\n' +
          '{{text drivers.largest}} {{money drivers.largest-high}} {{money "drivers.high of markets.assets.equity.mean"}} ' +
          '{{percent "drivers.share of assumptions"}} {{money drivers.base}} {{money "mean(aum at 2028-12)"}}',
      ),
    );
    const [largest, high, own, share, base, mean] = values;
    expect(largest?.text).toMatch(/mean return/i);
    expect(high?.value).toBe(own?.value);
    expect(Number(high?.value)).toBeGreaterThan(0);
    expect(Number(share?.value)).toBeGreaterThan(0.7);
    expect(base?.value).toBe(mean?.value);
  });

  it("quotes a KPI as its card writes it, of the last period or another", async () => {
    const { values, runs } = await run(
      book(
        "```aum kpi id=growth name=organic-growth\n```\n{{percent growth.median}} {{percent growth.median(2027)}}".replace(
          "{{percent growth.median(2027)}}",
          '{{percent "growth.median(2027)"}} {{percent "median(organic-growth in 2027)"}}',
        ),
      ),
    );
    const figures = findKpi("organic-growth").figures(runs.get("main") as never);
    const [last, first, asked] = values;
    expect(last?.value).toBe(figures.findLast(({ statistic }) => statistic === "p50")?.value);
    expect(first?.value).toBeCloseTo(Number(asked?.value), 12);
    expect(first?.from).toMatch(/^kpi:organic-growth\.figures\[\d+\]\.value$/);
  });

  it("names the letter that is wrong, and what the cell has", async () => {
    const said = async (text: string): Promise<string> =>
      (await problems(book(`${STRESS}${text}`), {}, crash)).join("\n");
    expect(await said('{{percent "stress.dept"}}')).toBe(
      'book.md:11:19: "stress.dept" names "dept" (did you mean depth?), which stress does not have. Write stress.depth.',
    );
    expect(await said("{{percent stress.depth}} {{percent stres.depth}}")).toMatch(
      /^book\.md:11:\d+: "stres\.depth" names the run or cell stres \(did you mean stress\?\)/,
    );
    expect(await said('{{money "stress.difference(median(aum at 2029-12))"}}')).toMatch(
      /^book\.md:11:28: .*which stress does not have\. Write stress\.difference\(median\(aum at 2027-12\)\) or stress\.difference\(median\(aum at 2028-12\)\)/,
    );
    expect(await said('{{date "stress.depth of gfc"}}')).toMatch(
      /^book\.md:11:\d+: .* Write stress\.depth of crash\.$/,
    );
    expect(await said('{{bp "stress.lowest"}}')).toBe(
      'book.md:11:7: "stress.lowest" is an amount, which bp does not write. Write money or text.',
    );
    expect(await said('{{percent "error(stress.depth)"}}')).toContain("has no standard error");
    expect(await said("```aum stress\nwith: [crash]\n```\n{{percent stress.depth}}")).toContain(
      "asks stress, which several cells are called. Give each an id, such as",
    );
  });

  it("asks whose where there are several", async () => {
    const two = book(STRESS.replace("[crash]", "[one, two]") + "{{percent stress.depth}}");
    const tried = run(two, {}, episode as never);
    await expect(tried).rejects.toThrow(
      /does not say whose it is\. Write stress\.depth of one or stress\.depth of two/,
    );
  });

  it("blames no prose for a cell that cannot be read", async () => {
    expect(await problems(book('```aum solve id=needed\nvary: "x"\ngoal: "y"\n```\n{{text needed.answer}}'))).toEqual([
      expect.stringMatching(/^book\.md:6:/),
      expect.stringMatching(/^book\.md:7:/),
    ]);
  });
});
