import { type Share, share } from "../units.js";
import type { ResponseFields } from "./flow-response.js";
import { itemsAt, type Place, refuse, textAt } from "./reading/place.js";
import { listed, quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";
import { PRESETS, type Preset } from "./response-presets.js";
import type { Response, ResponsePoints } from "./scenario.js";
import { pointFactor, pointRank, pointRate, pointReturn, pointSchema } from "./schema/flows.js";
import { asWritten } from "./values/number-text.js";
import { provenanceOf } from "./values/provenance.js";
import { plainNumber, plainRate } from "./values/quantity.js";

type Flow = "inflows" | "outflows" | "net";
const MOST = 50;

/** Pairs of a regressor that rises and what it makes of the flow. */
export function pointsAt(
  place: Place,
  { to, flow, fields }: { readonly to: Response["to"]; readonly flow: Flow; readonly fields: ResponseFields },
): ResponsePoints | null {
  const items = itemsAt(place, pointSchema, "a list of pairs");
  if (items === null) return null;
  if (items.length < 2 || items.length > MOST)
    return refuse(place, `has ${items.length} points`, `Write 2 to ${MOST}, such as [[-20%, 1.8], [0%, 1]]`);
  const read = items.map((item) => pointAt(item, to, flow));
  const provenance = provenanceOf(fields as never);
  if (!read.every((point) => point !== null)) return null;
  const fall = read.findIndex(({ x }, index) => index > 0 && !x.greaterThan(read[index - 1]?.x ?? x));
  if (fall > 0) return refuse(items[fall] as Place, "does not lie above the point before it", "Write points that rise");
  const text = read.map(({ text: own }) => own).join(", ");
  return { key: place.key, text, points: read.map(({ x, y }) => ({ x, y })), provenance };
}

function pointAt(
  place: Place,
  to: Response["to"],
  flow: Flow,
): { readonly x: Share; readonly y: Share; readonly text: string } | null {
  const pair = itemsAt(place, place.schema, "a pair");
  const [xAt, yAt] = pair ?? [];
  if (pair === null) return null;
  if (xAt === undefined || yAt === undefined || pair.length > 2)
    return refuse(place, `has ${pair.length} values`, "Write two, such as [-20%, 1.8]");
  const x =
    to === "peer-rank" ? plainNumber({ ...xAt, schema: pointRank }) : plainRate({ ...xAt, schema: pointReturn });
  const y = flow === "net" ? plainRate({ ...yAt, schema: pointRate }) : plainNumber({ ...yAt, schema: pointFactor });
  const text = [xAt, yAt].map(({ node }) => (node.kind === "text" ? asWritten(node.text) : "")).join(" → ");
  return x === null || y === null ? null : { x: share(x), y: share(y), text };
}

/** A response that has a name; its regressor is part of it. */
export function presetAt(
  place: Place,
  toAt: Place | null,
  flow: Flow,
): Pick<Response, "to" | "slope" | "points"> | null {
  const name = textAt(place, "the name of a preset")?.trim();
  if (name === undefined) return null;
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (preset === undefined) {
    const suggestion = suggest(name, Object.keys(PRESETS));
    return refuse(
      place,
      `is ${quoted(name)}${didYouMean(suggestion)}, not a preset`,
      `Write ${suggestion ?? listed(Object.keys(PRESETS))}`,
    );
  }
  if (!preset.flows.includes(flow))
    return refuse(place, `is ${name}, a response of ${listed(preset.flows)}`, `Write it under ${listed(preset.flows)}`);
  const to = toAt?.node.kind === "text" ? toAt.node.text.trim() : null;
  if (to !== null && to !== preset.to) {
    const why = preset.to === "peer-rank" ? "; its slopes are of ranks among peers and hold for no return" : "";
    return refuse(toAt as Place, `is ${quoted(to)}, but ${name} answers to ${preset.to}${why}`, `Write ${preset.to}`);
  }
  return { to: preset.to, slope: null, points: pointsOf(place, name, preset) };
}

function pointsOf(place: Place, name: string, { flows, to, points, provenance }: Preset): ResponsePoints {
  const [ofRank, added] = [to === "peer-rank", flows.includes("net")];
  const text = points
    .map(({ x, y }) => `${ofRank ? x.toFixed() : percent(x)} → ${added ? percent(y) : y.toFixed()}`)
    .join(", ");
  return { key: place.key, text: `${name}: ${text}`, points, provenance };
}

const percent = (value: Share): string => `${value.times(100).toFixed()}%`;
