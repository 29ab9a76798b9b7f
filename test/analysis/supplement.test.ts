import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import type { Attribution, RevenueBridgeAnswer, Supplement } from "../../src/analysis/supplement.js";
import { revenueBridge, twoFactors } from "../../src/model/revenue-bridge.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { rollYears } from "../../src/simulation/year-ledgers.js";
import { simulate, simulateWithin } from "../../src/simulation/simulate.js";
import { replay } from "../../src/simulation/replay.js";
import { money, NOTHING, share } from "../../src/units.js";
import { normalDistribution, normalQuantile } from "../cases/formulas/normal.js";
import { Precise } from "../cases/numbers.js";
import { SMALL, smallRun, WITHOUT_CHANCE } from "./small-run.js";

/** Alpha known and uncertain, and tracking: what parts a segment from its mix. */
const WITH_ALPHA = {
  "mix: { equity: 80%, bonds: 20% }": "mix: { equity: 80%, bonds: 20% }\n    alpha: 1%\n    tracking: 2%",
};
const SETS = `
sets:
  - worst 5% of aum
  - best 10% of revenue in 2026
  - nearest 20% to percentile 25 of aum of funds at 2026-12
  - misses aum at 2027-12 >= 1bn
  - organic-growth in 2026 >= 0%
`;
const withSets = { "targets:": `${SETS}targets:` };

const { plan, simulation, projection, run } = await smallRun({ ...WITH_ALPHA, ...withSets });
const supplement = run.supplement as Supplement;
const CHANGES = ["inflows", "exchanges", "benchmarkGain", "alphaGain"] as const;
const FALLS = ["outflows", "distributions", "fees"] as const;
const entry = (set: string, group: string, year: number | null): Attribution =>
  supplement.attribution.find((one) => one.set === set && one.group === group && one.year === year) as Attribution;

