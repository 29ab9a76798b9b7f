import type { Month } from "../months.js";
import type { Client, Segment } from "../scenario/scenario.js";
import { Exact, NOTHING, type Share, share } from "../units.js";
import type { ClientPlan, MandatePlan } from "./plan.js";
import { seriesOf, type UncertainRegister } from "./uncertain.js";

/**
 * Clients who may leave. A chance a within a year is one of 1 − (1−a)^(1/12) in each of its months, for a client who is still
 * there, so that twelve of them make a.
 */
export const planClients = (
  clients: readonly Client[],
  months: readonly Month[],
  uncertain: UncertainRegister,
): readonly ClientPlan[] =>
  clients.map(({ id, name, departure }) => ({
    id,
    name,
    key: `clients.${id}`,
    hazard: seriesOf(departure, months, uncertain, monthlyHazard),
  }));

/** 1 − (1−a)^(1/12); what lies outside 0 … 1 counts as its bound. */
function monthlyHazard(annual: Share): Share {
  if (annual.lessThanOrEqualTo(0)) return share(0);
  if (annual.greaterThanOrEqualTo(1)) return share(1);
  const stays = new Exact(1).minus(annual);
  return share(new Exact(1).minus(stays.pow(new Exact(1).dividedBy(12))));
}

/** A segment's mandates, in the order of the clients. */
export function planMandates(
  { id, conventions }: Segment,
  clients: readonly Client[],
  planned: readonly ClientPlan[],
): readonly MandatePlan[] {
  return clients.flatMap(({ mandates }, client): readonly MandatePlan[] => {
    const stated = mandates.get(id);
    if (stated === undefined) return [];
    const amount = stated.spans[0]?.value ?? NOTHING;
    const leaves = departures((planned[client] as ClientPlan).hazard.byMonth);
    return [{ client, amount, withAssets: conventions.mandates === "with-assets", leaves }];
  });
}

/** Chances to leave in each month: still there, and then gone. They add up to at most 1. */
export function departures(hazards: readonly Share[]): readonly Share[] {
  let stays = new Exact(1);
  return hazards.map((hazard) => {
    const leaves = stays.times(hazard);
    stays = stays.minus(leaves);
    return share(leaves);
  });
}
