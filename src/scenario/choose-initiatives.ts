import { InputError, type Problem } from "../errors.js";
import type { JsonObject } from "./json.js";
import { quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";
import type { Scenario } from "./scenario.js";

/** Which initiatives are on: all, none, or those with these ids and no others. */
export type InitiativeChoice = "all" | "none" | readonly string[];

/**
 * The same scenario with other initiatives on; its resolved document says so too.
 *
 * @throws InputError for an id that no initiative has
 */
export function chooseInitiatives(scenario: Scenario, choice: InitiativeChoice): Scenario {
  const chosen = idsOf(scenario, choice);
  const initiatives = scenario.initiatives.map((initiative) => ({ ...initiative, on: chosen.has(initiative.id) }));
  return { ...scenario, initiatives, resolved: switched(scenario.resolved, chosen) };
}

function idsOf({ initiatives, file }: Scenario, choice: InitiativeChoice): ReadonlySet<string> {
  const known = initiatives.map(({ id }) => id);
  if (choice === "all") return new Set(known);
  if (choice === "none") return new Set();
  const problems = choice
    .filter((id) => !known.includes(id))
    .map((id): Problem => {
      const suggestion = suggest(id, known);
      const what = `is ${quoted(id)}, which is no initiative of ${file}${didYouMean(suggestion)}`;
      const others = known.length === 0 ? "none: the scenario has no initiatives" : `one of ${known.join(", ")}`;
      return { at: "--initiatives", key: "id", what, fix: `Write ${suggestion ?? others}` };
    });
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
  return new Set(choice);
}

/** The document as if the file said which are on. */
function switched(resolved: JsonObject, chosen: ReadonlySet<string>): JsonObject {
  const { initiatives } = resolved;
  const turned = (item: unknown, id: string): JsonObject => ({
    ...(item as JsonObject),
    on: chosen.has(id) ? "true" : "false",
  });
  if (Array.isArray(initiatives)) {
    const items = (initiatives as readonly JsonObject[]).map((item) => turned(item, String(item["id"])));
    return { ...resolved, initiatives: items };
  }
  if (initiatives === undefined || typeof initiatives !== "object") return resolved;
  const entries = Object.entries(initiatives as JsonObject).map(([id, item]) => [id, turned(item, id)] as const);
  return { ...resolved, initiatives: Object.fromEntries(entries) };
}
