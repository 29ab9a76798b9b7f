import type { Panel } from "../report/panel.js";
import { WHAT_IF_SCRIPT, WHAT_IF_STYLE } from "./generated/assets.js";
import type { Offer } from "./offer.js";

/** What a page carries to compute what is offered: the closed panel, its data, the script with the engine in it. */
export const panelOf = (offer: Offer): Panel => ({
  markup:
    '<details class="what-if" id="what-if" hidden><summary><strong>What if?</strong> Move the assumptions and see the forecast change.</summary></details>' +
    `<script type="application/json" id="what-if-data">${inert(offer)}</script>`,
  style: WHAT_IF_STYLE,
  script: WHAT_IF_SCRIPT,
});

/** JSON that no page can read as anything else. */
const inert = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
