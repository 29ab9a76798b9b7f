import type { FanPoint, PercentileSummary, Run } from "../../src/analysis/run.js";
import type { Estimate } from "../../src/simulation/simulation.js";

export function pointOf(at: string, values: readonly number[]): FanPoint {
  const sorted = ascending(values);
  return { at, ...summaryOf(values, sorted), p25: quantile(sorted, 0.25), p75: quantile(sorted, 0.75) };
}

export function summaryOf(values: readonly number[], sorted = ascending(values)): PercentileSummary {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean: { value: mean, standardError: values.length > 1 ? deviation(values) / Math.sqrt(values.length) : null },
    p5: quantile(sorted, 0.05),
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
  };
}

export const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

export function quantile(sorted: Float64Array, p: number): Estimate {
  const at = (place: number): number => {
    const within = Math.min(sorted.length - 1, Math.max(0, place));
    const low = Math.floor(within);
    const next = sorted[Math.min(low + 1, sorted.length - 1)] as number;
    return (sorted[low] as number) + (within - low) * (next - (sorted[low] as number));
  };
  const [place, half] = [(sorted.length - 1) * p, Math.sqrt(p * (1 - p) * sorted.length)];
  return { value: at(place), standardError: sorted.length > 1 ? (at(place + half) - at(place - half)) / 2 : null };
}

export function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
}

export function share(count: number, of: number): Estimate {
  const value = count / of;
  return { value, standardError: of > 1 ? Math.sqrt((value * (1 - value)) / of) : null };
}

export function binsOf(values: readonly number[]): Run["answers"]["distributions"][number]["bins"] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 200);
  const [low, high] = [sorted[cut] as number, sorted[sorted.length - 1 - cut] as number];
  const width = high > low ? niceWidth((high - low) / 30) : Math.max(1, Math.abs(low) / 40);
  const first = Math.floor(low / width);
  const count = Math.floor(high / width) - first + 1;
  const inBin = (bin: number): number =>
    values.filter((value) => Math.min(count - 1, Math.max(0, Math.floor(value / width) - first)) === bin).length;
  return Array.from({ length: count }, (_, bin) => ({
    from: (first + bin) * width,
    to: (first + bin + 1) * width,
    share: share(inBin(bin), values.length),
  }));
}

/** 1, 2 or 5 times a power of ten. */
export function niceWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= width) as number;
}
