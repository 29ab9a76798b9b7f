import * as z from "zod";
import { probability } from "./events.js";
import { amount, notNegative } from "./values.js";

export const mandateAmount = amount("What of the segment's opening is the client's", {
  byYear: false,
  example: "250m",
  least: notNegative("a mandate", "0"),
});

export const clientSchema = z
  .strictObject({
    id: z.string().meta({ description: "Lower-case letters, digits and hyphens", examples: ["state-pension-fund"] }),
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["State pension fund"] }),
    mandates: z
      .record(z.string(), mandateAmount)
      .meta({ description: "Segment → what of its opening is the client's", examples: ["{ balanced: 250m }"] }),
    departure: probability("Chance to leave within a year, with all mandates at once", { byYear: true, example: "8%" }),
  })
  .meta({ id: "client", description: "A large client: who leaves, leaves with all its mandates" });

/** The key of a client in a mapping by id stands for `id`. */
const clientById = clientSchema.extend({ id: clientSchema.shape.id.optional() });

export const clientsSchema = z.union([z.array(clientSchema), z.record(z.string(), clientById)]);
