import { yearSpans } from "../months.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import { withAcquisitionCosts } from "./acquisition-costs.js";
import { acquiredBooks, feeChangesOf, feeChangesOfBook } from "./acquired-books.js";
import { listAssumptions } from "./assumptions.js";
import { billFans } from "./bill-fans.js";
import { newChances } from "./chances.js";
import { planClients, planMandates } from "./clients.js";
import { listConventions } from "./conventions.js";
import { planCovenants } from "./covenants.js";
import { planCurrencies } from "./currencies.js";
import { defaultOutputs } from "./default-outputs.js";
import { planAlerts } from "./alerts.js";
import { planEconomics } from "./economics.js";
import { planEvents } from "./events.js";
import { planGroups, roleGroups } from "./groups.js";
import { withInitiativeLines } from "./initiative-economics.js";
import { changesBySegment, NO_CHANGES, planInitiatives } from "./initiatives.js";
import { planMarkets } from "./markets.js";
import type { ColumnRequest, Outputs } from "./outputs.js";
import { planSets } from "./path-sets.js";
import { planPipeline } from "./pipeline.js";
import type { MovementPlan } from "./movement-plan.js";
import type { Plan, SegmentPlan } from "./plan.js";
import { planSampling, samplingConvention } from "./sampling.js";
import { planSeed } from "./seed.js";
import { planBook, planSegment } from "./segments.js";
import { underStress } from "./stress.js";
import { planTargetTimes } from "./target-times.js";
import { newRegister } from "./uncertain.js";
import { forecastMonths } from "./values-by-month.js";

/** What a caller may set in place of the scenario's own. */
export interface PlanOverrides {
  readonly paths?: number;
  readonly seed?: string;
  readonly sampling?: Sampling;
  /** All that is asked of the simulation, in place of the defaults. */
  readonly outputs?: Outputs;
}

/**
 * Resolves a scenario: calendars, values by month, units, conventions and defaults, so that the exact model and the
 * simulation compute one meaning.
 *
 * @throws InputError for what only shows month by month: a year without a value, a date outside the forecast, correlations
 * that cannot hold together
 */
export function makePlan(scenario: Scenario, overrides: PlanOverrides = {}): Plan {
  const uncertain = newRegister();
  const months = forecastMonths(scenario.start, scenario.horizonMonths);
  const years = yearSpans(months, scenario.fiscalYearEnds);
  const markets = planMarkets(scenario, months, uncertain);
  const currencies = planCurrencies(scenario, markets, months);
  const chances = newChances();
  const books = acquiredBooks(scenario);
  const { movements, exchanges } = planEvents(scenario, { months, books, uncertain, chances });
  const registers = { months, uncertain, chances };
  const won = planPipeline(scenario, months, registers);
  const initiatives = planInitiatives(scenario, months, registers);
  const changes = changesBySegment(scenario, initiatives, months);
  const clients = planClients(scenario.clients, months, uncertain);
  const dated = (index: number): readonly MovementPlan[] => [...(movements[index] ?? []), ...(won[index] ?? [])];
  const context = { scenario, months, markets, currencies, uncertain };
  const around = (at: number, feeChanges: Scenario["feeChanges"]) => ({ ...context, movements: dated(at), feeChanges });
  const stated = scenario.segments.map((segment, index) => ({
    ...planSegment(segment, {
      ...around(index, feeChangesOf(segment, scenario)),
      changes: changes[index] ?? NO_CHANGES,
    }),
    mandates: planMandates(segment, scenario.clients, clients),
  }));
  const firm = withInitiativeLines(planEconomics(scenario, months, uncertain), initiatives, registers);
  const economics = withAcquisitionCosts(firm, scenario, registers);
  const acquired = books.map((book, index) =>
    planBook(book, stated[book.host] as SegmentPlan, around(stated.length + index, feeChangesOfBook(book, scenario))),
  );
  const segments = underStress([...stated, ...acquired], scenario, months);
  const groups = withRoles(planGroups(scenario.segments, books), economics);
  const [targets, alerts] = [scenario.targets.map(({ question }) => question), planAlerts(scenario, years, months)];
  return {
    name: scenario.name,
    description: scenario.description,
    disclaimer: scenario.disclaimer,
    policy: scenario.policy,
    locale: scenario.locale,
    currency: scenario.currency,
    start: scenario.start,
    months,
    fiscalYearEnds: scenario.fiscalYearEnds,
    years,
    seed: planSeed(overrides.seed ?? scenario.seed),
    ...planSampling(scenario, overrides, markets),
    markets,
    currencies,
    segments,
    exchanges,
    chances: chances.values,
    clients,
    groups,
    economics,
    targets,
    alerts,
    covenants: planCovenants(scenario.covenants, years, months),
    uncertain: uncertain.values,
    ...asked({ groups, months, years, segments, targets, alerts, economics }, scenario, overrides.outputs),
    averageAum: scenario.conventions.averageAum,
    organic: scenario.conventions.organic,
    assumptions: listAssumptions(scenario),
    conventions: [...listConventions(scenario, uncertain.values), ...samplingConvention({ ...scenario, ...overrides })],
    resolved: scenario.resolved,
  };
}

const withRoles = (owners: Plan["groups"], economics: Plan["economics"]): Plan["groups"] => [
  ...owners,
  ...roleGroups(owners, economics?.roles ?? []),
];

type Around = Pick<Plan, "groups" | "months" | "years" | "segments" | "targets" | "alerts" | "economics">;

/** What is asked of the simulation: the caller's outputs, and nothing besides; or the usual ones with what explains them. */
function asked(
  plan: Around,
  scenario: Scenario,
  outputs: Outputs | undefined,
): Pick<Plan, "sets" | "targetTimes" | "outputs"> {
  if (outputs !== undefined) return { sets: [], targetTimes: [], outputs };
  const { sets, questions, outcomes, kept } = planSets(scenario, plan);
  const { targetTimes, questions: later } = planTargetTimes(plan, questions.length);
  const usual = defaultOutputs(plan);
  return {
    sets,
    targetTimes,
    outputs: {
      ...usual,
      fans: [...usual.fans, ...billFans(plan)],
      kept: withoutRepeats([...usual.kept, ...kept]),
      byYear: true,
      questions: [...questions, ...later],
      outcomes,
    },
  };
}

const withoutRepeats = (columns: readonly ColumnRequest[]): readonly ColumnRequest[] => [
  ...new Map(columns.map((column) => [Object.values(sorted(column)).join(" "), column])).values(),
];

const sorted = ({ group, measure, window, at }: ColumnRequest) => ({ group, measure, window, at });
