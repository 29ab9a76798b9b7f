/**
 * In pages and in what is bundled for them, decimals are those of decimal.js itself: the same digits, in fewer bytes. Their quicker arithmetic is
 * for whole ledgers.
 */
export const plainDecimal = {
  name: "plain decimal",
  setup({ onLoad }) {
    const contents = `
      import { Decimal } from "decimal.js";
      export const QuickDecimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });
    `;
    onLoad({ filter: /[\\/]exact[\\/]quick-decimal\.[jt]s$/ }, ({ path }) => ({
      contents,
      loader: path.endsWith("ts") ? "ts" : "js",
    }));
  },
};
