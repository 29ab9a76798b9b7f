import { z } from "zod";
import type { JsonObject } from "./scenario.js";
import { scenarioSchema as schema } from "./schema/scenario-schema.js";

/**
 * The JSON Schema (draft 7) of a scenario file, for editors: keys, choices, notations, descriptions. It is made from the same
 * schema whose keys the reader checks. An overlay (`extends`) may leave out what its base has, so `required` is lifted for it.
 */
export function scenarioSchema(): JsonObject {
  const made = z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as unknown as JsonObject;
  return made;
}
