import { InputError } from "../errors.js";
import { formatMonth, parseMonth } from "../months.js";
import { spanOf } from "../scenario/dates.js";
import type { Episode } from "../scenario/episode.js";
import type { Json, JsonObject } from "../scenario/json.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import type { Scenario } from "../scenario/scenario.js";
import { Exact, type MonthlyRate } from "../units.js";

/** A published episode of which a part is looked for: its log returns, month by month, times the part. */
export interface EpisodeFall {
  readonly id: string;
  /** "2027-01", its first month in the forecast. */
  readonly from: string;
  /** Classes of the scenario → the whole episode's returns in the months of the forecast; others go on being drawn. */
  readonly returns: ReadonlyMap<string, readonly MonthlyRate[]>;
}

const TEXT = /^(?<id>\S+)(?:\s+from\s+(?<from>\d{4}-\d{2}))?$/u;

/** The name of the episode that `EPISODE [from YYYY-MM]` asks for; null where it has another form. */
export const episodeAskedFor = (text: string): string | null => TEXT.exec(text.trim())?.groups?.["id"] ?? null;

/**
 * Reads `EPISODE [from YYYY-MM]`; without a month from the first one on. Months after the forecast are left out.
 *
 * @throws InputError for a month that there is not, and for an episode that says nothing of any class
 */
export function parseEpisodeFall(text: string, scenario: Scenario, episode: Episode, at = "--fall"): EpisodeFall {
  const refuse = (what: string, fix: string): never => {
    throw new InputError([{ at, key: quoted(text), what, fix }]);
  };
  const span = spanOf(scenario.start, scenario.horizonMonths, scenario.fiscalYearEnds);
  const written = TEXT.exec(text.trim())?.groups?.["from"];
  const from = written === undefined ? span.first : parseMonth(written);
  if (from === null || from < span.first || from > span.last)
    return refuse(
      `begins in ${written}, which is no month of the forecast`,
      `Write one from ${formatMonth(span.first)} to ${formatMonth(span.last)}`,
    );
  const months = span.last - from + 1;
  const ids = scenario.markets.assets.map(({ id }) => id);
  const returns = new Map(
    ids.flatMap((id) => {
      const own = returnsOf(episode, id)?.slice(0, months);
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
  if (returns.size > 0) return { id: episode.id, from: formatMonth(from), returns };
  const known = [...episode.returns.keys(), ...episode.betas.map(({ asset }) => asset)];
  return refuse(`says nothing of ${listed(ids)}`, `Name an episode that does; this one knows ${listed(known)}`);
}

function returnsOf({ returns, betas }: Episode, id: string): readonly MonthlyRate[] | undefined {
  const link = betas.find(({ asset }) => asset === id);
  const value = link?.beta.spans[0]?.value;
  if (link === undefined || value === undefined) return returns.get(id);
  return returns.get(link.of)?.map((one) => one.times(value) as MonthlyRate);
}

/** The scenario as written with a part of an episode laid over it: (1 + r)^part − 1 a month. */
export function withPartOf(json: JsonObject, { id, from, returns }: EpisodeFall, part: number): JsonObject {
  const power = new Exact(part).toSignificantDigits(15);
  const scaled = (one: MonthlyRate): string => {
    const left = one.plus(1);
    const moved = left.isPositive() && !left.isZero() ? left.pow(power).minus(1) : one.times(power.isZero() ? 0 : 1);
    return `${moved.times(100).toDecimalPlaces(18).toFixed()}%`;
  };
  const given: JsonObject = {
    label: `Part of ${id}`,
    from,
    kind: "assumption",
    returns: Object.fromEntries([...returns].map(([asset, series]) => [asset, series.map(scaled)])),
  };
  const markets = (json["markets"] ?? {}) as JsonObject;
  const before = (markets["given"] ?? []) as readonly Json[];
  return { ...json, markets: { ...markets, given: [...before, given] } };
}
