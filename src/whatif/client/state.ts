import type { Answer } from "../messages.js";

/** An answer that says something. */
export type Computed = Extract<Answer, { readonly shown: unknown }>;
