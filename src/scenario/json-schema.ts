import * as z from "zod";
import type { Json, JsonObject } from "./json.js";
import { scenarioSchema as schema } from "./schema/scenario-schema.js";

const DEFINITIONS = "#/definitions/";
const OVERLAY = "overlay-";

/**
 * The JSON Schema (draft 7) of a scenario file, for editors: keys, choices, notations and descriptions, made from the schema
 * whose keys the reader checks. A file that extends another may leave out what that one has, so it has definitions of its own
 * in which nothing is required.
 */
export function scenarioSchema(): JsonObject {
  const made = z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as unknown as JsonObject;
  const definitions = made["definitions"] as JsonObject;
  const overlays = Object.entries(definitions).map(([name, one]) => [`${OVERLAY}${name}`, forOverlay(one)]);
  return {
    $schema: made["$schema"] as string,
    title: "Aumcast scenario",
    if: { type: "object", required: ["extends"] },
    then: { $ref: `${DEFINITIONS}${OVERLAY}scenario` },
    else: { $ref: `${DEFINITIONS}scenario` },
    definitions: { ...definitions, ...Object.fromEntries(overlays) },
  };
}

function forOverlay(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(forOverlay);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !(key === "required" && Array.isArray(value)));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string"
        ? value.replace(DEFINITIONS, `${DEFINITIONS}${OVERLAY}`)
        : forOverlay(value),
    ]),
  );
}
