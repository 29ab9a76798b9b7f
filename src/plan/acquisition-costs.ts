import { monthOf } from "../months.js";
import type { Acquisition } from "../scenario/scenario-event.js";
import type { Scenario } from "../scenario/scenario.js";
import { CERTAIN, type ChanceRegister } from "./chances.js";
import type { EconomicsPlan } from "./economics.js";
import { costByMonth, type LineContext, onChance } from "./initiative-economics.js";

/**
 * The firm around the assets with what acquisitions cost besides their price: a line each, which comes or not as its acquisition does.
 * The price is capital and no cost.
 */
export function withAcquisitionCosts(
  economics: EconomicsPlan | null,
  { events }: Pick<Scenario, "events">,
  context: LineContext & { readonly chances: ChanceRegister },
): EconomicsPlan | null {
  if (economics === null) return null;
  const costs = events.flatMap((event) => {
    if (event.kind !== "acquisition" || event.cost === null) return [];
    const from = monthOf(event.date.year, event.date.month);
    const amounts = costByMonth(event.cost, { from, until: null }, context);
    const basis = onChance(chanceOf(event, context.chances), amounts, context.uncertain);
    return [{ id: `acquisition:${event.key}`, name: `${event.label}: cost`, basis }];
  });
  return costs.length === 0 ? economics : { ...economics, costs: [...economics.costs, ...costs] };
}

/** The chance that the acquisition itself has. */
function chanceOf({ key }: Acquisition, { values }: ChanceRegister) {
  const chance = values.findIndex((value) => value.key === key);
  const found = values[chance];
  return found === undefined ? CERTAIN : { chance, happens: found.probability };
}
