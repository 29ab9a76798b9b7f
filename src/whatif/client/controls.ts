import { localDigits, localeOf } from "../../report/locale.js";
import type { Offer } from "../offer.js";
import type { OfferedLever, Settings } from "../settings.js";
import { element } from "./element.js";
import { said } from "./said.js";
import { stressChoice } from "./stress-choice.js";

/** The sliders and the choice of an episode. */
export interface Controls {
  readonly box: HTMLElement;
  readonly settings: () => Settings;
  /** Back to where nothing is moved. */
  readonly reset: () => void;
}

/** @param onChange  told after every move */
export function controls(offer: Offer, onChange: () => void): Controls {
  const { levers, episodes } = offer;
  const sliders = levers.map((lever) => ({ lever, ...slider(lever) }));
  const show = (): void => {
    for (const { lever, input, output } of sliders) {
      const text = settingText(lever, Number(input.value), offer);
      output.textContent = text;
      input.setAttribute("aria-valuetext", text);
    }
  };
  const changed = (): void => {
    show();
    onChange();
  };
  for (const { input } of sliders) input.addEventListener("input", changed);
  const stress = episodes.length === 0 ? null : stressChoice(offer, changed);
  show();
  return {
    box: element(
      "div",
      { class: "levers" },
      ...sliders.map(({ box }) => box),
      ...(stress === null ? [] : [stress.box]),
    ),
    settings: () => ({
      levers: Object.fromEntries(sliders.map(({ lever, input }) => [lever.id, Number(input.value)])),
      stress: stress?.chosen() ?? null,
    }),
    reset: () => {
      for (const { lever, input } of sliders) input.value = String(lever.neutral);
      stress?.reset();
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

type Spoken = Pick<Offer, "locale" | "words">;

/** "+1.25 pp a year", "−15%". */
export function settingText({ change, step, neutral }: OfferedLever, steps: number, offer: Spoken): string {
  const locale = localeOf(offer.locale);
  const by = Math.round(Number(step) * (change === "shift" ? steps * 10_000 : (steps - neutral) * 100));
  if (by === 0) return said(offer, "as in the report");
  const sign = by > 0 ? "+" : "−";
  const size =
    change === "shift"
      ? said(offer, "{0} pp a year", localDigits((Math.abs(by) / 100).toFixed(2), locale))
      : `${Math.abs(by)}${locale.percent}`;
  return `${sign}${size}`;
}
