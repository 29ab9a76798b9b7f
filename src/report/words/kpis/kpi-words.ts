import type { Language } from "../../locale.js";
import { type Catalogue, PLACE } from "../catalogue.js";
import { type Entries, entriesOf } from "../dictionary.js";
import { ASSETS } from "./assets.js";
import { BILLING } from "./billing.js";
import { CONCENTRATION } from "./concentration.js";
import { ECONOMICS } from "./economics.js";
import { FLOWS } from "./flows.js";
import { MARKETS } from "./markets.js";
import { PEOPLE } from "./people.js";
import { PERFORMANCE_FEES } from "./performance-fees.js";
import { RETENTION } from "./retention.js";
import { REVENUE } from "./revenue.js";
import { RISK } from "./risk.js";

/** What explains the figures: a file for each of their topics. */
export const KPI_CATALOGUES: readonly Catalogue[] = [
  ASSETS,
  BILLING,
  CONCENTRATION,
  ECONOMICS,
  FLOWS,
  MARKETS,
  PEOPLE,
  PERFORMANCE_FEES,
  RETENTION,
  REVENUE,
  RISK,
];

let entries: Entries | null = null;

/** All that is said of KPIs, by its English words. */
export function kpiEntries(): Entries {
  entries ??= entriesOf(KPI_CATALOGUES);
  return entries;
}

/** A name, a sentence or an equation of a KPI in another language, as a whole: these texts have no places for values. */
export const kpiWords = (english: string, language: Language): string =>
  language === "en" ? english : (kpiEntries().get(english)?.[PLACE[language]] ?? english);
