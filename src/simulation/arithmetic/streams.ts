import { utf8ToBytes } from "@noble/hashes/utils.js";
import { InputError } from "../../errors.js";
import type { RandomSource, Redrawn } from "../../plan/redrawn.js";
import { sha256 } from "../../sha256.js";

/** What a draw is for. With an id it names a stream; neither positions nor numbers are part of the name. */
export type Purpose =
  | "market"
  | "currency"
  | "tracking"
  | "inflow-shock"
  | "outflow-shock"
  | "net-shock"
  | "inflow-factor"
  | "outflow-factor"
  | "net-factor"
  | "assumption"
  | "chance"
  | "client"
  | "mixing"
  | "regime"
  | "log-volatility"
  | "block-begins"
  | "block-place"
  | "points";

/** The streams that a plan uses: a position for each, found by name. */
export interface StreamRegister {
  /** Purpose and id → position. */
  readonly positions: Map<string, number>;
  /** The fourth word of the counter, by position. */
  readonly streams: number[];
  /** What is drawn anew; null: nothing. */
  readonly redrawn: Redrawn | null;
}

export const newStreams = (redrawn: Redrawn | null = null): StreamRegister => ({
  positions: new Map(),
  streams: [],
  redrawn,
});

/** What each kind of draw is part of. */
const SOURCES: Readonly<Record<Purpose, RandomSource>> = {
  market: "markets",
  currency: "markets",
  tracking: "markets",
  mixing: "markets",
  regime: "markets",
  "log-volatility": "markets",
  "block-begins": "markets",
  "block-place": "markets",
  points: "markets",
  "inflow-shock": "flows",
  "outflow-shock": "flows",
  "net-shock": "flows",
  "inflow-factor": "flows",
  "outflow-factor": "flows",
  "net-factor": "flows",
  chance: "mandates",
  client: "mandates",
  assumption: "assumptions",
};

const isRedrawn = ({ redrawn }: StreamRegister, purpose: Purpose, id: string): boolean =>
  redrawn !== null &&
  (redrawn.sources.includes(SOURCES[purpose]) || (purpose === "assumption" && redrawn.keys.includes(id)));

/** The stream of (purpose, id): the first four bytes, little-endian, of SHA-256 over UTF-8 "purpose\0id". Unsigned 32 bits. */
export const streamOf = (purpose: Purpose, id: string): number => streamCalled(`${purpose}\0${id}`);

const streamCalled = (name: string): number => new DataView(sha256(utf8ToBytes(name)).buffer).getUint32(0, true);

/**
 * The position of a stream, added when it is new.
 *
 * @throws InputError when two names fall on one stream: their draws would be the same (1 in 4 billion for each pair)
 */
export function useStream(register: StreamRegister, purpose: Purpose, id: string): number {
  const name = `${purpose}\0${id}`;
  const known = register.positions.get(name);
  if (known !== undefined) return known;
  const stream = isRedrawn(register, purpose, id) ? streamCalled(`anew\0${name}`) : streamOf(purpose, id);
  const taken = register.streams.indexOf(stream);
  if (taken >= 0) refuseCollision(register, name, taken);
  register.positions.set(name, register.streams.length);
  return register.streams.push(stream) - 1;
}

/** The fourth word of the counter of a stream that has no normals by month. */
export const streamNamed = (register: StreamRegister, purpose: Purpose, id: string): number =>
  register.streams[useStream(register, purpose, id)] as number;

function refuseCollision({ positions }: StreamRegister, name: string, taken: number): never {
  const [other = ""] = [...positions].find(([, position]) => position === taken) ?? [];
  const show = (text: string) => text.replace("\0", " of ");
  const what = `would share its random numbers with ${show(other)}`;
  throw new InputError([{ at: "scenario", key: show(name), what, fix: "Change one of the two ids" }]);
}
