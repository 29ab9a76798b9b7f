import * as z from "zod";

/** The words that may follow ```aum. */
export const CELL_TYPES = [
  "run",
  "headlines",
  "chart",
  "table",
  "project",
  "compare",
  "assumptions",
  "method",
] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** Charts by their kind, as the cells of a report that they are. */
export const CHARTS = {
  fan: null,
  distribution: ["distribution"],
  bridge: ["bridge"],
  "small-multiples": ["segment-fans"],
} as const;

/** What a fan may be of. */
export const FANS = {
  aum: ["aum-fan"],
  revenue: ["revenue-fan"],
  "net-flows": ["flows-fan"],
  "operating-income": ["income-fan"],
} as const;

export const TABLES = {
  years: ["aum-by-year", "revenue-by-year"],
  targets: ["target-table"],
  chances: ["chances-over-time"],
  alerts: ["alert-table"],
  causes: ["bridge-sets", "causes-by-set"],
  "revenue-bridge": ["revenue-bridge"],
  growth: ["growth-table"],
  risk: ["value-at-risk"],
  drawdown: ["drawdown"],
  flows: ["flow-rates"],
  statement: ["statement-table"],
  result: ["result-table"],
  averages: ["average-choices"],
  tags: ["tags"],
  precision: ["precision-table", "precision-note"],
} as const;

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as [keyof Words & string];

const id = z
  .string()
  .optional()
  .meta({ examples: ["fan"] });
const from = z
  .string()
  .optional()
  .meta({ examples: ["main"] });
const title = z
  .string()
  .optional()
  .meta({ examples: ["Where AUM is heading"] });

/** The keys of each kind of cell. */
export const CELLS = {
  run: z.strictObject({
    id,
    scenario: z
      .string()
      .optional()
      .meta({ examples: ["../scenarios/base.yaml"] }),
    changes: z.record(z.string(), z.unknown()).optional(),
    paths: z
      .string()
      .optional()
      .meta({ examples: ["2000"] }),
    seed: z
      .string()
      .optional()
      .meta({ examples: ["20261231"] }),
  }),
  headlines: z.strictObject({ id, from }),
  chart: z.strictObject({
    id,
    from,
    title,
    kind: z.enum(keysOf(CHARTS)).meta({ examples: ["fan"] }),
    measure: z
      .enum(keysOf(FANS))
      .optional()
      .meta({ examples: ["aum"] }),
  }),
  table: z.strictObject({ id, from, title, kind: z.enum(keysOf(TABLES)).meta({ examples: ["years"] }) }),
  project: z.strictObject({ id, from, title }),
  compare: z.strictObject({ id, title, runs: z.array(z.string()).meta({ examples: ["[main, low]"] }) }),
  assumptions: z.strictObject({ id, from }),
  method: z.strictObject({ id, from }),
} as const satisfies Record<CellType, z.ZodObject>;
