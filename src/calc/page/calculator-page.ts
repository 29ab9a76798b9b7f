import { escapeHtml } from "../../report/escape.js";
import { FONT_NOTICE } from "../../report/generated/assets.js";
import { carriedStyle, contentPolicy } from "../../report/self-contained.js";
import { calculate } from "../calculate.js";
import { readPeriod, type WrittenPeriod } from "../read-period.js";
import { answerHtml, spokenOf } from "./answer.js";
import { formHtml } from "./form-html.js";
import { CALCULATOR_SCRIPT, CALCULATOR_STYLE } from "./generated/assets.js";

const ABOUT =
  "One period of client assets. Amounts take k, m, bn and tn; rates say their unit: 6% or 85bp. Nothing leaves this page.";

/**
 * The calculator as one HTML file that opens offline and computes by the same `calculate`: it asks for nothing, and its policy
 * lets nothing run or load but the one style and the one script that it carries, known by their hashes.
 *
 * @param written  what the fields hold at first
 * @throws InputError as `calculate` does
 */
export function calculatorPage(written: WrittenPeriod): string {
  const calculation = calculate(readPeriod(written));
  const style = carriedStyle(CALCULATOR_STYLE);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, CALCULATOR_SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Aumcast">
<title>AUM calculator</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#answer">Skip to the results</a>
<header><h1>AUM calculator</h1><p class="subtitle">${ABOUT}</p></header>
<main>
${formHtml(written)}
<p id="sentence" class="disclaimer" role="status">${escapeHtml(spokenOf(calculation))}</p>
<section id="answer" tabindex="-1" aria-label="Results">${answerHtml(calculation)}</section>
<noscript><p class="note">Without JavaScript the results stay those of the first figures.</p></noscript>
</main>
<footer><p>${FONT_NOTICE}</p></footer>
<script>${CALCULATOR_SCRIPT}</script>
</body>
</html>
`;
}
