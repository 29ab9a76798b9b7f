import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { scenarioSchema } from "../../src/scenario/json-schema.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { scenarioSchema as keys } from "../../src/scenario/schema/scenario-schema.js";
import type { Json, JsonObject } from "../../src/scenario/json.js";
import { changed, WHOLE } from "./scenario-text.js";

const schema = scenarioSchema();
const definitions = schema["definitions"] as JsonObject;
/** The schema of a scenario that extends nothing, read back as a checker of documents. */
const checker = z.fromJSONSchema({
  $schema: schema["$schema"],
  ...(definitions["scenario"] as object),
  definitions,
} as never);
const accepts = (text: string): boolean => checker.safeParse(parseScenario(text).resolved).success;

const SCENARIOS = fileURLToPath(new URL("../../scenarios/", import.meta.url));
const shipped = readdirSync(SCENARIOS).filter((name) => name.endsWith(".yaml"));

describe("the JSON Schema", () => {
  it("accepts the scenario that uses every key, and every shipped one", () => {
    expect(accepts(WHOLE)).toBe(true);
    for (const name of shipped) {
      const read = (reference: string, from: string) => {
        const file = join(dirname(from), reference);
        return { file, source: readFileSync(file) };
      };
      const path = join(SCENARIOS, name);
      const { resolved } = parseScenario(readFileSync(path), path, { read });
      expect([name, checker.safeParse(resolved).success]).toEqual([name, true]);
      expect([name, keys.safeParse(resolved).success]).toEqual([name, true]);
    }
  });

  it.each([
    ["an unknown key", (whole: JsonObject) => ({ ...whole, inflation: "2%" })],
    [
      "a missing key",
      (whole: JsonObject) => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== "seed")),
    ],
    [
      "a rate without a unit",
      (whole: JsonObject) => ({ ...whole, segments: [{ ...firstSegment(whole), alpha: "5" }] }),
    ],
    ["a choice that is none", (whole: JsonObject) => ({ ...whole, conventions: { returns: "nett" } })],
  ])("refuses %s", (_, change) => {
    const { resolved } = parseScenario(WHOLE);
    expect(checker.safeParse(change(resolved)).success).toBe(false);
  });

  it("explains every key that it has", () => {
    const silent: string[] = [];
    const visit = (node: Json, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      if (Array.isArray(node)) return node.forEach((item, index) => visit(item, `${path}[${index}]`));
      for (const [key, value] of Object.entries((node as JsonObject)["properties"] ?? {})) {
        if (typeof (value as JsonObject)["description"] !== "string" && !("$ref" in (value as JsonObject)))
          silent.push(`${path}.${key}`);
      }
      for (const [key, value] of Object.entries(node as JsonObject)) visit(value, `${path}.${key}`);
    };
    visit(definitions, "");
    expect(silent).toEqual([]);
  });

  it("asks a file that extends another for nothing else", () => {
    expect(schema["if"]).toEqual({ type: "object", required: ["extends"] });
    const overlay = JSON.stringify(definitions["overlay-scenario"]) + JSON.stringify(definitions["overlay-segment"]);
    expect(overlay).not.toMatch(/"required"/);
    expect(JSON.stringify(definitions["segment"])).toMatch(/"required":\["id","opening","mix","fees"\]/);
  });

  it("knows every key that the reader takes, for both come from one source", () => {
    expect(() => parseScenario(changed("paths: 10000", "paths: 10000\nnotes: x"))).toThrow("notes is not a known key");
    expect(Object.keys((definitions["scenario"] as { properties: object }).properties)).not.toContain("notes");
  });
});

const firstSegment = (whole: JsonObject): JsonObject => (whole["segments"] as readonly JsonObject[])[0] as JsonObject;
