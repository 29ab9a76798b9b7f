import { refuseIfAny } from "../errors.js";
import { yearOf } from "../months.js";
import { checkMandates, clientsAt } from "./clients.js";
import { conventionsAt } from "./conventions.js";
import { covenantsAt } from "./covenants.js";
import { currenciesAt } from "./currencies.js";
import { horizonAt, type Span, spanOf, startAt } from "./dates.js";
import { withEpisodes } from "./document/episodes.js";
import { withHistory } from "./document/history.js";
import type { ReadHistory } from "./history-file.js";
import { type ReadReference, readWhole, type Whole } from "./document/extends.js";
import { resolvedJson } from "./document/resolved.js";
import { economicsAt, rolesOf } from "./economics.js";
import { eventsAt } from "./events.js";
import { feeChangesAt } from "./fee-changes.js";
import { headerOf } from "./header.js";
import { initiativesAt } from "./initiatives.js";
import { marketsAt } from "./markets.js";
import type { Named } from "./parse-question.js";
import { pipelineAt } from "./pipeline.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { inOrder, type Log, newLog } from "./reading/log.js";
import type { Place, Reading } from "./reading/place.js";
import type { Scenario } from "./scenario.js";
import { scenarioSchema } from "./schema/scenario-schema.js";
import { segmentsAt } from "./segments.js";
import { stressAt } from "./stress.js";
import { checkWork, pathsAt, seedAt } from "./size.js";
import { countedIn, pathSetsAt, tagsOf, targetsAt } from "./targets.js";
import { plainNumber } from "./values/quantity.js";
import { warnMarkets, warnNames } from "./warnings.js";

export interface ReadOptions {
  /** Reads the file that `extends` names, and says what messages call it. Without it, `extends` is refused. */
  readonly read?: ReadReference;
  /** Reads the episode that `stress` names. Without it, an episode has to be written in the scenario itself. */
  readonly episode?: ReadReference;
  /** Reads the history that `markets.history` names (`parseHistory` makes one of a CSV file). Without it, returns have to be written. */
  readonly history?: ReadHistory;
}

/**
 * Reads and checks a scenario.
 *
 * @param source  text or bytes of a scenario file: YAML 1.2 or JSON, UTF-8, at most 1 MB
 * @param file    what messages call it
 * @throws InputError with every problem found, in the order of the file: `file:line:column: key what. What to write.`
 */
export function parseScenario(
  source: string | Uint8Array,
  file = "scenario.yaml",
  { read, episode, history }: ReadOptions = {},
): Scenario {
  const log = newLog();
  const whole = readWhole(source, file, log, read);
  const scenario =
    whole === null
      ? null
      : scenarioOf({ ...whole, root: withHistory(withEpisodes(whole.root, log, episode), log, history) }, file, log);
  refuseIfAny(inOrder(log.problems));
  return { ...(scenario as Scenario), warnings: inOrder(log.warnings) };
}

type ScenarioFields = Fields<(typeof scenarioSchema)["shape"]>;

