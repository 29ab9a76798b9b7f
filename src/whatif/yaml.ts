import type { Json, JsonObject } from "../scenario/json.js";

/** Words and numbers that mean themselves without quotes. */
const PLAIN = /^(?:[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*|[+-]?\d+(?:\.\d+)?(?:%|bp|pp|k|m|bn|tn)?|\d{4}-\d{2}(?:-\d{2})?)$/i;
/** Words that YAML reads as something else. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n|~)$/i;

/** A document as YAML: mappings and lists in blocks, short lists of scalars in a line. Scalars are texts as a scenario has them. */
export const yamlOf = (document: JsonObject): string => `${mapping(document, 0).join("\n")}\n`;

const scalar = (value: Json): string => {
  if (value === null) return "null";
  const text = String(value);
  return PLAIN.test(text) && (!RESERVED.test(text) || /^(?:true|false)$/.test(text)) ? text : JSON.stringify(text);
};

const isScalar = (node: Json): boolean => typeof node !== "object" || node === null;
const pad = (depth: number): string => "  ".repeat(depth);

function mapping(node: JsonObject, depth: number): readonly string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const name = `${pad(depth)}${scalar(key)}:`;
    return inline(value) === null ? [name, ...block(value, depth + 1)] : [`${name} ${inline(value)}`];
  });
}

/** What stands in one line; null for what needs several. */
function inline(node: Json): string | null {
  if (isScalar(node)) return scalar(node);
  if (Array.isArray(node)) {
    const items: readonly Json[] = node;
    return items.every(isScalar) ? `[${items.map(scalar).join(", ")}]` : null;
  }
  return Object.keys(node as JsonObject).length === 0 ? "{}" : null;
}

function block(node: Json, depth: number): readonly string[] {
  if (!Array.isArray(node)) return mapping(node as JsonObject, depth);
  return (node as readonly Json[]).flatMap((item) => {
    const own = inline(item);
    if (own !== null) return [`${pad(depth)}- ${own}`];
    const [first = "", ...rest] = block(item, depth + 1);
    return [`${pad(depth)}- ${first.trimStart()}`, ...rest];
  });
}
