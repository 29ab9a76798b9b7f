import * as z from "zod";
import { readDocument } from "../scenario/document/read-document.js";
import type { Spot } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";
import { entriesOf, fieldsOf } from "../scenario/reading/fields.js";
import { type Place, refuse, textAt } from "../scenario/reading/place.js";
import { textLine } from "../scenario/reading/text.js";
import type { Notebook, ScenarioName } from "./notebook.js";
import { type GivenParameters, type Known, parametersAt, SCENARIO } from "./parameters.js";

const frontSchema = z.strictObject({
  title: z.string().meta({ examples: ["AUM outlook"] }),
  subtitle: z.string().optional(),
  scenario: z
    .string()
    .optional()
    .meta({ examples: ["../scenarios/base.yaml"] }),
  scenarios: z
    .record(z.string(), z.string())
    .optional()
    .meta({ examples: ["{ main: base.yaml, low: low.yaml }"] }),
  theme: z
    .string()
    .optional()
    .meta({ examples: ["theme.yaml"] }),
  params: z.record(z.string(), z.unknown()).optional(),
});

/** Id of the run of a notebook's only scenario. */
export const MAIN = "main";

/** What stands between the two lines `---`. @param text  the notebook with all other lines blank, so that places are its own */
export function frontMatterOf(
  { text, file }: { readonly text: string; readonly file: string },
  known: Known,
  log: Log,
): Pick<Notebook, "title" | "subtitle" | "theme" | "scenarios" | "parameters"> | null {
  const { given } = known;
  const top: Spot = { file, rank: 0, line: 1, column: 1 };
  if (text.trim() === "") {
    const fix = "Write title: and scenario: between the two lines ---";
    log.problems.push({ spot: top, key: "the notebook", what: "has an empty front matter", fix });
    return null;
  }
  const node = readDocument({ file, rank: 0, source: text }, log);
  if (node === null) return null;
  const place = { node, path: "the front matter", key: "", schema: frontSchema, reading: { log, years: null } };
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [titleAt, subtitleAt] = [fields.at("title"), fields.at("subtitle")];
  const title = titleAt === null ? null : textLine(titleAt);
  const subtitle = subtitleAt === null ? null : textLine(subtitleAt);
  const written = scenariosAt(place, fields.at("scenario"), fields.at("scenarios"));
  const themeAt = fields.at("theme");
  const themeName = themeAt === null ? null : textAt(themeAt, "a theme's file");
  const theme = themeAt === null || themeName === null ? null : { name: themeName, spot: themeAt.node.spot };
  const parameters = parametersAt(fields.at("params"), known, [...written.keys()]);
  const files = [...given].filter(([name]) => !parameters.some((parameter) => parameter.name === name));
  return title === null ? null : { title, subtitle, theme, scenarios: withGiven(written, new Map(files)), parameters };
}

/** With the scenarios that were given in place of those of the file: "scenario" for the first run, or a run's id. */
function withGiven(
  written: ReadonlyMap<string, ScenarioName>,
  given: GivenParameters,
): ReadonlyMap<string, ScenarioName> {
  const own = [...written].map(([id, name], index) => {
    const file = given.get(id) ?? (index === 0 ? given.get(SCENARIO) : undefined);
    return [id, file === undefined ? name : { ...name, name: file, given: true as const }] as const;
  });
  return new Map(own);
}

const RUN_ID = /^[a-z][a-z0-9-]{0,40}$/;

function scenariosAt(whole: Place, one: Place | null, several: Place | null): ReadonlyMap<string, ScenarioName> {
  const found = new Map<string, ScenarioName>();
  if (one !== null && several !== null) refuse(several, "stands beside scenario", "Keep one of the two");
  if (one === null && several === null) refuse(whole, "names no scenario", "Add scenario: ../scenarios/base.yaml");
  const add = (id: string, place: Place): void => {
    const name = textAt(place, "a scenario file");
    if (name !== null) found.set(id, { name, spot: place.node.spot });
  };
  if (one !== null) add(MAIN, one);
  for (const { name, place } of several === null
    ? []
    : (entriesOf(several, z.string(), "names of runs with their files") ?? [])) {
    if (RUN_ID.test(name)) add(name, place);
    else
      refuse(place, "is the name of a run with signs other than small letters, digits and -", "Write main or low-case");
  }
  return found;
}
