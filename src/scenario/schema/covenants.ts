import * as z from "zod";
import { provenanceShape } from "./values.js";

export const covenantSchema = z
  .strictObject({
    id: z.string().meta({ description: "Lower-case letters, digits and hyphens", examples: ["interest-cover"] }),
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["Least operating income"] }),
    question: z.string().meta({
      description: "What must hold in every whole year; with a time only then",
      examples: ["operating-income >= 5m"],
    }),
    source: provenanceShape.source,
  })
  .meta({ id: "covenant", description: "What lenders or partners may rely on: met or breached in every year" });

/** The key of a covenant in a mapping by id stands for `id`. */
const covenantById = covenantSchema.extend({ id: covenantSchema.shape.id.optional() });

export const covenantsSchema = z.union([z.array(covenantSchema), z.record(z.string(), covenantById)]);
