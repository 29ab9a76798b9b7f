import type { Controlled } from "../../analysis/controlled.js";

/** "  controlled mean(aum at 2031-12): 13264831000 ± 0.021%; by itself 13270000000 ± 0.34%". */
export const controlledLine = ({ of, controlled, plain, controls }: Controlled): string =>
  `  controlled ${of}: ${known(controlled)} by ${controls} controls; ${known(plain)} without`;

function known({ value, standardError }: Controlled["plain"]): string {
  const part = standardError === null || value === 0 ? null : (100 * standardError) / Math.abs(value);
  const shown = Number(value.toPrecision(7));
  return part === null ? `${shown}` : `${shown} ± ${Number(part.toPrecision(2))}%`;
}
