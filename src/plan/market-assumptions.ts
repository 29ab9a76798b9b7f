import { addMonths, formatMonth } from "../months.js";
import type { Bootstrap, LogVolatility, Regimes, VolatilityValue } from "../scenario/market-model.js";
import type { Markets } from "../scenario/scenario.js";
import type { Share } from "../units.js";
import { assumption, sourced } from "./assumption.js";
import type { Assumption } from "./plan.js";

type NameOf = (id: string) => string;

/** What the model of returns states besides the classes. */
export function modelAssumptions({ model }: Pick<Markets, "model">, nameOf: NameOf): readonly Assumption[] {
  switch (model.kind) {
    case "lognormal":
      return [];
    case "student-t":
      return [assumption("Markets: degrees of freedom of Student's t", model.degreesOfFreedom, "number")];
    case "regimes":
      return regimeAssumptions(model, nameOf);
    case "bootstrap":
      return bootstrapAssumptions(model, nameOf);
    case "stochastic-log-volatility":
      return logVolatilityAssumptions(model, nameOf);
    case "path":
      return [];
  }
}

const inChances = (chances: ReadonlyMap<string, Share>, nameOf: NameOf): string =>
  [...chances].map(([id, chance]) => `${nameOf(id)} ${chance.times(100).toFixed()}%`).join(", ");

function regimeAssumptions({ states, first }: Regimes, nameOf: NameOf): readonly Assumption[] {
  const nameOfState = (id: string) => states.find((state) => state.id === id)?.name ?? id;
  const plain = (key: string, label: string, text: string) => ({ key, label, text, uncertainty: null });
  return [
    ...states.flatMap(({ id, name, assets, correlations, next, provenance }) => [
      ...[...assets].flatMap(([asset, { mean, volatility }]) => [
        assumption(`${name}: mean return of ${nameOf(asset)}`, withSource(mean, provenance), "rate"),
        assumption(`${name}: volatility of ${nameOf(asset)}`, withSource(volatility, provenance), "rate"),
      ]),
      ...(correlations ?? []).map(({ first: a, second: b, value }) => ({
        ...plain(
          `markets.regimes.${id}.correlation.${a}.${b}`,
          `${name}: correlation of ${nameOf(a)} with ${nameOf(b)}`,
          value.toFixed(),
        ),
        ...sourced(provenance),
      })),
      {
        ...plain(`markets.regimes.${id}.next`, `${name}: state of the next month`, inChances(next, nameOfState)),
        ...sourced(provenance),
      },
    ]),
    ...(first === "stationary"
      ? []
      : [
          {
            ...plain("markets.first-month", "State of the first month", inChances(first, nameOfState)),
            ...sourced({}),
          },
        ]),
  ];
}

/** A value without a source of its own has that of its state. */
const withSource = <Value extends { readonly provenance: object }>(
  value: Value,
  provenance: Value["provenance"],
): Value => (Object.keys(value.provenance).length === 0 ? { ...value, provenance } : value);

function bootstrapAssumptions({ blockLength, history }: Bootstrap, nameOf: NameOf): readonly Assumption[] {
  const { file, from, returns, provenance } = history;
  const length = [...returns.values()][0]?.length ?? 0;
  const span = from === null ? "" : `, ${formatMonth(from)} to ${formatMonth(addMonths(from, length - 1))}`;
  const text = `${length} months${span}: ${[...returns.keys()].map(nameOf).join(", ")}${file === null ? "" : `; ${file}`}`;
  return [
    {
      key: "markets.history",
      label: "History that months are drawn from",
      text,
      uncertainty: null,
      ...sourced(provenance),
    },
    ...(blockLength === null ? [] : [assumption("Months of a block", blockLength, "number")]),
  ];
}

const VOLATILITY_VALUES: Readonly<Record<VolatilityValue, readonly [string, "rate" | "number"]>> = {
  start: ["start", "rate"],
  longRun: ["long run", "rate"],
  reversion: ["reversion a month", "number"],
  shock: ["shock", "number"],
  correlation: ["correlation of the shock", "number"],
  least: ["least", "rate"],
  cap: ["cap before the shock", "rate"],
  most: ["most", "rate"],
  drift: ["drift", "rate"],
  onVolatility: ["drift on volatility", "number"],
  onVariance: ["drift on variance", "number"],
};

/** One line a class: eleven values that belong together. */
const logVolatilityAssumptions = ({ classes }: LogVolatility, nameOf: NameOf): readonly Assumption[] =>
  [...classes].map(([id, { values, provenance }]) => ({
    key: `markets.log-volatility.${id}`,
    label: `Volatility of ${nameOf(id)}`,
    text: (Object.keys(VOLATILITY_VALUES) as VolatilityValue[])
      .map((name) => {
        const [label, unit] = VOLATILITY_VALUES[name];
        return `${label} ${unit === "rate" ? `${values[name].times(100).toFixed()}%` : values[name].toFixed()}`;
      })
      .join(", "),
    uncertainty: null,
    ...sourced(provenance),
  }));
