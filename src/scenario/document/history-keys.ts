import { parseMonth } from "../../months.js";
import type { Log } from "../reading/log.js";
import { listed, quoted } from "../reading/shown.js";
import { didYouMean, suggest } from "../reading/suggest.js";
import type { Entry, MapNode } from "./node.js";

const UNITS = ["percent", "decimals"] as const;

/**
 * Whether the keys that say how a file of history is read are clear. They are gone once it is laid into the scenario, so nobody else looks at
 * them. Reports what is wrong.
 */
export function historyKeysAreClear({ entries }: MapNode, assets: readonly string[], log: Log): boolean {
  const before = log.problems.length;
  const refuse = (key: string, { spot }: Pick<Entry, "spot">, what: string, fix: string): void =>
    void log.problems.push({ spot, key: `markets.history.${key}`, what, fix });
  for (const key of ["from", "to"] as const) {
    const value = entries.get(key)?.value;
    if (value?.kind !== "text" || parseMonth(value.text.trim()) !== null) continue;
    refuse(key, value, `is ${quoted(value.text)}, not a month`, "Write YYYY-MM");
  }
  const unit = entries.get("written-in")?.value;
  if (unit?.kind === "text" && !UNITS.some((one) => one === unit.text)) {
    const meant = suggest(unit.text, UNITS);
    const fix = `Write ${meant ?? listed(UNITS, "or")}`;
    refuse("written-in", unit, `is ${quoted(unit.text)}${didYouMean(meant)}, not one of the choices`, fix);
  }
  const columns = entries.get("columns")?.value;
  for (const [id, entry] of columns?.kind === "map" ? columns.entries : []) {
    if (assets.length === 0 || assets.includes(id)) continue;
    const meant = suggest(id, assets);
    const fix = `Write ${meant ?? listed(assets, "or")}`;
    refuse(`columns.${id}`, entry, `is not an asset class of markets.assets${didYouMean(meant)}`, fix);
  }
  return log.problems.length === before;
}
