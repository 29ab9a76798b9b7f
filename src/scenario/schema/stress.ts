import * as z from "zod";
import { betaSchema, returnsSchema } from "./markets.js";
import { PLAIN, provenanceShape, rate } from "./values.js";

const change = (of: string) =>
  rate(`Relative change of ${of} while it lasts`, {
    byYear: false,
    example: "-20%",
    least: { value: "-100%", why: "no more than everything can fall away" },
  });

export const publishedSchema = z.strictObject({
  series: z.string().meta({ description: "Of which series", examples: ["S&P 500 price, daily"] }),
  depth: rate("How deep", { ...PLAIN, example: "-50%" }),
  peak: z
    .string()
    .optional()
    .meta({ description: "When it was highest", examples: ["2007-10"] }),
  trough: z
    .string()
    .optional()
    .meta({ description: "When it was lowest", examples: ["2009-02"] }),
  recovery: z
    .string()
    .optional()
    .meta({ description: "When it was as high again", examples: ["2012-02"] }),
  ...provenanceShape,
});

export const episodeSchema = z
  .strictObject({
    id: z
      .string()
      .optional()
      .meta({ description: "How it is called by commands; the file's name unless said", examples: ["gfc-2007"] }),
    name: z.string().meta({ description: "What reports call it", examples: ["Global financial crisis"] }),
    series: z.string().meta({ description: "Whose returns they are", examples: ["US stock market, total return"] }),
    sampling: z
      .enum(["daily", "month-end", "monthly-average", "quarter-end"])
      .meta({ description: "How often the series is looked at: the depth depends on it", examples: ["month-end"] }),
    "returns-are": z
      .enum(["total-return", "price"])
      .meta({ description: "With income or without", examples: ["total-return"] }),
    every: z
      .enum(["month", "quarter"])
      .optional()
      .meta({
        description: "What a return is of; a quarter becomes three months in equal log steps",
        examples: ["quarter"],
      }),
    from: z
      .string()
      .optional()
      .meta({ description: "The month of its first return", examples: ["2007-11"] }),
    returns: z
      .record(z.string(), returnsSchema)
      .meta({ description: "Asset class → its simple returns", examples: ["{ us-equity: [-4.46%, -0.60%] }"] }),
    betas: z
      .record(z.string(), betaSchema)
      .optional()
      .meta({ description: "Classes that follow", examples: ["{ non-us-equity: { of: us-equity, beta: 1.1 } }"] }),
    published: z
      .array(publishedSchema)
      .optional()
      .meta({ description: "What the fall is published as", examples: ["[{ series: daily, depth: -57% }]"] }),
    inflows: change("inflows").optional(),
    outflows: change("outflows").optional(),
    "fee-rates": change("fee rates, which stay as they are afterwards").optional(),
    ...provenanceShape,
  })
  .meta({ id: "episode", description: "Markets month by month, to be laid over a forecast" });

export const stressSchema = z.strictObject({
  episode: z
    .union([z.string(), episodeSchema])
    .meta({ description: "An episode by its name, its file, or written here", examples: ["gfc-2007"] }),
  at: z
    .string()
    .optional()
    .meta({
      description: "The month of its first return; the first of the forecast unless said",
      examples: ["2027-03"],
    }),
  with: z
    .array(z.enum(["flows", "fees"]))
    .optional()
    .meta({ description: "Assumptions of the episode that ride on it; none unless said", examples: ["[flows]"] }),
  betas: z
    .record(z.string(), betaSchema)
    .optional()
    .meta({
      description: "Classes that follow, in place of the episode's",
      examples: ["{ gold: { of: us-equity, beta: 0 } }"],
    }),
});
