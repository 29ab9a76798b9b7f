import type { AnnualRate, Share } from "../units.js";
import { share } from "../units.js";
import type { CostLine, Role } from "./economics.js";
import { atOf } from "./document/node.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import { type Known, referenceAt, referenceKey } from "./reading/id.js";
import { itemsAt, listAt, type Place, refuse } from "./reading/place.js";
import { cutSchema, reactionSchema } from "./schema/economics.js";
import { plainRate } from "./values/quantity.js";

/** What the firm does while its margin of the last twelve months is below a level. */
export interface Reaction {
  readonly at: string;
  readonly below: AnnualRate;
  /** Fixed costs and roles whose planned rises do not happen while it lasts, nor later. */
  readonly hold: readonly string[];
  /** Costs and roles of which a part is saved while it lasts. */
  readonly cut: ReadonlyMap<string, Share>;
}

/** `hold` names what has a plan of its own; `cut` any cost. */
export function reactionsAt(
  place: Place | null,
  costs: readonly CostLine[],
  people: readonly Role[],
): readonly Reaction[] {
  const roles = people.map(({ id }) => id);
  const fixed = costs.filter(({ basis }) => basis.kind === "amount").map(({ id }) => id);
  const held = { what: "a fixed cost or a role of economics", ids: new Set([...fixed, ...roles]) };
  const cut = { what: "a cost or a role of economics", ids: new Set([...costs.map(({ id }) => id), ...roles]) };
  return listAt(place, reactionSchema, (item) => reactionAt(item, { held, cut }));
}

function reactionAt(
  place: Place<typeof reactionSchema>,
  known: { readonly held: Known; readonly cut: Known },
): Reaction | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [belowAt, holdAt, cutAt] = [fields.at("margin-below"), fields.at("hold"), fields.at("cut")];
  const below = belowAt === null ? null : plainRate(belowAt);
  const named = holdAt === null ? [] : itemsAt(holdAt, reactionSchema.shape.hold.unwrap().element, "a list of ids");
  const hold = (named ?? []).map((item) => referenceAt(item, known.held));
  const cut = cutAt === null ? new Map<string, Share>() : cutsAt(cutAt, known.cut);
  if (holdAt === null && cutAt === null && fields.clean)
    return refuse(place, "does nothing", "Add hold: [adviser], or cut: { marketing: 20% }");
  if (below === null || cut === null || hold.includes(null)) return null;
  return { at: atOf(place.node.spot), below, hold: hold as readonly string[], cut };
}

function cutsAt(place: Place, known: Known): ReadonlyMap<string, Share> | null {
  const entries = entriesOf(place, cutSchema, "a mapping of costs with the part that is saved");
  if (entries === null) return null;
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, known);
    const part = plainRate(at);
    return id === null || part === null ? null : ([id, share(part)] as const);
  });
  const whole = read.filter((one) => one !== null);
  return whole.length < read.length ? null : new Map(whole);
}
