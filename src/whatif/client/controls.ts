import { type Locale, localDigits, localeOf } from "../../report/locale.js";
import type { Offer } from "../offer.js";
import type { OfferedLever, Settings } from "../settings.js";
import { element } from "./element.js";

/** The sliders and the choice of an episode. */
export interface Controls {
  readonly box: HTMLElement;
  readonly settings: () => Settings;
  /** Back to where nothing is moved. */
  readonly reset: () => void;
}

/** @param onChange  told after every move */
export function controls({ levers, episodes, locale: tag }: Offer, onChange: () => void): Controls {
  const locale = localeOf(tag);
  const sliders = levers.map((lever) => ({ lever, ...slider(lever) }));
  const choice = episodes.length === 0 ? null : episodeChoice(episodes);
  const show = (): void => {
    for (const { lever, input, output } of sliders) {
      const text = settingText(lever, Number(input.value), locale);
      output.textContent = text;
      input.setAttribute("aria-valuetext", text);
    }
  };
  const changed = (): void => {
    show();
    onChange();
  };
  for (const { input } of sliders) input.addEventListener("input", changed);
  choice?.select.addEventListener("change", changed);
  show();
  return {
    box: element(
      "div",
      { class: "levers" },
      ...sliders.map(({ box }) => box),
      ...(choice === null ? [] : [choice.box]),
    ),
    settings: () => ({
      levers: Object.fromEntries(sliders.map(({ lever, input }) => [lever.id, Number(input.value)])),
      episode: choice === null || choice.select.value === "" ? null : choice.select.value,
    }),
    reset: () => {
      for (const { lever, input } of sliders) input.value = String(lever.neutral);
      if (choice !== null) choice.select.value = "";
      changed();
    },
  };
}

function slider({ id, label, from, to, neutral }: OfferedLever) {
  const input = element("input", {
    type: "range",
    id: `what-if-${id}`,
    min: String(from),
    max: String(to),
    step: "1",
    value: String(neutral),
  });
  // Where a browser keeps what was typed before a page was loaded again.
  input.autocomplete = "off";
  const output = element("output", { for: input.id });
  const name = element("label", { for: input.id }, label);
  return { input, output, box: element("div", { class: "lever" }, name, output, input) };
}

function episodeChoice(episodes: Offer["episodes"]) {
  const options = episodes.map(({ id, name }) => element("option", { value: id }, name));
  const select = element("select", { id: "what-if-stress" }, element("option", { value: "" }, "None"), ...options);
  select.autocomplete = "off";
  const name = element("label", { for: select.id }, "Stress from the first month on");
  return { select, box: element("div", { class: "lever" }, name, select) };
}

/** "+1.25 pp a year", "−15%". */
export function settingText({ change, step, neutral }: OfferedLever, steps: number, locale: Locale): string {
  const by = Math.round(Number(step) * (change === "shift" ? steps * 10_000 : (steps - neutral) * 100));
  if (by === 0) return "as in the report";
  const sign = by > 0 ? "+" : "−";
  const size =
    change === "shift"
      ? `${localDigits((Math.abs(by) / 100).toFixed(2), locale)} pp a year`
      : `${Math.abs(by)}${locale.percent}`;
  return `${sign}${size}`;
}
