import type { ContractProgram } from "../../fee-contract.js";
import type { FeeProgram } from "../../fees.js";
import type { Block, Lane } from "../block.js";
import { type Charge, unitBiller } from "./unit-bill.js";

/** A balance on each path with the units it is spread over, and the part of it that is new business in units of its own. */
export interface ContractBillable {
  readonly balance: Lane;
  readonly units: Lane;
  readonly freshBalance: Lane;
  readonly freshUnits: Lane;
}

/** fee = Σ bands κ·count·bill(size·φ), φ = b/(κ·S), and new business by its own fees. Nothing on no units or no balance. */
export function contractFee(
  { counts, sizes, total }: FeeProgram,
  { own, fresh }: ContractProgram,
  { of, charge, fee }: { readonly of: ContractBillable; readonly charge: Charge; readonly fee: Lane },
  block: Block,
): void {
  const existing = unitBiller(own, charge, block);
  const newcomers = fresh === null ? null : unitBiller(fresh, charge, block);
  for (let p = 0; p < block.size; p++) {
    const freshBalance = newcomers === null ? 0 : (of.freshBalance[p] as number);
    const balance = (of.balance[p] as number) - freshBalance;
    const units = of.units[p] as number;
    let sum = 0;
    if (units > 0 && balance > 0) {
      existing.setPath(p);
      const growth = balance / (units * total);
      for (let band = 0; band < sizes.length; band++)
        sum += units * (counts[band] as number) * existing.bill((sizes[band] as number) * growth);
    }
    const freshUnits = of.freshUnits[p] as number;
    if (newcomers !== null && freshUnits > 0 && freshBalance > 0) {
      newcomers.setPath(p);
      sum += freshUnits * newcomers.bill(freshBalance / freshUnits);
    }
    fee[p] = sum;
  }
}
