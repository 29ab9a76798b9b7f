import { Exact, type Share, share } from "../units.js";
import type { Provenance, Response } from "./scenario.js";

/** A response that has a name: its regressor, its points, and where they come from. */
export interface Preset {
  /** Which flow it is of: net flows as rates a year, or a factor on one direction. */
  readonly flows: readonly ("inflows" | "outflows" | "net")[];
  readonly to: Response["to"];
  readonly points: readonly { readonly x: Share; readonly y: Share }[];
  readonly provenance: Provenance;
}

const SIALM = "Sialm, Starks and Zhang (2015), Journal of Finance 70(2), Table III";

/**
 * Slopes of annual net flows by rank, in three pieces after Sirri and Tufano, as a line through ranks 0, 0.2, 0.8 and 1: the deviation
 * from the flow of the fund in the middle.
 *
 *     low = min(rank, 0.2), mid = min(0.6, rank − low), high = rank − low − mid
 */
function byRank(what: string, [low, middle, high]: readonly [string, string, string]): Preset {
  const half = new Exact(middle).times("0.3");
  const at = (x: string, y: InstanceType<typeof Exact>) => ({ x: share(x), y: share(y) });
  return {
    flows: ["net"],
    to: "peer-rank",
    points: [
      at("0", half.plus(new Exact(low).times("0.2")).negated()),
      at("0.2", half.negated()),
      at("0.8", half),
      at("1", half.plus(new Exact(high).times("0.2"))),
    ],
    provenance: { source: `${SIALM}: ${what}`, date: "2015", kind: "published" },
  };
}

const OURS = { source: "No published source; ours", kind: "assumption" } as const;

/** Published slopes are of ranks, and so for ranks only; what has no published source says so. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  "mutual-funds": byRank("US equity funds outside pension plans, 1996–2009", [".328", ".284", ".487"]),
  "mutual-funds-1996-2002": byRank("US equity funds outside pension plans, 1996–2002", [".318", ".333", "1.234"]),
  "mutual-funds-2003-2009": byRank("US equity funds outside pension plans, 2003–2009", [".410", ".259", "-.031"]),
  "mutual-funds-by-alpha": byRank("US equity funds outside pension plans, by rank of Carhart alpha", [
    ".073",
    ".281",
    ".290",
  ]),
  "pension-plans": byRank("US equity funds in defined-contribution plans, 1996–2009", ["1.194", ".236", "1.776"]),
  "pension-sponsors": byRank("sponsors of defined-contribution plans", ["1.050", ".310", "1.389"]),
  "pension-participants": byRank("participants of defined-contribution plans", ["-.004", ".156", ".194"]),
  "falls-and-redemptions": {
    flows: ["outflows"],
    to: "trailing-year",
    points: [
      { x: share("-0.3"), y: share("1.6") },
      { x: share("-0.1"), y: share("1.2") },
      { x: share("0"), y: share("1") },
    ],
    provenance: OURS,
  },
};
