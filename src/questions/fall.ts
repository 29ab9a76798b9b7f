import { InputError } from "../errors.js";
import { formatMonth, parseMonth } from "../months.js";
import { spanOf } from "../scenario/dates.js";
import type { Json, JsonObject } from "../scenario/json.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import type { Scenario } from "../scenario/scenario.js";
import { Exact } from "../units.js";

/** Months in which a fall of a named shape goes down, in equal log steps, and those in which it is regained; 0: it is not. */
export const SHAPES = {
  sudden: { down: 1, up: 0 },
  year: { down: 12, up: 0 },
  slow: { down: 36, up: 0 },
  rebound: { down: 6, up: 12 },
} as const;
export type Shape = keyof typeof SHAPES;

/** A fall of the market whose depth is looked for. Its months are given; before and after them the model goes on. */
export interface Fall {
  readonly shape: Shape;
  /** The first class falls by the depth; the others by their beta times its return, month by month. */
  readonly classes: readonly { readonly id: string; readonly beta: string }[];
  /** "2027-01", its first month. */
  readonly from: string;
}

const FALL = /^(?<shape>\S+)(?:\s+of\s+(?<classes>.+?))?(?:\s+from\s+(?<from>\d{4}-\d{2}))?$/u;
const CLASS = /^(?<id>\S+)(?:\s+(?<beta>[+-]?\d+(?:\.\d+)?))?$/u;

/**
 * Reads `SHAPE [of CLASS, CLASS BETA, …] [from YYYY-MM]`; without classes all fall alike, without a month from the first one on.
 *
 * @param episodes  names that may be meant in place of a shape
 * @throws InputError for a shape, a class or a month that there is not
 */
export function parseFall(text: string, scenario: Scenario, at = "--fall", episodes: readonly string[] = []): Fall {
  const refuse = (what: string, fix: string): never => {
    throw new InputError([{ at, key: quoted(text), what, fix }]);
  };
  const found = FALL.exec(text.trim())?.groups;
  const shapes = Object.keys(SHAPES);
  if (found === undefined)
    return refuse("is not a fall", `Write ${listed(shapes)}, or: year of us-equity, us-bonds 0.2`);
  const { shape = "", classes, from } = found;
  if (episodes.includes(shape))
    return refuse("names classes beside an episode, which has its own", `Write ${shape}, or ${shape} from 2027-01`);
  if (!Object.hasOwn(SHAPES, shape)) {
    const meant = suggest(shape, [...shapes, ...episodes]);
    return refuse(
      `has the shape ${quoted(shape)}, which is none${didYouMean(meant)}`,
      `Write ${meant ?? `${listed(shapes)}${episodes.length === 0 ? "" : ", or the name of an episode"}`}`,
    );
  }
  const known = scenario.markets.assets.map(({ id }) => id);
  const falling = classes === undefined ? known.map((id) => ({ id, beta: "1" })) : classes.split(",").map(classOf);
  function classOf(one: string) {
    const { id = "", beta = "1" } = CLASS.exec(one.trim())?.groups ?? {};
    if (known.includes(id)) return { id, beta };
    const meant = suggest(id, known);
    return refuse(
      `names ${quoted(one.trim())}, which is no asset class${didYouMean(meant)}`,
      `Write ${meant ?? listed(known)}`,
    );
  }
  const twice = falling.find(({ id }, index) => falling.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) return refuse(`names ${twice.id} twice`, "Name every class once, with its beta");
  const { first, last } = spanOf(scenario.start, scenario.horizonMonths, scenario.fiscalYearEnds);
  const month = from === undefined ? first : parseMonth(from);
  if (month === null || month < first || month > last)
    return refuse(
      `begins in ${from}, which is no month of the forecast`,
      `Write one from ${formatMonth(first)} to ${formatMonth(last)}`,
    );
  return { shape: shape as Shape, classes: falling, from: formatMonth(month) };
}

/** The scenario as written with a fall of a depth laid over it: given returns, for which months nothing is sampled. */
export function withFall(json: JsonObject, { shape, classes, from }: Fall, depth: number): JsonObject {
  const [first, ...others] = classes;
  if (first === undefined) return json;
  const left = new Exact(1).minus(new Exact(depth).toSignificantDigits(15));
  const { down, up } = SHAPES[shape];
  const falling = Array.from({ length: down }, () => monthly(left, down));
  const rising = Array.from({ length: up }, () => monthly(new Exact(1).dividedBy(left), up));
  const given: JsonObject = {
    label: `Fall: ${shape}`,
    from,
    kind: "assumption",
    returns: { [first.id]: [...falling, ...rising] },
    ...(others.length === 0
      ? {}
      : { betas: Object.fromEntries(others.map(({ id, beta }) => [id, { of: first.id, beta }])) }),
  };
  const markets = (json["markets"] ?? {}) as JsonObject;
  const before = (markets["given"] ?? []) as readonly Json[];
  return { ...json, markets: { ...markets, given: [...before, given] } };
}

/** One of n equal steps by which the whole is reached, as a rate. */
function monthly(whole: InstanceType<typeof Exact>, steps: number): string {
  const part = whole.pow(new Exact(1).dividedBy(steps)).minus(1);
  return `${part.times(100).toDecimalPlaces(18).toFixed()}%`;
}
