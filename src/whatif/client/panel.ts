/** The panel of a report: sliders, and what the engine in this page makes of them. Nothing is there without it. */
import type { Answer } from "../messages.js";
import type { Offer } from "../offer.js";
import { isMoved, type Settings } from "../settings.js";
import { compared } from "../shown.js";
import { controls } from "./controls.js";
import { element } from "./element.js";
import { type Engine, startEngine } from "./engine.js";
import { fanPicture } from "./fan.js";
import { figures, grouped } from "./figures.js";
import { said } from "./said.js";
import { yamlBox } from "./yaml-box.js";

const panel = document.getElementById("what-if");
const data = document.getElementById("what-if-data");
if (panel instanceof HTMLDetailsElement && data !== null) {
  panel.hidden = false;
  panel.addEventListener("toggle", () => open(panel, JSON.parse(data.textContent ?? "") as Offer), { once: true });
}

function open(own: HTMLDetailsElement, offer: Offer): void {
  const status = element("p", { class: "status", role: "status" }, said(offer, "Starting the engine …"));
  const table = figures(offer);
  const fans = offer.fans.map((fan) => fanPicture(offer, fan));
  const yaml = yamlBox(offer, async () => (await engine?.write(box.settings())) ?? "");
  const reset = element("button", { type: "button" }, said(offer, "Reset"));
  let engine: Engine | null = null;
  const ask = (): void => {
    yaml.hide();
    own.setAttribute("aria-busy", "true");
    engine?.ask(box.settings());
  };
  const box = controls(offer, ask);
  reset.addEventListener("click", box.reset);
  const fail = (reason: string): void => {
    own.classList.add("failed");
    status.textContent = said(offer, "This browser cannot compute here: {0}.", reason);
    panelBody.replaceChildren(status);
  };
  const tell = (answer: Answer): void => {
    own.setAttribute("aria-busy", String(!("refused" in answer) && !answer.whole));
    own.dataset["paths"] = "refused" in answer ? "" : String(answer.shown.paths);
    status.textContent = words(offer, box.settings(), answer);
    if ("refused" in answer) return table.show(null);
    table.show(answer);
    fans.forEach(({ show }, index) => show(answer.shown.fans[index] ?? [], answer.unmoved.fans[index] ?? []));
  };
  const legend = element(
    "p",
    { class: "subtitle" },
    said(
      offer,
      "Shaded: the middle 50% and 90%, and the median, of what is moved. Dashed: the report's 5th percentile, median and 95th.",
    ),
  );
  const pictures = element("div", { class: "what-if-fans" }, ...fans.map((fan) => fan.box));
  const buttons = element("div", { class: "buttons" }, reset, yaml.button);
  const panelBody = element(
    "div",
    {},
    introduction(offer),
    box.box,
    buttons,
    yaml.box,
    status,
    pictures,
    legend,
    table.box,
  );
  own.append(panelBody);
  startEngine(offer, tell, fail).then(
    (started) => {
      engine = started;
      ask();
    },
    (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
  );
}

function introduction(offer: Offer): HTMLElement {
  const { paths, reportPaths, sampling } = offer;
  const same = said(
    offer,
    "Every move is computed in this page by the engine that made the report, from the same seed: nothing is sent anywhere.",
  );
  const compares =
    sampling === "sobol"
      ? "The report has {0} simulations; this panel compares with {1}."
      : "The report has {0} simulations; this panel compares with its first {1}.";
  const first = said(offer, compares, grouped(reportPaths, offer), grouped(paths, offer));
  return element("p", { class: "subtitle" }, paths < reportPaths ? `${same} ${first}` : same);
}

function words(offer: Offer, settings: Settings, answer: Answer): string {
  if ("refused" in answer) return said(offer, "This cannot be computed: {0}", answer.refused);
  const { paths } = answer.shown;
  const count = (number: number): string => grouped(number, offer);
  if (!answer.whole) return said(offer, "First {0} of {1} simulations …", count(paths), count(offer.paths));
  if (isMoved(offer.levers, settings))
    return said(
      offer,
      "{0} simulations. Differences are between the same simulations, ± their standard error.",
      count(paths),
    );
  const { numbers, different } = compared(offer.report, answer.shown);
  const again =
    different === 0
      ? "Nothing is moved. {0} numbers of the report computed again in this page: all the same to the last bit."
      : "Nothing is moved. {0} numbers of the report computed again in this page: {1} of them other than the report's.";
  return said(offer, again, count(numbers), count(different));
}
