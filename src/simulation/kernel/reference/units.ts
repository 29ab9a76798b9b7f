/** κ₁ = κ₀·(1 + moved/balance), never below 0: new billing units come at the average size, leavers go pro rata. */
export function grownUnits(units: number, moved: number, balance: number): number {
  const change = 1 + moved / balance;
  return change > 0 ? units * change : 0;
}
