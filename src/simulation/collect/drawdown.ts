import type { Allocate, Lane } from "../kernel/block.js";

/** The firm's largest fall on every path of a block, and its recovery. */
export interface FallLanes {
  readonly peak: Lane;
  /** ≤ 0. */
  readonly depth: Lane;
  /** The height that the largest fall fell from. */
  readonly height: Lane;
  readonly bottom: Lane;
  /** Months from the bottom until the height is reached again; NaN while it is not. */
  readonly months: Lane;
}

export function makeFall(capacity: number, allocate: Allocate): FallLanes {
  const lane = (): Lane => allocate(capacity);
  return { peak: lane(), depth: lane(), height: lane(), bottom: lane(), months: lane() };
}

/** At the start nothing has fallen, so nothing is to be recovered: 0 months. */
export function startFall({ peak, depth, height, bottom, months }: FallLanes, opening: number): void {
  peak.fill(opening);
  height.fill(opening);
  for (const lane of [depth, bottom, months]) lane.fill(0);
}

/** Depth = value/highest so far − 1; the earliest where several are as deep. */
export function followFall(fall: FallLanes, values: Lane, month: number, size: number): void {
  const { peak, depth, height, bottom, months } = fall;
  for (let p = 0; p < size; p++) {
    const value = values[p] as number;
    if (value > (peak[p] as number)) peak[p] = value;
    const own = (peak[p] as number) > 0 ? value / (peak[p] as number) - 1 : 0;
    if (own < (depth[p] as number)) {
      depth[p] = own;
      height[p] = peak[p] as number;
      bottom[p] = month;
      months[p] = NaN;
    } else if (Number.isNaN(months[p] as number) && value >= (height[p] as number)) {
      months[p] = month - (bottom[p] as number);
    }
  }
}

/** depth ← min(depth, value/peak − 1); a group that never had assets has not fallen. */
export function deepen(values: Lane, peak: Lane, depth: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    const value = values[p] as number;
    if (value > (peak[p] as number)) peak[p] = value;
    const fall = (peak[p] as number) > 0 ? value / (peak[p] as number) - 1 : 0;
    if (fall < (depth[p] as number)) depth[p] = fall;
  }
}
