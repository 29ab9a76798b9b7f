import { escapeHtml } from "../report/escape.js";
import { localeOf } from "../report/locale.js";
import type { Panel } from "../report/panel.js";
import { say } from "../report/words/say.js";
import { WHAT_IF_SCRIPT, WHAT_IF_STYLE } from "./generated/assets.js";
import type { Offer } from "./offer.js";
import { offerInLanguage } from "./offer-words.js";

/** What a page carries to compute what is offered: the closed panel, its data, the script with the engine in it. */
export function panelOf(offer: Offer): Panel {
  const { language } = localeOf(offer.locale);
  const [title, invitation] = ["What if?", "Move the assumptions and see the forecast change."].map((english) =>
    escapeHtml(say(english, language)),
  );
  return {
    markup:
      `<details class="what-if" id="what-if" hidden><summary><strong>${title}</strong> ${invitation}</summary></details>` +
      `<script type="application/json" id="what-if-data">${inert(offerInLanguage(offer))}</script>`,
    style: WHAT_IF_STYLE,
    script: WHAT_IF_SCRIPT,
  };
}

/** JSON that no page can read as anything else. */
const inert = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
