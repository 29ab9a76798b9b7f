import { spanOf } from "./dates.js";
import { rolesOf } from "./economics.js";
import type { Named } from "./parse-question.js";
import type { Scenario } from "./scenario.js";
import { countedIn, tagsOf } from "./targets.js";

/** What a question about a scenario that has been read may name. */
export const namedIn = ({ segments, markets, start, horizonMonths, fiscalYearEnds, economics }: Scenario): Named => ({
  segments: { what: "a segment of this scenario", ids: new Set(segments.map(({ id }) => id)) },
  tags: tagsOf(segments),
  span: spanOf(start, horizonMonths, fiscalYearEnds),
  economics: economics !== null,
  people: rolesOf(economics),
  counts: countedIn(segments),
  conditions: true,
  assets: {
    known: { what: "an asset class of this scenario", ids: new Set(markets.assets.map(({ id }) => id)) },
    everywhere: true,
  },
});