describe("the attribution of AUM", () => {
  it("covers the ledger, all paths, and the sets that are asked for", () => {
    const asked = [
      "worst 5% of aum",
      "best 10% of revenue in 2026",
      "nearest 20% to percentile 25 of aum of funds at 2026-12",
      "misses aum at 2027-12 >= 1bn",
      "organic-growth in 2026 >= 0%",
    ];
    expect(supplement.sets.map(({ id }) => id)).toEqual(["projection", "mean", ...asked]);
    expect(supplement.sets.map(({ paths }) => paths).slice(1, 5)).toEqual([400, 20, 40, 80]);
    expect(supplement.sets[5]?.chance?.value).toBeCloseTo(1 - (run.answers.targets[0]?.chance.value as number), 12);
    expect([...new Set(supplement.attribution.map(({ set }) => set))]).toEqual(["projection", "mean", ...asked]);
  });

  it("adds up: lines to the change, years to the horizon, segments to the firm", () => {
    for (const one of supplement.attribution) {
      const made = [...CHANGES.map((line) => one[line].value), ...FALLS.map((line) => -one[line].value)];
      const closing = made.reduce((total, value) => total + value, one.opening.value);
      expect(Math.abs(closing - one.closing.value)).toBeLessThan(1e-12 * one.opening.value);
      expect(Math.abs(one.residual)).toBeLessThan(1e-12 * one.opening.value);
    }
    for (const { id: set } of supplement.sets) {
      const whole = entry(set, "firm", null);
      for (const line of [...CHANGES, ...FALLS]) {
        const years = plan.years.map(({ year }) => entry(set, "firm", year)[line].value);
        const segments = ["segment:funds", "segment:mandates"].map((group) => entry(set, group, null)[line].value);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(Math.abs(sum(years) - whole[line].value)).toBeLessThan(1e-3);
        expect(Math.abs(sum(segments) - whole[line].value)).toBeLessThan(1e-3);
      }
    }
  });

  it("has the same means as the bridges among the answers", () => {
    const bridge = run.answers.bridges.find(({ of, group }) => of === "mean" && group === "firm");
    const mean = entry("mean", "firm", null);
    expect(mean.inflows).toEqual(bridge?.inflows);
    expect(mean.closing).toEqual(bridge?.closing);
    expect(mean.benchmarkGain.value + mean.alphaGain.value).toBeCloseTo(bridge?.marketGain.value as number, 3);
  });

  it("takes the worst paths: those of the lowest closing AUM and no others", () => {
    const all = replay(
      plan,
      Uint32Array.from({ length: 400 }, (_, path) => path),
    );
    const [segments, months] = [plan.segments.length, plan.months.length];
    const closing = all.lines.indexOf("closing");
    const aum = Array.from({ length: 400 }, (_, path) =>
      [0, 1].reduce(
        (sum, segment) =>
          sum + (all.values[((closing * segments + segment) * months + months - 1) * 400 + path] as number),
        0,
      ),
    ).sort((a, b) => a - b);
    const worst = aum.slice(0, 20).reduce((sum, value) => sum + value, 0) / 20;
    expect(entry("worst 5% of aum", "firm", null).closing.value / worst).toBeCloseTo(1, 12);
    const tail = supplement.risk.find(({ measure, level }) => measure === "aum" && level === 0.05);
    expect((tail?.tailMean.value as number) / worst).toBeCloseTo(1, 12);
    expect(tail?.againstOpening.conditional.value).toBeCloseTo(1e9 - worst, 3);
  });

  it("rolls years that are the sums of the months", () => {
    const paths = Uint32Array.of(3, 399);
    const [years, months] = [rollYears(plan, paths), replay(plan, paths)];
    const gain = (segment: number, month: number, at: number) =>
      months.values[((months.lines.indexOf("marketGain") * 2 + segment) * 27 + month) * 2 + at] as number;
    const place = (line: string, segment: number, year: number) =>
      ((years.lines.indexOf(line as "fees") * 2 + segment) * plan.years.length + year) * 2;
    for (const [year, { from, months: count }] of plan.years.entries()) {
      for (const at of [0, 1]) {
        const sum = Array.from({ length: count }, (_, month) => gain(0, from + month, at)).reduce((a, b) => a + b, 0);
        expect((years.values[place("marketGain", 0, year) + at] as number) / sum).toBeCloseTo(1, 9);
      }
    }
  });
});

describe("every line of a ledger", () => {
  const read = (reference: string) => ({
    file: reference,
    source: readFileSync(new URL(`../golden-hashes/scenarios/${reference}`, import.meta.url)),
  });

  it.each(["currencies.yaml", "lines-of-the-ledger.yaml", "uncertain-alpha.yaml"])("adds up: %s", async (file) => {
    const text = `${read(file).source.toString()}\nsets: [worst 20% of aum]\n`;
    const own = makePlan(parseScenario(text, file, { read }), { paths: 300 });
    const answers = analyse(own, project(own), await simulate(own));
    const { attribution, revenueBridges } = answers.supplement as Supplement;
    for (const one of attribution) expect(Math.abs(one.residual)).toBeLessThan(1e-9 * one.closing.value);
    for (const one of revenueBridges) expect(Math.abs(one.residual)).toBeLessThan(1e-9 * one.after.value + 1e-6);
    expect(new Set(attribution.map(({ set }) => set))).toContain("worst 20% of aum");
  });
});

