import { stringify } from "yaml";
import type { Scenario } from "../../scenario/scenario.js";

/** A scenario after `extends`, as the text of a scenario file. */
export const scenarioYaml = ({ resolved }: Scenario): string => stringify(resolved, { lineWidth: 0 }).trimEnd();
