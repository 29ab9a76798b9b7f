import { InputError } from "../errors.js";

/** @throws InputError unless the value of an argument is possible */
export function require(
  holds: boolean,
  key: string,
  { what, fix }: { readonly what: string; readonly fix: string },
): void {
  if (!holds) throw new InputError([{ at: "scores", key, what, fix }]);
}

/** @throws InputError for NaN and the infinities */
export function requireFinite(key: string, ...values: readonly number[]): void {
  const odd = values.find((value) => !Number.isFinite(value));
  require(odd === undefined, key, { what: `is ${odd}, which is no finite number`, fix: "Give a finite number" });
}

/** @throws InputError for what is not a share */
export function requireShare(key: string, value: number, { open = false }: { readonly open?: boolean } = {}): void {
  const inside = open ? value > 0 && value < 1 : value >= 0 && value <= 1;
  require(inside, key, { what: `is ${value}`, fix: `Give a share ${open ? "above 0 and below 1" : "from 0 to 1"}` });
}
