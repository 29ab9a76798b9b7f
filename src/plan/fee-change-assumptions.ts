import { formatDate } from "../months.js";
import type { FeeChange } from "../scenario/fee-change.js";
import { assumption } from "./assumption.js";
import type { Assumption } from "./plan.js";
import { feeLines } from "./segment-assumptions.js";

/** What a change of fees states: its values, its choices, and what it takes away. */
export function feeChangeAssumptions(
  change: FeeChange,
  nameOf: (segment: string) => string,
  assetName: (asset: string) => string,
): readonly Assumption[] {
  const { fees, segment, states, key, date, label } = change;
  const what = `Fee change on ${formatDate(date)}, ${nameOf(segment)}: ${label}`;
  const own = `segments.${segment}.fees.`;
  const values = feeLines(fees, assetName).flatMap(([line, stated, unit]) => {
    const [named = ""] = stated?.key.slice(own.length).split(/[.[]/) ?? [];
    if (!stated || !states.includes(named)) return [];
    return [{ ...assumption(`${what}: ${line}`, stated, unit), key: `${key}.${stated.key.slice(own.length)}` }];
  });
  const words = (["schedule", "boundary", "order"] as const).filter((name) => states.includes(name));
  const chosen = { schedule: fees.schedule, boundary: fees.boundary, order: fees.terms.order.join(", ") };
  const taken = states.filter((name) => isTakenAway(fees, name));
  return [
    ...words.map((name) => inWords(`${key}.${name}`, `${what}: ${name}`, chosen[name])),
    ...values,
    ...taken.map((name) => inWords(`${key}.${name}`, `${what}: ${name}`, "none from then on")),
  ];
}

/** Terms that a change may take away. */
function isTakenAway({ terms, drift, rebates, distributionCosts }: FeeChange["fees"], name: string): boolean {
  const { excluded, discount, minimum, cap, waiver } = terms;
  const stated = { excluded, discount, minimum, cap, waiver, drift, rebates, "distribution-costs": distributionCosts };
  return Object.hasOwn(stated, name) && stated[name as keyof typeof stated] === null;
}

const inWords = (key: string, label: string, text: string): Assumption => ({
  key,
  label,
  text,
  uncertainty: null,
  source: null,
  date: null,
  kind: null,
});
