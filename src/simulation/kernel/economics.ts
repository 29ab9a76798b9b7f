import { NONE } from "../doubles.js";
import type { BasisProgram, EconomicsProgram, ReactionProgram } from "../economics.js";
import type { LedgerLanes } from "./ledger-lanes.js";
import { type Block, type Lane, shiftLane } from "./block.js";
import type { FirmLanes } from "./firm-lanes.js";

/** The firm in a month. */
interface Moment {
  readonly program: EconomicsProgram;
  readonly firm: FirmLanes;
  readonly block: Block;
  readonly month: number;
}

/**
 * One month of the firm around the assets, after all segments were rolled: the equations of the exact model
 * (`model/economics.ts`) for every path. In TypeScript for both kernels: a few lines of a month, not of a segment.
 */
export function rollFirm(program: EconomicsProgram, firm: FirmLanes, block: Block, month: number): void {
  const moment: Moment = { program, firm, block, month };
  if (program.beginsYear[month] === true) for (const lane of [firm.before, firm.accrued]) lane.fill(0);
  program.reactions.forEach((reaction, at) => react(reaction, firm.reacting[at] as Lane, moment));
  addRevenue(moment);
  firm.cost.fill(0);
  program.costs.forEach((_, cost) => addCost(cost, moment));
  program.roles.forEach((_, role) => countHeads(role, moment));
  const { revenue, cost, operatingIncome, before } = firm;
  for (let p = 0; p < block.size; p++)
    before[p] = (before[p] as number) + ((revenue[p] as number) - (cost[p] as number));
  if (program.bonus !== null) accrueBonus(program.bonus[month] as number, moment);
  for (let p = 0; p < block.size; p++) operatingIncome[p] = (revenue[p] as number) - (cost[p] as number);
  firm.pastRevenue[month % 12]?.set(revenue);
  firm.pastIncome[month % 12]?.set(operatingIncome);
}

/** On while the margin of the months behind, twelve at most, is below the level; off where there was no revenue. */
function react({ below }: ReactionProgram, reacting: Lane, { firm, block, month }: Moment): void {
  const months = month < 12 ? month : 12;
  for (let p = 0; p < block.size; p++) {
    let [revenue, income] = [0, 0];
    for (let behind = months; behind >= 1; behind--) {
      revenue += firm.pastRevenue[(month - behind) % 12]?.[p] as number;
      income += firm.pastIncome[(month - behind) % 12]?.[p] as number;
    }
    reacting[p] = revenue !== 0 && income / revenue < below ? 1 : 0;
  }
}

function addRevenue(moment: Moment): void {
  const { program, firm, block, month } = moment;
  const { revenue } = firm;
  revenue.fill(0);
  block.ledgers.forEach(({ revenue: earned }, segment) => {
    const left = program.netShares[segment]?.[month] as number;
    for (let p = 0; p < block.size; p++) revenue[p] = (revenue[p] as number) + (earned[p] as number) * left;
  });
  for (const basis of program.revenue) {
    lineOf(basis, null, { moment, held: [] });
    for (let p = 0; p < block.size; p++) revenue[p] = (revenue[p] as number) + (firm.line[p] as number);
  }
}

function addCost(cost: number, moment: Moment): void {
  const { program, firm, block } = moment;
  const held = lanesOf(program.reactions, firm, ({ heldCosts }) => heldCosts.includes(cost));
  lineOf(program.costs[cost] as BasisProgram, firm.quantities[cost] ?? null, { moment, held });
  program.reactions.forEach(({ cuts }, at) => {
    const part = cuts.find((cut) => cut.cost === cost)?.part;
    const reacting = firm.reacting[at] as Lane;
    if (part === undefined) return;
    for (let p = 0; p < block.size; p++)
      firm.line[p] = (firm.line[p] as number) - (firm.line[p] as number) * part * (reacting[p] as number);
  });
  for (let p = 0; p < block.size; p++) firm.cost[p] = (firm.cost[p] as number) + (firm.line[p] as number);
}

const lanesOf = (
  reactions: readonly ReactionProgram[],
  { reacting }: FirmLanes,
  holds: (reaction: ReactionProgram) => boolean,
): readonly Lane[] => reactions.flatMap((reaction, at) => (holds(reaction) ? [reacting[at] as Lane] : []));