describe("without chance", () => {
  const certain = smallRun({
    ...WITHOUT_CHANCE,
    ...withSets,
    "mix: { equity: 80%, bonds: 20% }": "mix: { equity: 80%, bonds: 20% }\n    alpha: 1%",
  });

  it("every set is the exact ledger, alpha and revenue bridges with it", async () => {
    const { attribution, revenueBridges, sets } = (await certain).run.supplement as Supplement;
    const exact = new Map(
      attribution.filter(({ set }) => set === "projection").map((one) => [`${one.group} ${one.year}`, one]),
    );
    let compared = 0;
    for (const one of attribution) {
      const other = exact.get(`${one.group} ${one.year}`) as Attribution;
      for (const line of [...CHANGES, ...FALLS, "closing"] as const) {
        expect(Math.abs(one[line].value - other[line].value)).toBeLessThan(1e-12 * 27 * one.opening.value);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(200);
    expect(exact.get("firm null")?.alphaGain.value).toBeGreaterThan(1e6);
    const first = revenueBridges.filter(({ set, group }) => set === "projection" && group === "firm");
    const parts = ["volume", "mix", "rate", "days", "before", "after"] as const;
    for (const { id } of sets) {
      const own = revenueBridges.filter(({ set, group }) => set === id && group === "firm");
      own.forEach((one, index) => {
        for (const part of parts) expect(one[part]?.value).toBeCloseTo(first[index]?.[part]?.value as number, 4);
      });
    }
  });
});

describe("bridges of revenue", () => {
  it("add up for every set, and have errors where paths are drawn", () => {
    for (const one of supplement.revenueBridges) {
      expect(Math.abs(one.residual)).toBeLessThan(1e-9 * one.after.value);
      if (one.set === "projection") expect(one.volume?.standardError).toBe(0);
      if (one.set === "mean") expect(one.volume?.standardError).toBeGreaterThan(0);
    }
    // Twenty paths are too few for twenty batches of two.
    expect(supplement.revenueBridges.find(({ set }) => set === "worst 5% of aum")?.volume?.standardError).toBeNull();
  });

  it("are those of the exact model", () => {
    const found = supplement.revenueBridges.find(
      ({ set, group, from }) => set === "projection" && group === "firm" && from === 2026,
    ) as RevenueBridgeAnswer;
    const period = (year: number) => {
      const segments = supplement.earning.filter((one) => one.group.startsWith("segment") && one.year === year);
      return {
        segments: segments.map(({ averageAum, baseYield }) => ({
          averageAum: money(averageAum),
          rate: share(baseYield as number),
        })),
        years: share(1),
        performanceFees: NOTHING,
      };
    };
    const exact = revenueBridge(period(2026), period(2027));
    for (const part of ["volume", "mix", "rate"] as const) {
      expect(found[part]?.value).toBeCloseTo(exact[part]?.toNumber() as number, 4);
    }
    const firm = (year: number) => {
      const one = supplement.earning.find(({ group, year: of }) => group === "firm" && of === year);
      return { averageAum: money(one?.averageAum as number), rate: share(one?.baseYield as number) };
    };
    const two = twoFactors(firm(2026), firm(2027));
    expect(found.twoFactors?.joint.value).toBeCloseTo(two.joint.toNumber(), 4);
    expect(found.twoFactors?.rate.value).toBeCloseTo(two.rate.toNumber(), 4);
  });
});

describe("chances over time", () => {
  it("end in the target's own chance, and only rise where they ask by a date", () => {
    const of = (target: number) => supplement.chances.filter((one) => one.target === target);
    for (const target of [0, 1]) expect(of(target).at(-1)?.chance).toEqual(run.answers.targets[target]?.chance);
    expect(of(2).find(({ at }) => at === "2026")?.chance).toEqual(run.answers.targets[2]?.chance);
    const by = of(1).map(({ chance }) => chance.value);
    expect(by).toEqual([...by].sort((a, b) => a - b));
    // The stub of 2025 is no year to hold a year's revenue against.
    expect(of(2).map(({ at }) => at)).toEqual(["2026", "2027"]);
  });
});

describe("value at risk", () => {
  it("and the mean beyond it are those of a lognormal distribution", async () => {
    const text = `
name: One class
currency: USD
start: 2025-12-31
horizon: 12 months
seed: 3
paths: 8000
markets: { parameters: log, assets: { market: { name: Market, mean: 5%, volatility: 20% } } }
segments: [{ id: one, name: One, opening: 100m, mix: { market: 100% }, fees: 0bp }]
`;
    const one = makePlan(parseScenario(text, "one.yaml"));
    const { risk } = analyse(one, project(one), await simulate(one)).supplement as Supplement;
    for (const { measure, level, percentile, tailMean, opening, againstOpening } of risk) {
      if (measure !== "aum") continue;
      const z = normalQuantile(new Precise(level)).toNumber();
      const quantile = 1e8 * Math.exp(0.05 + 0.2 * z);
      // E[A | A ≤ q] = E[A]·Φ(z − σ)/p.
      const beyond = (1e8 * Math.exp(0.05 + 0.02) * normalDistribution(new Precise(z - 0.2)).toNumber()) / level;
      expect(Math.abs(percentile.value - quantile)).toBeLessThan(4 * (percentile.standardError as number));
      expect(Math.abs(tailMean.value - beyond)).toBeLessThan(4 * (tailMean.standardError as number));
      expect(tailMean.standardError as number).toBeLessThan(0.03 * beyond);
      expect(againstOpening.valueAtRisk.value).toBeCloseTo(opening - percentile.value, 6);
    }
    expect(risk.filter(({ measure }) => measure === "aum")).toHaveLength(2);
  });
});

describe("the supplement", () => {
  it("is no part of the result hash, and is the same to the last bit however the paths are rolled", async () => {
    const without = await smallRun(WITH_ALPHA);
    expect(run.resultHash).toBe(without.run.resultHash);
    expect(run.supplementHash).not.toBe(without.run.supplementHash);
    const hashOf = async (options: Parameters<typeof simulateWithin>[1], limits = {}) =>
      analyse(plan, projection, await simulateWithin(plan, options, limits)).supplementHash;
    expect(await hashOf({ blockPaths: 256, kernel: "reference" })).toBe(run.supplementHash);
    expect(await hashOf({ threads: 2, blockPaths: 256 })).toBe(run.supplementHash);
    // Too little memory to keep columns.
    expect(await hashOf({}, { values: 1, held: 0 })).toBe(run.supplementHash);
    expect(await hashOf({ blockPaths: 256 }, { values: 1e5, held: 1e6 })).toBe(run.supplementHash);
    expect(simulation.paths).toBe(400);
  });

  it("has the usual sets where the file names none, and none where it names an empty list", async () => {
    const usual = (await smallRun()).run.supplement as Supplement;
    expect(usual.sets.map(({ id }) => id)).toEqual([
      "projection",
      "mean",
      // 2 % and 5 % of 400 paths are fewer than 30, and as few miss the third target.
      "misses aum at 2027-12 >= 1bn",
      "aum by 2027-12 <= 800m",
    ]);
    const none = makePlan(parseScenario(SMALL.replace("targets:", "sets: []\ntargets:"), "small.yaml"));
    expect(none.sets).toEqual([]);
  });

  it("tells concentration and the choice of averages", () => {
    const [opening] = supplement.concentration;
    expect(opening?.at).toBe("2025-09");
    expect(opening?.shares.map(({ aum }) => aum)).toEqual([0.6, 0.4]);
    expect(opening?.herfindahlAum).toBeCloseTo(0.52, 12);
    // 600 m at 60 bp; ten mandates of 40 m at 40 bp on 20 m and 25 bp on the rest.
    expect(opening?.shares[0]?.revenue).toBeCloseTo(3.6 / (3.6 + 10 * (0.08 + 0.05)), 12);
    const year = supplement.averages.find((one) => one.group === "firm" && one.year === 2026);
    const trapezoid = year?.choices.find(({ inForce }) => inForce);
    expect(trapezoid?.convention).toBe("trapezoid");
    const known = run.answers.projection.groups[0]?.years.find((one) => one.year === 2026);
    expect(trapezoid?.averageAum).toBe(known?.averageAum);
    expect(trapezoid?.revenueYield).toBe(known?.revenueYield);
  });
});
