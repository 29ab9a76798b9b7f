import { departuresOfClient } from "../model/departures.js";
import type { Projection } from "../model/projection.js";
import { formatMonth, type Month } from "../months.js";
import type { MovementPlan } from "../plan/movement-plan.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { openingOf } from "../simulation/collect/columns.js";
import { type SimulatedProspects, simulatedProspects } from "../simulation/prospects.js";
import { type Money, money, ratio, share, sum, times, WHOLE } from "../units.js";
import { FIRM } from "./distributions.js";
import type { ClientProspect, PipelineProspect, Supplement } from "./supplement.js";

/** Keys of the pipeline's chances; those of events and initiatives begin otherwise. */
const PIPELINE = "pipeline.";

/** Clients who may leave and what may be won: as stated, in the exact ledger, and on the paths. */
export function prospects(plan: Plan, projection: Projection): Pick<Supplement, "clients" | "pipeline"> {
  const asked = plan.chances.some(({ key }) => key.startsWith(PIPELINE));
  if (plan.clients.length === 0 && !asked) return {};
  const found = simulatedProspects(plan);
  const [clients, pipeline] = [clientsOf(plan, projection, found), pipelineOf(plan, found)];
  return { ...(clients.length > 0 && { clients }), ...(pipeline.length > 0 && { pipeline }) };
}

function clientsOf(plan: Plan, projection: Projection, { left, paths }: SimulatedProspects): readonly ClientProspect[] {
  const whole = money(openingOf(plan, FIRM));
  return plan.clients.map(({ id, name, hazard }, client) => {
    const stays = hazard.byMonth.reduce((still, leaves) => share(still.times(WHOLE.minus(leaves))), WHOLE);
    const mandates = plan.segments.flatMap((segment) =>
      segment.mandates
        .filter((mandate) => mandate.client === client)
        .map(({ amount }) => ({ amount: inPlansCurrency(plan, segment, amount), segment: `segment:${segment.id}` })),
    );
    const assets = sum(mandates.map(({ amount }) => amount));
    return {
      id,
      name,
      groups: mandates.map(({ segment }) => segment),
      assets: assets.toNumber(),
      share: ratio(assets, whole)?.toNumber() ?? null,
      chance: WHOLE.minus(stays).toNumber(),
      left: left[client] as ClientProspect["left"],
      expected: departuresOfClient(plan, projection, client).toNumber(),
      paths,
    };
  });
}

function pipelineOf(plan: Plan, { won, paths }: SimulatedProspects): readonly PipelineProspect[] {
  return plan.chances.flatMap(({ key, probability }, chance): readonly PipelineProspect[] => {
    if (!key.startsWith(PIPELINE)) return [];
    const segment = plan.segments.find(({ movements }) => movements.some((one) => one.chance === chance));
    const tranches = segment?.movements.filter((one) => one.chance === chance) ?? [];
    const [first] = tranches;
    // All of its money comes after the forecast.
    if (segment === undefined || first === undefined) return [];
    const funded = sum(tranches.map(({ amount, part }) => times(amount, part)));
    const abroad = (amount: Money): number => inPlansCurrency(plan, segment, amount).toNumber();
    const factor = abroad(money(1));
    const { chance: happened, inflows } = won[chance] as SimulatedProspects["won"][number];
    return [
      {
        id: key.slice(PIPELINE.length),
        name: first.label,
        group: `segment:${segment.id}`,
        amount: abroad(first.amount),
        probability: probability.toNumber(),
        funding: tranches.map((tranche) => ({ at: monthOfTranche(plan, tranche), share: tranche.part.toNumber() })),
        expected: abroad(times(funded, probability)),
        won: happened,
        inflows: {
          value: inflows.value * factor,
          standardError: inflows.standardError === null ? null : inflows.standardError * factor,
        },
        paths,
      },
    ];
  });
}

const monthOfTranche = ({ months }: Plan, { month }: MovementPlan): string => formatMonth(months[month] as Month);

/** At the rates of the start. */
const inPlansCurrency = ({ currencies }: Plan, { currency }: SegmentPlan, amount: Money): Money =>
  currency === null ? amount : money(amount.times(currencies[currency]?.rate ?? 1));
