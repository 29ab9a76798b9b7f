import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calculate } from "../../src/calc/calculate.js";
import { FIELDS } from "../../src/calc/form.js";
import { formulasOf } from "../../src/calc/formulas.js";
import { calculatorPage } from "../../src/calc/page/calculator-page.js";
import { readPeriod, type WrittenPeriod } from "../../src/calc/read-period.js";
import { resultsOf } from "../../src/calc/results.js";
import { launch, withoutChromium } from "./chromium.js";
import { sidewaysScroll, tooWide } from "./measures.js";

const AT_FIRST: WrittenPeriod = { opening: "800m", outflows: "24m", return: "6%", fee: "85bp" };

describe.skipIf(withoutChromium())("the calculator in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-calculator-"));
  const address = pathToFileURL(join(folder, "calculator.html")).href;
  let browser: Browser;
  let page: Page;
  /** Messages of the console, errors, violations of the policy, and requests for anything but the page itself. */
  let noise: string[];

  beforeAll(async () => {
    writeFileSync(join(folder, "calculator.html"), calculatorPage(AT_FIRST));
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    noise = [];
    page = await browser.newPage();
    page.on("console", (message) => noise.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:")) noise.push(`request: ${request.url()}`);
    });
    await page.goto(address);
  });
  afterEach(async () => {
    expect(noise).toEqual([]);
    await page.close();
  });

  /** Writes a field as a hand would. */
  async function write(key: string, text: string): Promise<void> {
    const field = page.locator(`#field-${key}`);
    if (FIELDS.find((one) => one.key === key)?.kind === "choice") await field.selectOption(text);
    else await field.fill(text);
  }

  /** Everything that the page shows of an answer. */
  const shown = () =>
    page.evaluate(() => {
      const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? "");
      return {
        sentence: texts("#sentence")[0] ?? "",
        results: texts("#answer td"),
        numbers: texts("#answer .numbers"),
        warnings: texts("#answer .note li"),
      };
    });

  /** What the page says is wrong: the field, its sentence, and whether an answer is still to be seen. */
  const refused = () =>
    page.evaluate(() => ({
      invalid: [...document.querySelectorAll('[aria-invalid="true"]')].map(({ id }) => id),
      errors: [...document.querySelectorAll(".error")]
        .map((one) => one.textContent ?? "")
        .filter((text) => text !== ""),
      answered: (document.querySelector("#answer") as HTMLElement).checkVisibility(),
      spoken: document.querySelector("#sentence")?.textContent ?? "",
    }));

  function expected(written: WrittenPeriod) {
    const calculation = calculate(readPeriod(written));
    const warnings = calculation.warnings.map(({ text }) => text);
    const counted = ["", " One warning below.", " 2 warnings below.", " 3 warnings below."][warnings.length] ?? "";
    return {
      sentence: calculation.sentence + counted,
      results: resultsOf(calculation).map(({ text }) => text),
      numbers: formulasOf(calculation).map(({ numbers }) => numbers),
      warnings,
    };
  }

  it("shows what the library says after every change of a field, in all fields", async () => {
    expect(await shown()).toEqual(expected(AT_FIRST));
    await page.locator("summary").click();
    let written = AT_FIRST;
    const changes: readonly (readonly [keyof WrittenPeriod, string])[] = [
      ["opening", "1.2bn"],
      ["inflows", "30m"],
      ["return", "-4.5%"],
      ["fee", "1%"],
      ["period", "45 days"],
      ["timing", "end"],
      ["currency", "JPY"],
      ["label", "Second quarter"],
      ["counts", "client-assets"],
      ["billable", "900m"],
      ["counts", "billable"],
      ["advised", "80m"],
      ["age", "120 days"],
      ["stale", "100 days"],
      ["payer", "assets"],
      ["basis", "net"],
      ["outflows", "0"],
    ];
    for (const [key, text] of changes) {
      written = { ...written, [key]: text };
      await write(key, text);
      expect(await shown(), key).toEqual(expected(written));
    }
    expect(new Set(changes.map(([key]) => key)).size).toBe(FIELDS.length);
  });

  it("says in a sentence at the field what is wrong, and shows no figure until it is right", async () => {
    const slips = { opening: "NaN", inflows: "-1", outflows: "9bn", return: "6", fee: "30%", period: "0 days" };
    const more = { currency: "usd", label: "x".repeat(81), billable: "2bn", advised: "bn", age: "old", stale: "-1" };
    await page.locator("summary").click();
    for (const [key, text] of Object.entries({ ...slips, ...more })) {
      await write(key, text);
      const { errors, ...state } = await refused();
      expect(state, key).toEqual({ invalid: [`field-${key}`], answered: false, spoken: errors.join(" ") });
      expect(errors.join("\n"), key).toMatch(/^[A-Z][^.]+.* (Write|Lower) .+\.$/);
      expect(errors.join().replace("is NaN", "")).not.toMatch(/NaN|undefined|null|Infinity/);
      await write(key, AT_FIRST[key as keyof WrittenPeriod] ?? "");
      expect(await refused(), key).toMatchObject({ invalid: [], errors: [], answered: true });
    }
    await write("opening", "");
    expect((await refused()).errors).toEqual(["Opening is missing. Write an amount such as 800m."]);
  });

  it("is used by keyboard alone: skip link, fields in order, Enter changes nothing", async () => {
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the results");
    for (const { key } of FIELDS.slice(0, 7)) {
      await page.keyboard.press("Tab");
      expect(await focused()).toBe(`field-${key}`);
    }
    await page.locator("#field-opening").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("bn");
    await page.keyboard.press("Enter");
    expect(await shown()).toEqual(expected({ ...AT_FIRST, opening: "800bn" }));
    expect(page.url()).toBe(address);
  });

  it("tells a screen reader the name and hint of each field, and the sentence as it changes", async () => {
    await page.locator("summary").click();
    const fields = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")].map((field) => ({
        names: [...(field.labels ?? [])].map((label) => label.textContent),
        hints: (field.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id)?.className),
      })),
    );
    expect(fields).toEqual(FIELDS.map(({ name }) => ({ names: [name], hints: ["about", "error"] })));
    expect(await page.getByRole("status").innerText()).toBe(expected(AT_FIRST).sentence);
    const chart = await page.getByRole("img").getAttribute("aria-label");
    expect(chart).toMatch(/^From opening to ending: Opening 800,000,000, .* Ending 816,381,060$/);
  });

  it("takes no label for markup", async () => {
    const label = '<img src=x onerror="alert(1)">';
    await page.locator("summary").click();
    await write("label", label);
    expect(await page.locator("#answer h2").first().innerText()).toBe(`Results in USD: ${label}`);
    expect(await page.locator("img").count()).toBe(0);
  });

  it("fits 390 and 1280 px, light and dark", async () => {
    await page.locator("summary").click();
    await write("age", "120 days");
    for (const width of [390, 1280])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = { sideways: await page.evaluate(sidewaysScroll), tooWide: await page.evaluate(tooWide) };
        expect(found, `${width} px, ${colorScheme}`).toEqual({ sideways: 0, tooWide: [] });
      }
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe("rgb(16, 22, 31)");
    await page.emulateMedia({ colorScheme: "light" });
    expect(await ground()).toBe("rgb(255, 255, 255)");
  });
});
