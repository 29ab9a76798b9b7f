import type { Lane } from "./block.js";

/** What a contract that is more than a schedule carries and works with; see `ContractProgram`. */
export interface ContractLanes {
  // Carried from month to month.
  /** New business: its part of the balance, and its units. */
  readonly freshPart: Lane;
  readonly freshUnits: Lane;
  /** New business at the beginning of the billing period. */
  readonly beginFresh: Lane;
  readonly beginFreshUnits: Lane;
  /** Sums over the months of the period, for bases that are their mean. */
  readonly sumBalance: Lane;
  readonly sumUnits: Lane;
  readonly sumFresh: Lane;
  readonly sumFreshUnits: Lane;
  /** In advance: what the months of the period earn of its bill, the balance that is charged, the rate, and what is pending. */
  readonly earns: Lane;
  readonly due: Lane;
  readonly charged: Lane;
  readonly chargedRate: Lane;
  readonly pending: Lane;
  // Within the month.
  /** Billing units before the movements that are in hand. */
  readonly unitsBefore: Lane;
  /** Units and new business at the beginning of the month. */
  readonly unitsAtStart: Lane;
  readonly partBefore: Lane;
  readonly freshBefore: Lane;
  readonly freshBalance: Lane;
  readonly baseBalance: Lane;
  readonly baseUnits: Lane;
  readonly baseFresh: Lane;
  readonly baseFreshUnits: Lane;
  readonly net: Lane;
  readonly weighted: Lane;
  /** What was paid of what was to leave, and what of it no dated movement names. */
  readonly paidPart: Lane;
  readonly unnamed: Lane;
}

export const makeContractLanes = (lane: () => Lane): ContractLanes => ({
  freshPart: lane(),
  freshUnits: lane(),
  beginFresh: lane(),
  beginFreshUnits: lane(),
  sumBalance: lane(),
  sumUnits: lane(),
  sumFresh: lane(),
  sumFreshUnits: lane(),
  earns: lane(),
  due: lane(),
  charged: lane(),
  chargedRate: lane(),
  pending: lane(),
  unitsBefore: lane(),
  unitsAtStart: lane(),
  partBefore: lane(),
  freshBefore: lane(),
  freshBalance: lane(),
  baseBalance: lane(),
  baseUnits: lane(),
  baseFresh: lane(),
  baseFreshUnits: lane(),
  net: lane(),
  weighted: lane(),
  paidPart: lane(),
  unnamed: lane(),
});
