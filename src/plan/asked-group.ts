import type { AssetMeasure, GroupMeasure, Measure, Subject } from "../scenario/question.js";
import type { Plan } from "./plan.js";
import { groupIdOf } from "./subject.js";

const ASSETS: ReadonlySet<string> = new Set<AssetMeasure>(["raum", "aua", "billable", "fee-paying", "client-assets"]);
/** Whether it is a balance in another measure than AUM. */
export const isOfAssets = (measure: Measure): measure is AssetMeasure => ASSETS.has(measure);

/** Revenue is of all assets that earn it, whatever they count in. */
const EARNED: ReadonlySet<string> = new Set<GroupMeasure>([
  "revenue",
  "base-revenue",
  "billed",
  "collected",
  "net-revenue",
  "performance-fees",
]);

/** Whose number a question asks for, and which of theirs. */
export interface Asked {
  /** Position in `Plan.groups`, an asset class after all of them; −1 where there is none such. */
  readonly group: number;
  readonly measure: GroupMeasure;
}

/**
 * The group that a question is about. The firm and a tag are their AUM; another measure of assets is a group of its own, or the AUM
 * where it is the same assets; their revenue is that of all their client assets.
 */
export function askedGroup(
  { groups, markets }: Pick<Plan, "groups"> & Partial<Pick<Plan, "markets">>,
  measure: Measure,
  of: Subject,
): Asked {
  if (of.kind === "asset") {
    const asset = markets?.assets.findIndex(({ id, purpose }) => id === of.id && purpose === undefined) ?? -1;
    return { group: asset < 0 ? -1 : groups.length + asset, measure: "return" };
  }
  const plain = groupIdOf(of);
  const position = (id: string): number => groups.findIndex((group) => group.id === id);
  const read: GroupMeasure = isOfAssets(measure) ? "aum" : measure;
  if (of.kind === "segment" || of.kind === "role") return { group: position(plain), measure: read };
  const wanted = isOfAssets(measure) ? measure : EARNED.has(measure) ? "client-assets" : null;
  const whose = of.kind === "firm" ? "" : `:${of.tag}=${of.value}`;
  const own = wanted === null ? -1 : position(`measure:${wanted}${whose}`);
  return { group: own >= 0 ? own : position(plain), measure: read };
}
