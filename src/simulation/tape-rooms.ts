import type { Job } from "./job.js";
import type { TapeRooms } from "./kernel/wasm/wasm-kernel.js";
import type { Program } from "./program.js";

/** Numbers that recordings come to: a segment's month, a class's, a line of a member, a column. What has no room is worked out anew. */
const [SEGMENT, ASSET, MEMBER, COLUMN] = [400, 150, 6, 80];
/** 8 MB. */
const MOST = 1_048_576;

/** Room for what is recorded of a job; none where all of it is one block, which is never repeated. */
export function roomsFor({ program, history, columns, paths }: Job, blockPaths: number): TapeRooms {
  if (paths <= blockPaths) return { months: 0, reading: 0 };
  const lines = history.reduce((sum, own) => sum + own.lines.length * (own.members.length + 1), 0);
  const reading = MEMBER * program.months * (lines + history.length) + COLUMN * columns.length;
  return { months: roomForMonths(program), reading: Math.min(MOST, reading) };
}

export function roomForMonths({ months, segments, assets, conversions }: Program): number {
  return Math.min(MOST, months * (SEGMENT * segments.length + ASSET * (assets.length + conversions.length)));
}
