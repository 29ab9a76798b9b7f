/** Whether a value is of a certain shape. */
export type Check = (value: unknown) => boolean;

type Shape = Readonly<Record<string, Check>>;

export const isNumber: Check = Number.isFinite;
export const isPositive: Check = (value) => isNumber(value) && (value as number) > 0;
export const isObject: Check = (value) => typeof value === "object" && value !== null;
export const isBoolean: Check = (value) => typeof value === "boolean";
export const isText: Check = (value) => typeof value === "string";

/** A colour as charts write them: nothing that would have to be escaped. */
export const isColour: Check = (value) => isText(value) && /^[\w#(),.-]+$/.test(value as string);

export const is =
  (...wanted: readonly unknown[]): Check =>
  (value) =>
    wanted.includes(value);

export const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

export const listOf =
  (check: Check, length?: number): Check =>
  (value) =>
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(check);

/** An object with all the first keys, some of the others, and no further one. */
export function only(required: Shape, optional: Shape = {}): Check {
  const [names, all] = [Object.keys(required), { ...required, ...optional }];
  return (value) =>
    isObject(value) &&
    names.every((name) => name in (value as object)) &&
    Object.entries(value as object).every(([name, own]) => Object.hasOwn(all, name) && (all[name] as Check)(own));
}
