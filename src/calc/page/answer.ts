import { escapeHtml } from "../../report/escape.js";
import { barsOf } from "../bars.js";
import type { Calculation } from "../calculate.js";
import { formulasOf } from "../formulas.js";
import { resultsOf } from "../results.js";

/** The answer as HTML: written into the page when it is made, and again by its script whenever a field changes. */
export const answerHtml = (calculation: Calculation): string =>
  [warnings(calculation), results(calculation), chart(calculation), formulas(calculation)].join("\n");

/** What is read aloud: the sentence, and how many warnings stand below. */
export function spokenOf({ sentence, warnings: { length } }: Calculation): string {
  if (length === 0) return sentence;
  return `${sentence} ${length === 1 ? "One warning" : `${length} warnings`} below.`;
}

function warnings({ warnings: found }: Calculation): string {
  if (found.length === 0) return "";
  const items = found.map(({ text }) => `<li>${escapeHtml(text)}</li>`);
  return `<div class="note"><ul>${items.join("")}</ul></div>`;
}

function results(calculation: Calculation): string {
  const rows = resultsOf(calculation).map(
    ({ key, name, text }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td class="number" id="${key}">${text}</td></tr>`,
  );
  const caption = `Results in ${calculation.terms.currency}${calculation.terms.label === null ? "" : `: ${calculation.terms.label}`}`;
  return `<h2>${escapeHtml(caption)}</h2>\n<table><caption>Results</caption><tbody>${rows.join("")}</tbody></table>`;
}

/** Rows of name, bar and amount: the bars are pictures that stretch with the page, their texts are not. */
function chart(calculation: Calculation): string {
  const { bars, cutAt } = barsOf(calculation);
  const rows = bars.map(({ name, kind, from, to, text }) => {
    const bar = `<rect class="${kind}" x="${(from * 100).toFixed(2)}" width="${Math.max((to - from) * 100, 0.3).toFixed(2)}" height="10"/>`;
    return `<span>${name}</span><svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">${bar}</svg><span class="number">${text}</span>`;
  });
  const said = bars.map(({ name, text }) => `${name} ${text}`).join(", ");
  const below = cutAt === null ? "" : `<figcaption class="subtitle">The bars begin at ${cutAt}.</figcaption>`;
  return `<figure><div class="bars" role="img" aria-label="From opening to ending: ${said}">${rows.join("\n")}</div>${below}</figure>`;
}

function formulas(calculation: Calculation): string {
  const items = formulasOf(calculation).map(
    ({ name, words, numbers }) => `<dt>${name}</dt><dd>${words}<br><span class="numbers">${numbers}</span></dd>`,
  );
  return `<h2>How it is computed</h2>\n<dl class="formulas">${items.join("\n")}</dl>`;
}