interface Making {
  readonly moment: Moment;
  /** The reactions that hold it, 1 while they are on. */
  readonly held: readonly Lane[];
}

/** Writes a line of the month into `firm.line`. */
function lineOf(basis: BasisProgram, quantity: Lane | null, { moment, held }: Making): void {
  const { firm, block, month } = moment;
  const { line } = firm;
  const shift = shiftLane(block, basis.shift);
  switch (basis.kind) {
    case "rate":
      addUpBalances(basis.segments, moment);
      for (let p = 0; p < block.size; p++)
        line[p] = ((firm.base[p] as number) / 2) * notNegative((basis.rate[month] as number) + (shift[p] as number));
      return;
    case "share":
      for (let p = 0; p < block.size; p++)
        line[p] = (firm.revenue[p] as number) * notNegative((basis.share[month] as number) + (shift[p] as number));
      return;
    case "heads":
      moveQuantity(basis, quantity as Lane, { moment, held }, null);
      for (let p = 0; p < block.size; p++) {
        const price = (basis.price[month] as number) + (shift[p] as number) * (basis.growth[month] as number);
        line[p] = (quantity?.[p] as number) * notNegative(price);
      }
      return;
    default:
      if (quantity === null) {
        for (let p = 0; p < block.size; p++) line[p] = plannedOn(basis, month, shift[p] as number);
        return;
      }
      moveQuantity(basis, quantity, { moment, held }, shift);
      line.set(quantity);
  }
}

const notNegative = (value: number): number => (value > 0 ? value : 0);

/** The month's amount of a path, if nothing were held. */
const plannedOn = (
  { planned, growth }: { readonly planned: Float64Array; readonly growth: Float64Array },
  month: number,
  shift: number,
): number => notNegative((planned[month] as number) + shift * (growth[month] as number));

/** Last month's quantity and the planned change since; a rise does not happen while it is held. */
function moveQuantity(
  basis: Extract<BasisProgram, { readonly kind: "amount" | "heads" }>,
  quantity: Lane,
  { moment: { block, month }, held }: Making,
  shift: Lane | null,
): void {
  for (let p = 0; p < block.size; p++) {
    const own = shift === null ? 0 : (shift[p] as number);
    const now = plannedOn(basis, month, own);
    if (month === 0) quantity[p] = now;
    else quantity[p] = moved(quantity[p] as number, now - plannedOn(basis, month - 1, own), isHeld(held, p));
  }
}

const moved = (last: number, change: number, held: boolean): number =>
  held && change > 0 ? last : notNegative(last + change);

const isHeld = (held: readonly Lane[], p: number): boolean => held.some((reacting) => reacting[p] === 1);

function addUpBalances(segments: readonly number[], { firm: { base }, block }: Moment): void {
  base.fill(0);
  for (const segment of segments) {
    const { opening, closing } = block.ledgers[segment] as LedgerLanes;
    for (let p = 0; p < block.size; p++)
      base[p] = (base[p] as number) + ((opening[p] as number) + (closing[p] as number));
  }
}

/** Heads with a cost are its quantity; others follow their plan like one. */
function countHeads(role: number, { program, firm, block, month }: Moment): void {
  const { cost, planned } = program.roles[role] as EconomicsProgram["roles"][number];
  const heads = firm.heads[role] as Lane;
  if (cost !== NONE) return heads.set(firm.quantities[cost] as Lane);
  const held = lanesOf(program.reactions, firm, ({ heldRoles }) => heldRoles.includes(role));
  const [now, last] = [planned[month] as number, planned[month - 1]];
  for (let p = 0; p < block.size; p++)
    heads[p] = last === undefined ? now : moved(heads[p] as number, now - last, isHeld(held, p));
}

/** A share of the year's income before it so far; a loss takes back what was accrued. Costs grow by the difference. */
function accrueBonus(share: number, { program, firm, block }: Moment): void {
  const { before, accrued, cost } = firm;
  const shift = shiftLane(block, program.bonusShift);
  for (let p = 0; p < block.size; p++) {
    const due = notNegative(before[p] as number) * notNegative(share + (shift[p] as number));
    cost[p] = (cost[p] as number) + (due - (accrued[p] as number));
    accrued[p] = due;
  }
}
