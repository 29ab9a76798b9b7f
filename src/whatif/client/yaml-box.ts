import type { Offer } from "../offer.js";
import { element } from "./element.js";
import { said } from "./said.js";

/** The button that gives what is moved as a scenario file, and the text of the file. */
export interface YamlBox {
  readonly button: HTMLButtonElement;
  readonly box: HTMLElement;
  readonly hide: () => void;
}

export function yamlBox(offer: Offer, write: () => Promise<string>): YamlBox {
  const button = element("button", { type: "button" }, said(offer, "Copy as YAML"));
  const told = element("p", { class: "subtitle", role: "status" });
  const text = element("textarea", {
    readonly: "",
    rows: "14",
    spellcheck: "false",
    "aria-label": said(offer, "What is moved, as a scenario file"),
  });
  const box = element("div", { class: "yaml", hidden: "" }, told, text);
  const show = async (): Promise<void> => {
    text.value = await write();
    box.hidden = false;
    told.textContent = said(
      offer,
      (await copy(text)) ? "Copied. Save it beside the scenario's file." : "Copy it from here.",
    );
  };
  button.addEventListener("click", () => void show());
  return {
    button,
    box,
    hide: () => {
      box.hidden = true;
    },
  };
}

/** Where the clipboard is out of reach the text is selected, so that one key copies it. */
async function copy(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    text.focus();
    text.select();
    return false;
  }
}
