import * as z from "zod";
import { betaSchema } from "../scenario/schema/markets.js";

/** The words that may follow ```aum. */
export const CELL_TYPES = [
  "run",
  "headlines",
  "chart",
  "table",
  "project",
  "kpi",
  "kpis",
  "compare",
  "stress",
  "solve",
  "sensitivity",
  "ridgeline",
  "vega-lite",
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
  composition: ["composition"],
  chances: ["chances"],
  exceedance: ["exceedance"],
  drawdown: ["drawdown-fan"],
  "fee-curves": ["fee-curves"],
  "flow-responses": Array.from({ length: 12 }, (_, flow) => `flow-response-${flow + 1}`),
  monitor: ["monitor"],
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
  initiatives: ["initiative-table", "initiative-targets"],
  covenants: ["covenant-table"],
  people: ["people-table"],
  retention: ["retention-table"],
  clients: ["clients", "discretion"],
  pipeline: ["pipeline"],
  "growth-quality": ["growth-quality"],
  audit: ["audit-table"],
} as const;

/** Simulated paths of a cell that asks; those of its run unless it says so. */
const paths = z
  .string()
  .optional()
  .meta({ examples: ["2000"] });
const texts = (example: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ examples: [example] });

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

/** Whether it is left out, with a heading that then has nothing under it, where the run has nothing to show in it. */
const optional = z
  .enum(["yes", "no"])
  .optional()
  .meta({ examples: ["yes"] });

/** The keys of each kind of cell. */
export const CELLS = {
  run: z.strictObject({
    id,
    scenario: z
      .string()
      .optional()
      .meta({ examples: ["../scenarios/base.yaml"] }),
    changes: z.record(z.string(), z.unknown()).optional(),
    targets: z
      .array(z.string())
      .optional()
      .meta({ examples: ['["aum at 2030-09 >= 100bn"]'] }),
    paths,
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
    optional,
    kind: z.enum(keysOf(CHARTS)).meta({ examples: ["fan"] }),
    measure: z
      .enum(keysOf(FANS))
      .optional()
      .meta({ examples: ["aum"] }),
  }),
  table: z.strictObject({ id, from, title, optional, kind: z.enum(keysOf(TABLES)).meta({ examples: ["years"] }) }),
  project: z.strictObject({ id, from, title }),
  kpi: z.strictObject({ id, from, name: z.string().meta({ examples: ["organic-growth"] }) }),
  compare: z.strictObject({
    id,
    title,
    paths,
    runs: z
      .array(z.string())
      .optional()
      .meta({ examples: ["[main, low]"] }),
    walk: z
      .enum(["true", "false"])
      .optional()
      .meta({ examples: ["true"] }),
    of: texts('"median(revenue in 2029)"'),
  }),
  stress: z.strictObject({
    id,
    from,
    title,
    paths,
    with: z.union([z.string(), z.array(z.string())]).meta({ examples: ["[gfc-2007, fed-2025]"] }),
    at: z
      .string()
      .optional()
      .meta({ examples: ["2027-01"] }),
    and: texts("[flows, fees]"),
    betas: z
      .record(z.string(), betaSchema)
      .optional()
      .meta({ examples: ["{ listed-real-estate: { of: us-equity, beta: 1.1 } }"] }),
  }),
  solve: z.strictObject({
    id,
    from,
    title,
    paths,
    vary: texts('"markets.assets.*.mean + k from -3pp to 3pp"'),
    fall: z
      .string()
      .optional()
      .meta({ examples: ["sudden"] }),
    goal: z.string().meta({ examples: ['"P(aum at 2031-12 >= 20bn) = 80%"'] }),
    along: z
      .string()
      .optional()
      .meta({ examples: ['"segments.*.flows.inflows × j from 0.8 to 1.2"'] }),
    scan: z
      .string()
      .optional()
      .meta({ examples: ["17"] }),
  }),
  sensitivity: z.strictObject({
    id,
    from,
    title,
    paths,
    of: texts('"mean(revenue in 2029)"'),
    by: z
      .string()
      .optional()
      .meta({ examples: ["10%"] }),
  }),
  kpis: z.strictObject({ id, from, title }),
  ridgeline: z.strictObject({ id, from, title, paths }),
  assumptions: z.strictObject({ id, from }),
  method: z.strictObject({ id, from }),
  /** All its other keys are those of the specification. */
  "vega-lite": z.strictObject({ id, from, title }),
} as const satisfies Record<CellType, z.ZodObject>;