/** The parts in the order of their dependence; null when one is broken, which has then been reported. */
function scenarioOf({ root, added }: Whole, file: string, log: Log): Scenario | null {
  const reading: Reading = { log, years: null };
  const early = fieldsOf({ node: root, path: "", key: "", schema: scenarioSchema, reading });
  if (early === null) return null;
  const { start, horizonMonths, fiscalYearEnds, span } = timeOf(early);
  const fields = withYears(early, span);

  const header = headerOf(fields);
  const { pathsPlace, paths, seed, sampling } = drawsOf(fields);
  const { conventions, stated: statedConventions } = conventionsAt(fields.at("conventions"));
  const marketsPlace = fields.at("markets");
  const { currencies, known: codes } = currenciesAt(fields.at("currencies"), header?.currency ?? null, span);
  const { markets, known: assets } = marketsAt(marketsPlace, span, codes);
  const segmentsPlace = fields.at("segments");
  const { segments, ids, count } = segmentsAt(segmentsPlace, { assets, currencies: codes, conventions, added });
  const known: Known = { what: "a segment of this scenario", ids };
  const [clientsPlace, economicsPlace] = [fields.at("clients"), fields.at("economics")];
  const buying = { segments: known, assets, span, economics: economicsPlace !== null };
  const events = eventsAt(fields.at("events"), buying);
  const feeChanges = feeChangesAt(fields.at("events"), { segments, segmentsPlace, known, assets, span });
  const clients = clientsAt(clientsPlace, known);
  const pipeline = pipelineAt(fields.at("pipeline"), known, span);
  const economics = economicsPlace === null ? null : economicsAt(economicsPlace, known, span);
  const counts = segments === null || segments.length === 0 ? null : countedIn(segments);
  const tags = segments === null || ids === null ? null : tagsOf(segments);
  const named = { segments: known, tags, span, economics: economicsPlace !== null, people: rolesOf(economics), counts };
  const initiatives = initiativesAt(fields.at("initiatives"), { ...named, segmentsOf: segments });
  if (pathsPlace !== null && paths !== null && horizonMonths !== null && count > 0)
    checkWork(pathsPlace, paths, horizonMonths, count);

  const read = {
    start,
    horizonMonths,
    fiscalYearEnds,
    paths,
    seed,
    sampling,
    currencies,
    markets,
    segments,
    stress: stressAt(fields.at("stress"), assets, span),
    events,
    feeChanges,
    clients,
    pipeline,
    initiatives,
    ...questionsOf(fields, named, assets),
  };
  if (header === null || !isWhole(read)) return null;
  if (marketsPlace !== null) warnMarkets(marketsPlace, read.markets, read.segments);
  if (segmentsPlace !== null) warnNames(segmentsPlace, read.segments);
  if (clientsPlace !== null) checkMandates(clientsPlace, read.clients, read.segments);
  if (economicsPlace !== null && economics === null) return null;
  const { asked: stated, ...whole } = read;
  return {
    file,
    ...header,
    ...whole,
    ...stated,
    economics,
    conventions,
    statedConventions,
    warnings: [],
    resolved: resolvedJson(root),
  };
}

/** What is asked of the paths. */
const questionsOf = (fields: ScenarioFields, named: Named, assets: Known) => ({
  targets: targetsAt(fields.at("targets"), {
    ...named,
    conditions: true,
    assets: { known: assets, everywhere: false },
  }),
  asked: pathSetsAt(fields.at("sets"), named),
  alerts: targetsAt(fields.at("alerts"), named),
  covenants: covenantsAt(fields.at("covenants"), named),
});

/** How many paths are drawn, from which seed, and how their draws hang together. */
function drawsOf(fields: ScenarioFields) {
  const [pathsPlace, seedPlace, samplingPlace] = [fields.at("paths"), fields.at("seed"), fields.at("sampling")];
  const paths = pathsPlace === null ? null : pathsAt(pathsPlace);
  const sampling = samplingPlace === null ? "plain" : choiceAt(samplingPlace);
  return { pathsPlace, paths, seed: seedPlace === null ? null : seedAt(seedPlace), sampling };
}

function timeOf(fields: ScenarioFields) {
  const [startPlace, horizonPlace, endsPlace] = [
    fields.at("start"),
    fields.at("horizon"),
    fields.at("fiscal-year-ends"),
  ];
  const start = startPlace === null ? null : startAt(startPlace);
  const horizonMonths = horizonPlace === null ? null : horizonAt(horizonPlace);
  const fiscalYearEnds = endsPlace === null ? 12 : (plainNumber(endsPlace)?.toNumber() ?? null);
  const known = start !== null && horizonMonths !== null && fiscalYearEnds !== null;
  const span = known ? spanOf(start, horizonMonths, fiscalYearEnds) : null;
  return { start, horizonMonths, fiscalYearEnds, span };
}

/** The same fields for readers that need to know which years the forecast covers. */
function withYears(fields: ScenarioFields, span: Span | null): ScenarioFields {
  const years = span === null ? null : { first: yearOf(span.first), last: yearOf(span.last) };
  const at = (key: Parameters<ScenarioFields["at"]>[0]): Place | null => {
    const place = fields.at(key);
    return place === null ? null : { ...place, reading: { ...place.reading, years } };
  };
  return { ...fields, at: at as ScenarioFields["at"] };
}

type Present<Parts> = { readonly [Key in keyof Parts]: NonNullable<Parts[Key]> };

const isWhole = <Parts extends object>(parts: Parts): parts is Parts & Present<Parts> =>
  Object.values(parts).every((part) => part !== null);
