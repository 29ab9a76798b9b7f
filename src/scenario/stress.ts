import { type Share, share } from "../units.js";
import { monthAt, type Span } from "./dates.js";
import { atOf } from "./document/node.js";
import type { Episode, PublishedFall, Stress } from "./episode.js";
import { betasOf, pathsAt } from "./given.js";
import { inMonths } from "./quarters.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { itemsAt, type Place, refuse, textAt, warn } from "./reading/place.js";
import { listed, quoted } from "./reading/shown.js";
import { textLine } from "./reading/text.js";
import { episodeSchema, publishedSchema, stressSchema } from "./schema/stress.js";
import { provenanceOf } from "./values/provenance.js";
import { plainRate } from "./values/quantity.js";
import { statedRate } from "./values/stated.js";
import * as z from "zod";

/** An episode names classes of any scenario: those that this one does not have stand for others. */
const ANY: Known = { what: "an asset class", ids: null };
const ridingSchema = z.enum(["flows", "fees"]);

/** Episodes that are laid over the forecast. */
export function stressAt(place: Place | null, assets: Known, span: Span | null): readonly Stress[] | null {
  if (place === null) return [];
  const items = itemsAt(place, stressSchema, "a list of episodes");
  if (items === null) return null;
  const whole = items.map((item) => oneStress(item, assets, span)).filter((one) => one !== null);
  return whole.length < items.length ? null : whole;
}

function oneStress(place: Place<typeof stressSchema>, assets: Known, span: Span | null): Stress | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [episodePlace, fromPlace, withAt, betasAt] = [
    fields.at("episode"),
    fields.at("at"),
    fields.at("with"),
    fields.at("betas"),
  ];
  const episode = episodePlace === null ? null : episodeAt(episodePlace);
  const from = fromPlace === null ? null : monthAt(fromPlace);
  const riding = withAt === null ? [] : itemsAt(withAt, ridingSchema, "a list")?.map((item) => choiceAt(item));
  const betas = betasAt === null ? [] : betasOf(betasAt, assets, episode?.returns ?? null, ANY);
  if (episode === null || betas === null || (fromPlace !== null && from === null)) return null;
  if (riding === undefined || riding.includes(null)) return null;
  if (fromPlace !== null && from !== null && span !== null && (from < span.first || from > span.last))
    return refuse(fromPlace, "is no month of the forecast", "Write one, or a longer horizon");
  const found = { at: atOf(place.node.spot), episode, from, riding: riding as Stress["riding"], betas };
  warnUntouched(place, found, assets);
  return found;
}

/** Classes that an episode does not move go on being drawn, which is seldom meant; and it may know classes that are called otherwise here. */
function warnUntouched(place: Place, { episode, betas }: Stress, { ids }: Known): void {
  const links = [...episode.betas, ...betas];
  const moved = (id: string): boolean => episode.returns.has(id) || links.some(({ asset }) => asset === id);
  const untouched = [...(ids ?? [])].filter((id) => !moved(id));
  if (ids === null || untouched.length === 0 || untouched.length === ids.size) return;
  const used = (id: string): boolean => ids.has(id) || links.some(({ asset, of }) => of === id && ids.has(asset));
  const idle = [...episode.returns.keys()].filter((id) => !used(id));
  const others = idle.length === 0 ? "" : `; it knows ${listed(idle)}, which the scenario has not`;
  const [first] = untouched;
  const [of] = idle.length > 0 ? idle : episode.returns.keys();
  const goes = untouched.length === 1 ? "goes" : "go";
  warn(
    place,
    `lays ${episode.id} over the markets and says nothing of ${listed(untouched, "and", 6)}, which ${goes} on being drawn${others}`,
    `Add betas: { ${first}: { of: ${of}, beta: 1 } }, or a beta of 0 where it stays still`,
  );
}

/** One episode, as its file or a scenario states it. `id`: what it is called unless it says so itself. */
export function episodeAt(place: Place, id?: string): Episode | null {
  if (place.node.kind === "text")
    return refuse(
      place,
      `names ${quoted(place.node.text)}, but no episode can be read here`,
      "Write the episode itself in its place",
    );
  const fields = fieldsOf({ ...place, schema: episodeSchema });
  if (fields === null) return null;
  const line = (at: Place | null) => (at === null ? null : textLine(at));
  const [name, series, ownId] = [line(fields.at("name")), line(fields.at("series")), line(fields.at("id"))];
  const [samplingAt, areAt, everyAt, fromAt, returnsAt, betasAt] = [
    fields.at("sampling"),
    fields.at("returns-are"),
    fields.at("every"),
    fields.at("from"),
    fields.at("returns"),
    fields.at("betas"),
  ];
  const sampling = samplingAt === null ? null : choiceAt(samplingAt);
  const returnsAre = areAt === null ? null : choiceAt(areAt);
  const every = everyAt === null ? "month" : choiceAt(everyAt);
  const from = fromAt === null ? null : monthAt(fromAt);
  const stated = returnsAt === null ? null : pathsAt(returnsAt, ANY);
  const betas = betasAt === null ? [] : betasOf(betasAt, ANY, stated);
  const published = publishedAt(fields.at("published"));
  const changes = [fields.at("inflows"), fields.at("outflows"), fields.at("fee-rates")].map((at) =>
    at === null ? { at, value: null } : { at, value: statedRate(at) },
  );
  const broken = changes.some(({ at, value }) => at !== null && value === null) || (fromAt !== null && from === null);
  if (name === null || series === null || sampling === null || returnsAre === null || every === null) return null;
  if (stated === null || betas === null || published === null || broken) return null;
  const [inflows = null, outflows = null, feeRates = null] = changes.map(({ value }) => value);
  return {
    at: atOf(place.node.spot),
    id: ownId ?? id ?? name,
    name,
    series,
    sampling,
    returnsAre,
    from,
    returns: every === "month" ? stated : inMonths(stated),
    betas,
    published,
    inflows,
    outflows,
    feeRates,
    provenance: provenanceOf(fields as never),
  };
}

function publishedAt(place: Place | null): readonly PublishedFall[] | null {
  if (place === null) return [];
  const items = itemsAt(place, publishedSchema, "a list of published falls");
  if (items === null) return null;
  const whole = items.map(fallAt).filter((one) => one !== null);
  return whole.length < items.length ? null : whole;
}

function fallAt(place: Place<typeof publishedSchema>): PublishedFall | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [seriesAt, depthAt] = [fields.at("series"), fields.at("depth")];
  const series = seriesAt === null ? null : textLine(seriesAt);
  const depth = depthAt === null ? null : plainRate(depthAt);
  const day = (key: "peak" | "trough" | "recovery") => {
    const at = fields.at(key);
    return at === null ? null : (textAt(at, "a month or a day") ?? null);
  };
  if (series === null || depth === null) return null;
  const depthShare: Share = share(depth);
  const provenance = provenanceOf(fields as never);
  return { series, depth: depthShare, peak: day("peak"), trough: day("trough"), recovery: day("recovery"), provenance };
}

/** Where an episode can be had by name. */
export const knownEpisodes = (names: readonly string[]): string =>
  names.length === 0 ? "Write the episode itself in its place" : `Write ${listed(names, "or", 16)}, or the file of one`;
