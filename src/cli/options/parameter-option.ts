import { Option } from "commander";
import { InputError } from "../../errors.js";
import type { GivenParameters } from "../../notebook/parameters.js";

/** `-P name=value`, as often as there are parameters to set. */
export const parameterOption = (): Option =>
  new Option(
    "-P, --parameter <name=value>",
    "sets a parameter of the notebook, or the scenario of one of its runs; may be repeated",
  )
    .argParser(parameter)
    .default(new Map(), "those of the notebook");

function parameter(written: string, before: GivenParameters): GivenParameters {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
  if (name === undefined || value === undefined)
    throw new InputError([{ at: "-P", key: written, what: "sets nothing", fix: "Write -P target=25bn" }]);
  return new Map([...before, [name.trim(), value.trim()]]);
}
