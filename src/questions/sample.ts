import { InputError } from "../errors.js";
import { askedColumns } from "../plan/asked-columns.js";
import type { ColumnRequest, Outputs } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { Quantity, Question } from "../scenario/question.js";
import { simulate } from "../simulation/simulate.js";
import type { SimulateOptions, Simulation } from "../simulation/simulation.js";

/** What is read from every path, and nothing besides: neither report nor supplement is made. */
export interface Asked {
  readonly quantities?: readonly Quantity[];
  readonly questions?: readonly Question[];
  /** Other outputs of the simulation that come along. */
  readonly besides?: Pick<Outputs, "fans" | "totals">;
}

/** One number a path for everything that was asked. */
export interface Sample {
  readonly paths: number;
  /** [path]; NaN where a path has no such number. */
  readonly valuesOf: (quantity: Quantity) => Float64Array;
  /**
   * [path] by how much a question is met: left less right for >=, right less left for <=; of several moments the one nearest to
   * meeting it. It is met where this is ≥ 0.
   */
  readonly marginsOf: (question: Question) => Float64Array;
  readonly simulation: Simulation;
  /** The plan with the outputs that were asked for. */
  readonly plan: Plan;
}

/**
 * Simulates a plan with the outputs that the questions need. Samples of plans with one seed are of the same draws, path by path.
 *
 * @throws InputError for a quantity of several moments where one number is needed, and for what the plan does not hold
 */
export async function sampleOf(plan: Plan, asked: Asked, options: SimulateOptions = {}): Promise<Sample> {
  const { quantities = [], questions = [], besides = { fans: [], totals: false } } = asked;
  const sides = questions.flatMap(({ left, right }) => (right.kind === "quantity" ? [left, right.quantity] : [left]));
  const kept = withoutRepeats([...quantities, ...sides].flatMap((quantity) => requestsOf(plan, quantity)));
  const outputs: Outputs = { percentiles: [5, 25, 50, 75, 95], kept, ...besides };
  const lean: Plan = { ...plan, targets: [], alerts: [], covenants: [], sets: [], targetTimes: [], outputs };
  const simulation = await simulate(lean, options);
  const columnsOf = (quantity: Quantity): readonly Float64Array[] =>
    requestsOf(plan, quantity).map((request) => {
      const name = nameOf(request);
      return simulation.kept.find((column) => nameOf(column.request) === name)?.values ?? new Float64Array(0);
    });
  return {
    paths: simulation.paths,
    valuesOf: (quantity) => theOne(columnsOf(quantity), quantity),
    marginsOf: (question) => margins(question, columnsOf),
    simulation,
    plan: lean,
  };
}

const nameOf = ({ group, measure, window, at }: ColumnRequest): string => `${group} ${measure} ${window} ${at}`;

const withoutRepeats = (columns: readonly ColumnRequest[]): readonly ColumnRequest[] => [
  ...new Map(columns.map((column) => [nameOf(column), column])).values(),
];

const requestsOf = (plan: Plan, quantity: Quantity): readonly ColumnRequest[] =>
  askedColumns(plan, quantity, (what) =>
    refuse(quantity.measure, what, "Write a date, segment or tag of this scenario"),
  );

function theOne(columns: readonly Float64Array[], { measure, when }: Quantity): Float64Array {
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0) return only;
  return refuse(
    measure,
    `is asked ${when.kind}; one number a path is needed`,
    "Write at and a month, or in and a year",
  );
}

function margins(
  { left, right, comparison }: Question,
  columnsOf: (quantity: Quantity) => readonly Float64Array[],
): Float64Array {
  const sign = comparison === ">=" ? 1 : -1;
  const columns = columnsOf(left);
  const others = right.kind === "quantity" ? columnsOf(right.quantity) : [];
  const fixed = right.kind === "quantity" ? 0 : (right.kind === "amount" ? right.amount : right.rate).toNumber();
  const several = others.length > 1 ? others.length : columns.length;
  const moments =
    columns.length === 1 ? several : others.length > 1 ? Math.min(columns.length, others.length) : several;
  const best = new Float64Array(columns[0]?.length ?? 0).fill(NaN);
  for (let moment = 0; moment < moments; moment++) {
    const own = columns[columns.length === 1 ? 0 : moment] as Float64Array;
    const other = others[others.length === 1 ? 0 : moment];
    for (let path = 0; path < best.length; path++) {
      const margin = sign * ((own[path] as number) - (other === undefined ? fixed : (other[path] as number)));
      if (!(margin <= (best[path] as number)) && !Number.isNaN(margin)) best[path] = margin;
    }
  }
  return best;
}

function refuse(key: string, what: string, fix: string): never {
  throw new InputError([{ at: "question", key, what, fix }]);
}
