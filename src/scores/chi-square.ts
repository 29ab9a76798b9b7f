import { exp } from "../simulation/arithmetic/exp.js";
import { normalDensity, normalSurvival } from "./normal-distribution.js";

/**
 * The chance that a chi-square variable with a whole number of degrees of freedom is above x: finite sums, no special function.
 *
 *     even ν:  e^(−x/2)·Σ (x/2)^i/i!,  i = 0 … ν/2 − 1
 *     odd ν:   2·(1 − Φ(√x)) + 2·φ(√x)·Σ x^(i − ½)/(1·3·…·(2i − 1)),  i = 1 … (ν − 1)/2
 *
 * Source: Abramowitz and Stegun (1964), 26.4.4 and 26.4.5.
 */
export function chiSquareSurvival(x: number, degrees: number): number {
  if (x <= 0) return 1;
  return degrees % 2 === 0 ? evenDegrees(x, degrees) : oddDegrees(x, degrees);
}

function evenDegrees(x: number, degrees: number): number {
  let [term, sum] = [1, 1];
  for (let i = 1; i < degrees / 2; i++) {
    term *= x / 2 / i;
    sum += term;
  }
  return exp(-x / 2) * sum;
}

function oddDegrees(x: number, degrees: number): number {
  const root = Math.sqrt(x);
  let [term, sum] = [root, 0];
  for (let odd = 1; odd < degrees; odd += 2) {
    sum += term;
    term *= x / (odd + 2);
  }
  return 2 * normalSurvival(root) + 2 * normalDensity(root) * sum;
}
