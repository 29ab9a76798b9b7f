import type { Stress } from "../../scenario/episode.js";
import type { Ridden } from "../episodes.js";
import type { Offer } from "../offer.js";
import type { SwitchedStress } from "../settings.js";
import { element } from "./element.js";
import { written } from "./figures.js";
import { said } from "./said.js";

/** Which episode is laid over the forecast, from when on, and what rides on it. */
export interface StressChoice {
  readonly box: HTMLElement;
  readonly chosen: () => SwitchedStress | null;
  readonly reset: () => void;
}

/** @param onChange  told after every choice */
export function stressChoice(offer: Offer, onChange: () => void): StressChoice {
  const { episodes, starts } = offer;
  const none = element("option", { value: "" }, said(offer, "None"));
  const episode = selection("what-if-stress", [none, ...episodes.map(({ id, name }) => option(id, name))]);
  const from = selection(
    "what-if-stress-from",
    starts.map((month, index) => option(index === 0 ? "" : month, written(month, "month", offer))),
  );
  const riders = { flows: rider("flows"), fees: rider("fees") };
  const known = () => episodes.find(({ id }) => id === episode.value);
  const show = (): void => {
    const one = known();
    from.disabled = one === undefined;
    for (const { part, box, words } of Object.values(riders)) {
      const ridden = one?.rides.find((own) => own.part === part);
      box.hidden = ridden === undefined;
      if (ridden !== undefined) words.textContent = ridingWords(ridden, offer);
    }
  };
  const ridingOf = (own: ReturnType<typeof known>): Stress["riding"] =>
    (own?.rides ?? []).map(({ part }) => part).filter((part) => riders[part].input.checked);
  const reset = (): void => {
    episode.value = "";
    from.value = "";
    for (const { part, input } of Object.values(riders)) input.checked = offer.riding.includes(part);
    show();
  };
  for (const one of [episode, from, riders.flows.input, riders.fees.input])
    one.addEventListener("change", () => {
      show();
      onChange();
    });
  reset();
  return {
    box: element(
      "div",
      { class: "stress" },
      labelled(said(offer, "Stress"), episode),
      labelled(said(offer, "It begins in"), from),
      riders.flows.box,
      riders.fees.box,
    ),
    chosen: () =>
      episode.value === ""
        ? null
        : { episode: episode.value, from: from.value === "" ? null : from.value, riding: ridingOf(known()) },
    reset,
  };
}

const option = (value: string, words: string): HTMLOptionElement => element("option", { value }, words);

/** Browsers would keep what was chosen before a page was loaded again. */
function selection(id: string, options: readonly HTMLOptionElement[]): HTMLSelectElement {
  const select = element("select", { id }, ...options);
  select.autocomplete = "off";
  return select;
}

const labelled = (words: string, select: HTMLSelectElement): HTMLElement =>
  element("div", { class: "lever" }, element("label", { for: select.id }, words), select);

function rider(part: Ridden["part"]) {
  const input = element("input", { type: "checkbox", id: `what-if-stress-${part}` });
  input.autocomplete = "off";
  const words = element("span", {});
  return { part, input, words, box: element("label", { class: "rider", for: input.id, hidden: "" }, input, words) };
}

/** "Flows as it assumes: inflows −25%, outflows +25%". */
function ridingWords({ part, changes }: Ridden, offer: Offer): string {
  const list = changes.map(({ of, by }) =>
    said(offer, `${of} {0}`, `${by < 0 ? "" : "+"}${written(by, "stated-percent", offer)}`),
  );
  return said(offer, part === "flows" ? "Flows as it assumes: {0}" : "Fees as it assumes: {0}", list.join(", "));
}
