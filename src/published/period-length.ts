const NAMED: Readonly<Record<string, number>> = { M: 1, Q: 3, H: 6, FY: 12 };

/** The months that the name of a period stands for: M, Q, H, FY, 9M; null for what is no such name. */
export function monthsOfName(name: string): number | null {
  const plain = isApproximate(name) ? name.slice(0, -1) : name;
  const counted = /^([1-9]\d?)M$/.exec(plain)?.[1];
  return counted === undefined ? (NAMED[plain] ?? null) : Number(counted);
}

/** Q* is a quarter that does not end with a month: to the 5th of April, for example. */
export const isApproximate = (name: string): boolean => name.endsWith("*");

/** The name of a number of months: 3 is Q. */
export const nameOfMonths = (months: number): string =>
  Object.keys(NAMED).find((name) => NAMED[name] === months) ?? `${months}M`;
