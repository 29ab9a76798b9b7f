import type { Decimal } from "decimal.js";
import { Exact, type Share, share } from "../units.js";
import type { Chanced, Series, UncertainValue } from "./plan.js";
import { register, type UncertainRegister } from "./uncertain.js";

/** What is added to a series, month by month, where something comes. */
export interface Effect extends Chanced {
  readonly byMonth: readonly Share[];
}

/**
 * A series with what is added to it. The effects add up: each is of the series as it was. What is certain is part of it on every
 * path; of what hangs on a chance the series has probability × effect, which is what the exact projection takes, and a path has
 * the whole of it or nothing.
 *
 * @param key  names the shift of the path; nothing is drawn for it
 */
export function withEffects<Value extends Decimal>(
  series: Series<Value>,
  effects: readonly Effect[],
  { to, uncertain, key }: { to: (value: Decimal) => Value; uncertain: UncertainRegister; key: string },
): Series<Value> {
  const certain = effects.filter(({ chance }) => chance === null);
  const hinged = effects.filter(({ chance }) => chance !== null);
  const stated = certain.length === 0 ? series.byMonth : added(series.byMonth, certain, to);
  const parts = partsOf(hinged);
  if (parts.length === 0) return { ...series, byMonth: stated };
  const shift: UncertainValue["shift"] = { kind: "moving", of: series.uncertain, parts };
  return { byMonth: added(stated, hinged, to), stated, uncertain: register(uncertain, { key, shift }) };
}

/** What a path adds in each month where a chance comes out. */
const partsOf = (hinged: readonly Effect[]) =>
  hinged.flatMap(({ chance, byMonth }) =>
    chance === null || byMonth.every((one) => one.isZero()) ? [] : [{ chance, byMonth }],
  );

const added = <Value extends Decimal>(
  byMonth: readonly Value[],
  effects: readonly Effect[],
  to: (value: Decimal) => Value,
): readonly Value[] =>
  byMonth.map((value, month) =>
    to(
      effects.reduce<Decimal>(
        (total, effect) => total.plus((effect.byMonth[month] as Share).times(effect.happens)),
        new Exact(value),
      ),
    ),
  );

/** The first month in which all that is taken away, should it come, leaves less than nothing; −1 for none. */
export function firstBelowZero(byMonth: readonly Decimal[], effects: readonly Effect[]): number {
  return byMonth.findIndex((value, month) =>
    effects
      .reduce<Decimal>((left, effect) => {
        const own = effect.byMonth[month] as Share;
        return own.isNegative() || effect.chance === null ? left.plus(own) : left;
      }, new Exact(value))
      .isNegative(),
  );
}

/** A number as the size of an effect. */
export const sizes = (values: readonly Decimal[]): readonly Share[] => values.map((value) => share(value));
