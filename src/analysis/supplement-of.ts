import type { Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import { meanFlowRates } from "../simulation/flow-rates.js";
import { rollYears } from "../simulation/year-ledgers.js";
import { meanAttribution, projectedAttribution, setAttribution } from "./attribution.js";
import { averages } from "./averages.js";
import { billedYears } from "./billing.js";
import { cliffAnswers } from "./cliffs.js";
import { concentration } from "./concentration.js";
import { FIRM } from "./distributions.js";
import { exceedance } from "./exceedance.js";
import { fansBesides } from "./fans.js";
import { feeCurves } from "./fee-curves.js";
import { flowResponses } from "./flow-responses.js";
import { discretion } from "./discretion.js";
import { earningPower } from "./earning-power.js";
import { growthQuality } from "./growth-quality.js";
import { type OwnLedger, ownLedgers } from "./own-ledgers.js";
import { prospects } from "./prospects.js";
import { findSets, type FoundSet, samplePaths } from "./path-sets.js";
import { meanRevenueBridges, projectedRevenueBridges, setRevenueBridges } from "./revenue-bridges.js";
import { valueAtRisk } from "./risk.js";
import type { SetLedgers } from "./set-ledgers.js";
import type { PathSet, Supplement } from "./supplement.js";

/** Everything that explains a run's answers. Paths of sets are rolled again; the simulation is asked for nothing. */
export function supplementOf(plan: Plan, projection: Projection, simulation: Simulation): Supplement {
  const ledgers = ownLedgers(plan, projection);
  const firm = ledgers.filter(({ group }) => group === FIRM);
  const sets = findSets(plan, simulation);
  const { sample, rolled } = rollSets(plan, simulation, sets);
  const totals = simulation.byYear ?? [];
  const attribution = [
    ...ledgers.flatMap((ledger) => projectedAttribution(plan, ledger)),
    ...ledgers.flatMap((ledger) => meanAttribution(plan, ledger, totals)),
    ...rolled.flatMap((set) => [
      ...firm.flatMap((ledger) => setAttribution(plan, ledger, set)),
      // Of a segment only the horizon: by year a set of paths fills pages.
      ...ledgers.filter(({ group }) => group !== FIRM).flatMap((ledger) => setAttribution(plan, ledger, set, [null])),
    ]),
  ];
  const earning = earningPower(plan, projection);
  const concentrations = concentration(plan, projection);
  return {
    averages: averages(plan, projection),
    earning,
    sets: [...wholes(simulation), ...sets.map(({ answer }) => answer)],
    attribution,
    revenueBridges: [
      ...ledgers.flatMap((ledger) => projectedRevenueBridges(plan, ledger, projection)),
      ...ledgers.flatMap((ledger) => meanRevenueBridges(plan, ledger, { simulation, sample })),
      ...rolled.flatMap((set) => firm.flatMap((ledger) => setRevenueBridges(plan, ledger, set))),
    ],
    risk: valueAtRisk(plan, projection, simulation),
    chances: plan.targetTimes.flatMap(({ target, at, question }) => {
      const chance = simulation.questions?.[question];
      return chance === undefined ? [] : [{ target, at, chance }];
    }),
    concentration: concentrations,
    growthQuality: growthQuality(plan, {
      projection,
      simulation,
      attribution,
      earning,
      concentration: concentrations,
    }),
    fans: fansBesides(plan, simulation),
    exceedance: exceedance(plan, simulation),
    ...curves(plan),
    ...billing(plan, ledgers),
    ...cliffs(plan, projection, simulation),
    ...flowRates(plan),
    ...prospects(plan, projection),
    ...discretion(plan, projection),
  };
}

/** What charts draw of the scenario itself. */
function curves(plan: Plan): Pick<Supplement, "feeCurves" | "flowResponses"> {
  const [fees, flows] = [feeCurves(plan), flowResponses(plan)];
  return { ...(fees.length > 0 && { feeCurves: fees }), ...(flows.length > 0 && { flowResponses: flows }) };
}

function cliffs(plan: Plan, projection: Projection, simulation: Simulation): Pick<Supplement, "cliffs"> {
  const found = cliffAnswers(plan, projection, simulation);
  return found.length === 0 ? {} : { cliffs: found };
}

function billing(plan: Plan, ledgers: readonly OwnLedger[]): Pick<Supplement, "billing"> {
  const found = billedYears(plan, ledgers);
  return found.length === 0 ? {} : { billing: found };
}

/** Beside what is stated, what a flow that answers comes to on the paths. */
function flowRates(plan: Plan): Pick<Supplement, "flowRates"> {
  const found = meanFlowRates(plan);
  if (found.length === 0) return {};
  return {
    flowRates: found.map(({ segment, ...rate }) => ({ group: `segment:${plan.segments[segment]?.id}`, ...rate })),
  };
}

const wholes = ({ paths, byYear }: Simulation): readonly PathSet[] => [
  { id: "projection", target: null, paths: 0, sampled: 0, chance: null },
  ...(byYear === undefined
    ? []
    : [{ id: "mean", target: null, paths, sampled: paths, chance: { value: 1, standardError: 0 } }]),
];

/** Every path that a set or the sample needs is rolled once. */
function rollSets(plan: Plan, simulation: Simulation, sets: readonly FoundSet[]) {
  const sample = samplePaths(simulation);
  const union = Uint32Array.from(new Set([...sets.flatMap((set) => [...set.paths]), ...sample])).sort();
  const ledgers = rollYears(plan, union);
  const ofPaths = (id: string, own: Uint32Array): SetLedgers => ({ id, ledgers, places: placesOf(union, own) });
  return {
    sample: ofPaths("mean", sample),
    rolled: sets.map((set) => ofPaths(set.answer.id, set.paths)),
  };
}

/** Where some of the paths stand among all; both ascending. */
function placesOf(all: Uint32Array, own: Uint32Array): Uint32Array {
  let place = 0;
  return own.map((path) => {
    while (all[place] !== path) place++;
    return place;
  });
}
