import type { Inputs } from "./case.js";
import type { Answers } from "./numbers.js";

/** How one task of the cases is answered. */
export interface Task {
  /** Who gives the answer: the product, or a formula of the tests. */
  readonly by: "product" | "formula";
  readonly answer: (inputs: Inputs) => Answers | Promise<Answers>;
  /** The same from sampled paths: the numbers that the case's standard errors name. Absent where no model of the product is the case's; null where a scenario cannot state it. */
  readonly simulate?: (inputs: Inputs, ask: SimulationAsk) => Promise<Readonly<Record<string, number>> | null>;
}

export interface SimulationAsk {
  readonly paths: number;
  /** Names in the case's `standard_error`: "mean", "quantile_0.05", "probability". */
  readonly names: readonly string[];
}

export type Tasks = Readonly<Record<string, Task>>;

export const product = (answer: Task["answer"], simulate?: Task["simulate"]): Task =>
  simulate === undefined ? { by: "product", answer } : { by: "product", answer, simulate };

export const formula = (answer: Task["answer"], simulate?: Task["simulate"]): Task =>
  simulate === undefined ? { by: "formula", answer } : { by: "formula", answer, simulate };
