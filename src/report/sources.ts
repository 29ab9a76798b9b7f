import type { Value } from "./cell.js";
import { escapeHtml } from "./escape.js";

/** Where a value that a picture shows comes from, as attributes. */
export function sources({ from, value, as }: Value): string {
  return ` data-from="${escapeHtml(from)}" data-value="${escapeHtml(String(value))}" data-as="${as}"`;
}
