import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, withoutChromium } from "../browser/chromium.js";
import { hashesInNode } from "./node-process.js";
import { otherNodes } from "./other-nodes.js";
import { bundleForPage, hashesInPage } from "./page.js";
import { everyOf, type Found, type Surroundings } from "./surroundings.js";

const HOME = { timeZone: "UTC", locale: "en-US" };
const KATHMANDU = { timeZone: "Asia/Kathmandu", locale: "tr-TR" };
const ST_JOHNS = { timeZone: "America/St_Johns", locale: "de-DE" };
/** Every other pairing of these time zones and languages. */
const ABROAD = [HOME, KATHMANDU, ST_JOHNS]
  .flatMap(({ timeZone }) => [HOME, KATHMANDU, ST_JOHNS].map(({ locale }) => ({ timeZone, locale })))
  .slice(1);

/** Less than the values of the rich scenario take: with the first they are counted in passes, with the second sifted. */
const SMALL_BUDGETS = [4_000_000, 8_000_000];

/** One process or page with its configurations; started when its turn comes. */
interface Batch extends Surroundings {
  readonly run: () => Promise<Found>;
}

const folder = mkdtempSync(join(tmpdir(), "aumcast-everywhere-"));
const others = otherNodes();
const noChromium = withoutChromium();
let browser: Browser | undefined;
let batches: readonly Batch[];
let found: readonly Found[];

beforeAll(async () => {
  batches = [...inThisNode(), ...inOtherNodes(), ...(noChromium ? [] : await inPages())];
  found = await twoAtATime(batches.map(({ run }) => run));
}, 600_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("one scenario with one seed", () => {
  it("gives the same bits for every kernel, number of threads, size of blocks, budget, Node, browser, time zone and language", () => {
    const hashes = found.flatMap(({ results }) => results.map(({ hash }) => hash));
    const distinct = new Set(hashes);
    process.stdout.write(`${hashes.length} configurations, ${distinct.size} hash${distinct.size === 1 ? "" : "es"}\n`);
    expect(hashes.length).toBe(batches.reduce((sum, { configurations }) => sum + configurations.length, 0));
    if (others.length > 0 && !noChromium) expect(hashes.length).toBeGreaterThanOrEqual(60);
    expect(distinct.size, JSON.stringify(found, null, 2)).toBe(1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("was run where it was meant to be", () => {
    const asked = batches.map(({ timeZone, locale }) => ({ timeZone, locale }));
    expect(found.map(({ timeZone, locale }) => ({ timeZone: currentName(timeZone), locale }))).toEqual(asked);
    const runtimes = new Set(found.map(({ runtime }) => runtime));
    expect(runtimes.size).toBe(1 + others.length + (noChromium ? 0 : 2));
  });

  it("was rolled by the kernel that was asked for, and by the reference where a page refuses WebAssembly", () => {
    const pairs = found.flatMap(({ runtime, results }, batch) =>
      results.map(({ kernel }, index) => {
        const auto = runtime.includes("without") ? "reference" : "wasm";
        return { kernel, asked: batches[batch]?.configurations[index]?.kernel ?? auto };
      }),
    );
    const seen = pairs.filter(({ kernel }) => kernel !== undefined);
    expect(seen.map(({ kernel }) => kernel)).toEqual(seen.map(({ asked }) => asked));
    expect(new Set(seen.map(({ kernel }) => kernel))).toEqual(new Set(["wasm", "reference"]));
  });
});

/** All that can be set in one process, and a little of it in every other time zone and language. */
function inThisNode(): readonly Batch[] {
  const counted = SMALL_BUDGETS.map((budget, index) => ({ threads: 1 + index, budget }));
  const all = [...everyOf([1, 2, 3], [256, 512, 1024, 4096]), ...everyOf([8], [256]), ...counted];
  return [
    ...halves(all).map((configurations) => nodeBatch(process.execPath, { ...HOME, configurations })),
    ...ABROAD.map((place) => nodeBatch(process.execPath, { ...place, configurations: everyOf([1], [512]) })),
  ];
}

function inOtherNodes(): readonly Batch[] {
  return others.map(({ path }, index) => {
    const place = index === 0 ? KATHMANDU : ST_JOHNS;
    return nodeBatch(path, { ...place, configurations: [...everyOf([1], [256, 1024]), ...everyOf([3], [512])] });
  });
}

const nodeBatch = (path: string, surroundings: Surroundings): Batch => ({
  ...surroundings,
  run: () => hashesInNode(path, surroundings),
});

/** A page that may not compile WebAssembly must do without, and say the same. */
async function inPages(): Promise<readonly Batch[]> {
  const script = await bundleForPage();
  browser = await launch();
  const batch = (webAssembly: boolean, configurations: Surroundings["configurations"]): Batch => ({
    ...KATHMANDU,
    configurations,
    run: () => hashesInPage(browser as Browser, { script, folder }, { ...KATHMANDU, configurations, webAssembly }),
  });
  return [batch(true, [{}, ...everyOf([1], [256, 4096])]), batch(false, [{}, { blockPaths: 256 }, { threads: 2 }])];
}

const halves = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => [
  items.filter((_, index) => index % 2 === 0),
  items.filter((_, index) => index % 2 === 1),
];

/** Runs the tasks in order, two side by side; the answers in the order of the tasks. */
async function twoAtATime<Answer>(tasks: readonly (() => Promise<Answer>)[]): Promise<readonly Answer[]> {
  const answers = new Map<number, Answer>();
  let next = 0;
  const takeTurns = async () => {
    for (let index = next++; index < tasks.length; index = next++) {
      answers.set(index, await (tasks[index] as () => Promise<Answer>)());
    }
  };
  await Promise.all([takeTurns(), takeTurns()]);
  return tasks.map((_, index) => answers.get(index) as Answer);
}

/** Older runtimes say Katmandu. */
const currentName = (timeZone: string): string => timeZone.replace("Katmandu", "Kathmandu");
