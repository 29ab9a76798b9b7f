import type { Notebook, Parameter } from "../../notebook/notebook.js";
import { FOLLOWED } from "../../notebook/followed.js";
import { SCENARIO } from "../../notebook/parameters.js";
import { NO_VALUE } from "../../report/format.js";
import { shown } from "../../scenario/reading/shown.js";
import { textTable } from "./text-table.js";

/** What -P may set of a notebook: its parameters with their values, and the scenarios of its runs. @param name  as it was asked for */
export function parameterTable({ title, parameters, scenarios, following }: Notebook, name: string): string {
  // Where the scenario could not be read, what follows it is not known.
  const unknown = following !== undefined;
  const own = parameters.map((one) => [one.name, typeOf(one), valueOf(one, unknown), shown(one.label)]);
  const runs = [...scenarios].map(([id, { name: file }], index) => [
    index === 0 ? SCENARIO : id,
    "scenario",
    shown(file),
    scenarios.size === 1 ? "Scenario that is run" : `Scenario of the run ${id}`,
  ]);
  const first = parameters.find(({ given, follows }) => given || follows === null || !unknown);
  const example = first === undefined ? `${SCENARIO}=FILE` : `${first.name}=${first.value}`;
  const rules = parameters.flatMap(({ name: of, follows }) =>
    follows === null ? [] : [`${of}: ${FOLLOWED[follows]?.words ?? follows}, unless set.`],
  );
  return [
    shown(title),
    textTable(["Parameter", "Type", "Value", "What it is"], [...own, ...runs]),
    ...(rules.length === 0 ? [] : [rules.join("\n")]),
    `Set one: aumcast report ${shown(name)} -P ${example}`,
  ].join("\n\n");
}

const typeOf = ({ type, choices }: Parameter): string => (type === "choice" ? choices.map(shown).join(" | ") : type);

const valueOf = ({ value, given, follows }: Parameter, unknown: boolean): string =>
  given ? `${shown(value)} (-P)` : unknown && follows !== null ? NO_VALUE : shown(value);
