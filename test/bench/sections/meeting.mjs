import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../../chromium.mjs";
import { ROOT } from "../contestant.mjs";
import { median } from "../rounds.mjs";
import { figure, promise } from "../show.mjs";

const MAIN = join(ROOT, "dist/cli/main.js");
const milliseconds = (value) => (value === undefined ? "" : `${figure(value)} ms`);

/** What somebody waits for who has a report open: answers of its what-if panel, and the page of a preview after a save. */
export const meeting = {
  title: "What if, and the preview",
  rounds: 9,

  async measure({ rounds, folder, say }) {
    const executablePath = findChromium();
    if (executablePath === null)
      return { results: [{ name: "the panel, the preview", missing: "Chromium is missing" }] };
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    try {
      say("the panel of the base report");
      const panel = await panelOf(browser, { rounds, folder });
      say("the preview of a new project's notebook");
      return { results: [], panel, preview: await previewOf(browser, { rounds, folder }) };
    } finally {
      await browser.close();
    }
  },

  show({ panel, preview }) {
    const rows = [
      ["panel opened: engine started, nothing moved, first answer", panel?.opened],
      ["a slider moved: first answer", panel?.first],
      ["a slider moved: all paths of the report", panel?.whole],
      ["preview: a save until the run has ended", preview?.run],
      ["preview: the run's end until the page stands", preview?.page],
    ];
    return {
      table: [
        ["in Chromium", "ms", "slowest"],
        ...rows.flatMap(([name, all]) =>
          all === undefined ? [] : [[name, figure(median(all)), figure(Math.max(...all))]],
        ),
      ],
      notes: [
        "The panel is that of `scenarios/base.yaml` with 10,000 paths, the preview that of `aumcast init` with 500.",
      ],
      promises: [
        promise("what-if: first answer", { atMost: 200 }, panel && median(panel.first), milliseconds),
        promise("preview: page after the run", { atMost: 300 }, preview && median(preview.page), milliseconds),
      ],
    };
  },
};

async function panelOf(browser, { rounds, folder }) {
  const base = join(ROOT, "scenarios/base.yaml");
  execFileSync(process.execPath, [MAIN, "run", base, "--quiet", "--out", folder], { stdio: "ignore" });
  const opened = [];
  let page;
  for (let round = 0; round < Math.min(3, rounds); round++) {
    page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "base.html")).href);
    opened.push((await page.evaluate(answers, "open")).first);
    await page.waitForFunction(() => document.getElementById("what-if").dataset.paths === "10000");
  }
  const moves = [];
  for (let round = 0; round < rounds; round++) moves.push(await page.evaluate(answers, "move"));
  return { opened, first: moves.map(({ first }) => first), whole: moves.map(({ whole }) => whole) };
}

/** In the page: opens the panel or moves its first slider, and waits for the first answer and the whole one. */
function answers(what) {
  const panel = document.getElementById("what-if");
  const start = performance.now();
  return new Promise((done) => {
    let first;
    new MutationObserver((_, observer) => {
      first ??= performance.now() - start;
      if (panel.dataset.paths !== "10000") return;
      observer.disconnect();
      done({ first, whole: performance.now() - start });
    }).observe(panel, { attributeFilter: ["data-paths"] });
    if (what === "open") panel.open = true;
    else {
      const slider = panel.querySelector("input[type=range]");
      slider.stepUp();
      slider.dispatchEvent(new Event("input"));
    }
  });
}

async function previewOf(browser, { rounds, folder }) {
  const project = join(folder, "project");
  execFileSync(process.execPath, [MAIN, "init", project], { stdio: "ignore" });
  const notebook = join(project, "reports/outlook.md");
  const server = spawn(process.execPath, [MAIN, "preview", notebook, "--paths", "500"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = [];
  server.stdout.on("data", (text) => said.push({ text: String(text), at: performance.now() }));
  const saidAfter = async (from) => {
    while (said.length <= from) await once(server.stdout, "data");
    return said[from].at;
  };
  try {
    await saidAfter(1);
    const page = await browser.newPage();
    await page.goto(/http:\S+/.exec(said[0].text)[0]);
    const found = { run: [], page: [] };
    for (let round = 0; round < rounds; round++) {
      const reloaded = page.waitForEvent("load");
      const [before, start] = [said.length, performance.now()];
      writeFileSync(notebook, `${readFileSync(notebook, "utf8")}\nOnce more.\n`);
      const [ended] = await Promise.all([saidAfter(before), reloaded]);
      const stands = performance.now();
      found.run.push(ended - start);
      found.page.push(stands - ended);
    }
    return found;
  } finally {
    server.kill("SIGINT");
  }
}
