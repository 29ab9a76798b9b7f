import type { Decimal } from "decimal.js";
import { formatMonth } from "../months.js";
import type { Episode, Stress } from "../scenario/episode.js";
import type { Scenario } from "../scenario/scenario.js";
import { assumption, sourced } from "./assumption.js";
import { inForce } from "./convention-in-force.js";
import type { Assumption, ConventionInForce } from "./plan.js";
import { betasOf, dated, deepestFall, lengthOf, touched } from "./stress.js";

/** What an episode lays over the forecast, and what rides on it, each with its own source. */
export function stressAssumptions(
  stress: Stress,
  { markets }: Pick<Scenario, "markets">,
  nameOf: (id: string) => string,
): readonly Assumption[] {
  const { episode, from, riding } = stress;
  const { id, name, inflows, outflows, feeRates, provenance } = episode;
  const label = `Stress, ${name}`;
  const months = lengthOf(episode);
  const given = touched(stress, markets.assets).map((asset) => asset.name);
  const begins = from === null ? "the first month" : formatMonth(from);
  const main = {
    key: `stress.${id}`,
    label,
    text: `${months} months from ${begins}: ${given.join(", ")}`,
    uncertainty: null,
    ...sourced(provenance),
  };
  const betas = betasOf(stress).filter(({ asset }) => markets.assets.some((one) => one.id === asset));
  const ridden = [
    ...(riding.includes("flows") ? [["inflows", inflows] as const, ["outflows", outflows] as const] : []),
    ...(riding.includes("fees") ? [["fee rates", feeRates] as const] : []),
  ];
  return [
    main,
    ...betas.map(({ asset, of, beta }) =>
      assumption(`${label}: beta of ${nameOf(asset)} to ${nameOf(of)}`, beta, "number"),
    ),
    ...ridden.flatMap(([what, stated]) =>
      stated === null ? [] : [assumption(`${label}: change of ${what}`, stated, "rate")],
    ),
  ];
}

const SAMPLING = {
  daily: "daily",
  "month-end": "at month ends",
  "monthly-average": "as monthly averages",
  "quarter-end": "at quarter ends",
} as const;

/** An episode's series, how often it is looked at, and how deep it falls: the depth depends on all three. */
export const stressConventions = ({ stress }: Scenario): readonly ConventionInForce[] =>
  stress.map(({ episode, riding }) => {
    const rides =
      riding.length === 0 ? "Nothing else rides on it" : `What rides on it: its assumptions on ${riding.join(" and ")}`;
    const published = episode.published.map(({ series, depth }) => `${series} ${percent(depth)}`).join("; ");
    return inForce(
      `Stress: ${episode.name}`,
      "given returns",
      `For its months the episode's returns take the place of the drawn ones, then the model goes on. ${episode.series}, ${SAMPLING[episode.sampling]}, ` +
        `${episode.returnsAre === "price" ? "price without income" : "total return"}: ${fallInWords(episode)}.` +
        `${published === "" ? "" : ` Published: ${published}.`} ${rides}.`,
      true,
    );
  });

/** "a fall of 50.3 % to 2009-02, 16 months after the peak". */
function fallInWords(episode: Episode): string {
  const [first] = episode.returns.values();
  const { depth, peak, trough } = deepestFall(first ?? []);
  if (depth.isZero()) return "it never falls";
  const when = dated(episode, trough);
  return `a fall of ${percent(depth.abs())}${when === null ? "" : ` to ${formatMonth(when)}`}, ${trough - peak} months after the peak`;
}

const percent = (rate: Decimal): string => `${rate.times(100).toDecimalPlaces(1).toFixed().replace("-", "−")} %`;
