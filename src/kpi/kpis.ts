import { InputError } from "../errors.js";
import { quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import { ASSETS } from "./assets.js";
import { BILLING } from "./billing.js";
import { CONCENTRATION } from "./concentration.js";
import { ECONOMICS } from "./economics.js";
import { FLOWS } from "./flows.js";
import type { Kpi } from "./kpi.js";
import { MARKETS } from "./markets.js";
import { PEOPLE } from "./people.js";
import { PERFORMANCE_FEES } from "./performance-fees.js";
import { RETENTION } from "./retention.js";
import { REVENUE } from "./revenue.js";
import { RISK } from "./risk.js";

/** Every figure that a run can be asked for, with its meaning, in the order of a roll-forward: assets, flows, markets, fees, the firm around them, risks. */
export const KPIS: readonly Kpi[] = [
  ...ASSETS,
  ...FLOWS,
  ...RETENTION,
  ...MARKETS,
  ...REVENUE,
  ...PERFORMANCE_FEES,
  ...BILLING,
  ...ECONOMICS,
  ...PEOPLE,
  ...RISK,
  ...CONCENTRATION,
];

/**
 * The KPI of a key, a name, or what other firms call it; letters of either case, spaces or hyphens.
 *
 * @param name  as the user wrote it
 * @throws InputError with the one that was probably meant
 */
export function findKpi(name: string): Kpi {
  const wanted = folded(name);
  const found = KPIS.find((kpi) => namesOf(kpi).some((known) => folded(known) === wanted));
  if (found !== undefined) return found;
  const meant = suggest(name, KPIS.flatMap(namesOf));
  const key = meant === null ? null : findKpi(meant).key;
  const fix = key === null ? "Write one that `aumcast kpi` lists" : `Write ${key}`;
  throw new InputError([{ at: "kpi", key: quoted(name), what: `is not a KPI${didYouMean(key)}`, fix }]);
}

const namesOf = ({ key, name, alsoCalled }: Kpi): readonly string[] => [key, name, ...alsoCalled];

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
