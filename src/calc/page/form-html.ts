import { escapeHtml } from "../../report/escape.js";
import { type Field, FIELDS } from "../form.js";
import type { WrittenPeriod } from "../read-period.js";

/** Fields that most calculations need; the others are folded away. */
const FIRST = 7;

/** The fields as a form, with what is written in them. Each has a label, a hint and a place for what is wrong with it. */
export function formHtml(written: WrittenPeriod): string {
  const inputs = FIELDS.map((field) => fieldHtml(field, written[field.key] ?? ""));
  const open = FIELDS.slice(FIRST).some(({ key }) => written[key] !== undefined) ? " open" : "";
  return [
    '<form autocomplete="off">',
    `<div class="fields">${inputs.slice(0, FIRST).join("\n")}</div>`,
    `<details${open}><summary>Currency, label, what is counted, who pays, age of the valuation</summary>`,
    `<div class="fields">${inputs.slice(FIRST).join("\n")}</div></details>`,
    "</form>",
  ].join("\n");
}

function fieldHtml(field: Field, value: string): string {
  const { key, name, about, kind, example } = field;
  const described = `id="field-${key}" name="${key}" aria-describedby="about-${key} error-${key}"`;
  const input =
    field.choices === undefined
      ? `<input ${described} type="text" value="${escapeHtml(value)}">`
      : `<select ${described}>${["", ...field.choices].map((choice) => option(choice, value)).join("")}</select>`;
  const hint = kind === "choice" ? about : `${about}; such as ${example}`;
  return [
    `<div class="field"><label for="field-${key}">${name}</label>${input}`,
    `<p class="about" id="about-${key}">${escapeHtml(hint)}</p><p class="error" id="error-${key}"></p></div>`,
  ].join("");
}

function option(choice: string, value: string): string {
  const selected = choice === value ? " selected" : "";
  return `<option value="${choice}"${selected}>${choice === "" ? "not stated" : choice}</option>`;
}
