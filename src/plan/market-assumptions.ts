import { addMonths, formatMonth } from "../months.js";
import type { Bootstrap, Regimes } from "../scenario/market-model.js";
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
