import { NONE } from "../doubles.js";
import { type ResponseProgram, responsesOf } from "../flow-response.js";
import { lanesOfModel } from "../market-models.js";
import type { Program, SegmentProgram } from "../program.js";
import { type BillingLanes, makeBilling } from "./billing-lanes.js";
import { type CliffLanes, makeCliffs } from "./cliff-lanes.js";
import { makeDated } from "./dated-lanes.js";
import { type ContractLanes, makeContractLanes } from "./contract-lanes.js";
import { makeSampling, pairUp, type SamplingLanes } from "./sampling-lanes.js";
import { makeAnswers, type PastLanes } from "./past-lanes.js";
import { makePerformance, type PerformanceLanes } from "./series-lanes.js";
import { type LedgerLanes, makeTranslated, type RateLanes, type TranslatedLanes } from "./ledger-lanes.js";
import { type HeldLanes, makeHeld } from "./held-lanes.js";
import { makeOccasional, type OccasionalLanes } from "./occasional-lanes.js";
import { type FirmLanes, makeFirm } from "./firm-lanes.js";
import type { Loops } from "./reference/reference-loops.js";

/** What a kernel that counts in addresses knows of an array of its own: asking the array itself takes longer than many loops. */
export interface Addressed {
  readonly address?: number;
}

/** One number a path of the block, in the order of `Block.paths`. */
export type Lane = Float64Array & Addressed;

/** The normals of four months in a row. */
export type FourLanes = readonly [Lane, Lane, Lane, Lane];

/** Memory of a kernel, zeroed: its loops work only on what came from here. Everything is allocated before the first block. */
export type Allocate = (doubles: number) => Lane;

/** What happened to a path that the model had to bend; bits of `Block.flags`. */
export const FLOORED_RETURN = 1;
export const CAPPED_OUTFLOW = 2;
export const CAPPED_FEE = 4;
export const BOUNDED_VALUE = 8;

/**
 * Consecutive (or chosen) paths that are rolled through the months together, in arrays by path: small enough to stay in the
 * processor's cache. A feature that a segment does not use reads the shared lanes of zeros or ones, so that there is one
 * formula and every segment's arithmetic is its own.
 */
export interface Block extends SamplingLanes {
  /** The kernel's loops over the paths. */
  readonly loops: Loops;
  readonly capacity: number;
  /** Paths in use, ≤ capacity. */
  readonly size: number;
  /** Which paths: the first word of the counter. */
  readonly paths: Uint32Array & Addressed;
  readonly flags: Uint8Array & Addressed;
  /** [0]: the largest residual of any row so far, relative to its opening or its largest inflow. */
  readonly residual: Lane;
  /** Whether the horizon's totals are added up. */
  readonly adds: boolean;
  readonly zeros: Lane;
  readonly ones: Lane;
  /** [uncertain value] → its shift on each path. */
  readonly shifts: readonly Lane[];
  /** [stream][month mod 4] → standard normals of the four months in hand. */
  readonly normals: readonly FourLanes[];
  readonly words: Int32Array & Addressed;
  readonly assets: readonly AssetLanes[];
  /** What a market model remembers of each path: see `lanesOfModel`. */
  readonly model: readonly Lane[];
  readonly segments: readonly SegmentLanes[];
  /** [currency] → rates of the month. */
  readonly rates: readonly RateLanes[];
  /** [segment] → its ledger in the plan's currency; null where that is its own. */
  readonly translated: readonly (TranslatedLanes | null)[];
  /** [segment] → its ledger in the plan's currency, translated or its own: what groups add up. */
  readonly ledgers: readonly LedgerLanes[];
  /** [exchange] → what is paid this month, and what arrives: another lane only where that is in another currency. */
  readonly exchanges: readonly Lane[];
  readonly arrivals: readonly Lane[];
  /** The firm around the assets, or null. */
  readonly firm: FirmLanes | null;
  /** [chance] → 1 where it happens, else 0. */
  readonly chances: readonly Lane[];
  readonly clients: readonly ClientLanes[];
}

/** A large client: when it leaves. */
export interface ClientLanes {
  /** The path's even draw. */
  readonly draw: Lane;
  /** Chance to have left by the end of the month. */
  readonly gone: Lane;
  /** 1 in the month in which it leaves, else 0. */
  readonly leaving: Lane;
}

/** A block in a month: what almost every equation is read against. */
export interface Moment {
  readonly block: Block;
  readonly month: number;
}

export interface AssetLanes {
  /** e: the correlated standard normal of the month. */
  readonly normal: Lane;
  /** Of the even months and of the odd ones: the last month's stay readable. */
  readonly returnsOf: readonly [Lane, Lane];
  returns: Lane;
  /** Monthly log drift and deviation of the path, where the mean or the volatility is uncertain. */
  readonly drift: Lane | null;
  readonly deviation: Lane | null;
}

/** State and ledger of one segment. The lines are those of the month just stepped. */
export interface SegmentLanes {
  // From fillMarket.
  readonly inflowShock: Lane;
  readonly outflowShock: Lane;
  /** Net flow rate f, before conversion. */
  readonly netRate: Lane;
  /** y of the AR(1) shocks; only where there is persistence. */
  readonly inflowState: Lane;
  readonly outflowState: Lane;
  // Lines of the ledger.
  /** What opens the even months and closes the odd ones, and the other way round: see `turnMonth`. */
  readonly balances: readonly [Lane, Lane];
  opening: Lane;
  /** As of an asset class; the lanes of its own class, where the segment is all of one class throughout. */
  readonly returnsOf: readonly [Lane, Lane];
  returns: Lane;
  readonly inflows: Lane;
  readonly outflows: Lane;
  readonly exchanges: Lane;
  readonly distributions: Lane;
  readonly marketGain: Lane;
  readonly feesInAdvance: Lane;
  readonly feesInArrears: Lane;
  closing: Lane;
  readonly revenue: Lane;
  /** Performance fees that fell due, and those that have accrued; zeros without any. */
  readonly performanceFees: Lane;
  readonly performanceAccrual: Lane;
  // Carried from month to month.
  previousReturns: Lane;
  /** [month mod 12] → 1 + r. */
  readonly growths: readonly Lane[];
  /** Of responses that look further back, or at other returns. */
  readonly pasts: ReadonlyMap<ResponseProgram, PastLanes>;
  /** The return index with its highest month end, and the months that a drawdown is yet to act. */
  readonly fall: { readonly index: Lane; readonly highest: Lane; readonly left: Lane } | null;
  readonly unitFactor: Lane;
  readonly periodOpening: Lane;
  readonly periodUnitFactor: Lane;
  readonly accrued: Lane;
  /** Billed in advance: revenue of each month of the period. */
  readonly advanceRevenue: Lane;
  /** Where the fees are more than a schedule billed by twelfths. */
  readonly contract: ContractLanes | null;
  /** Null without a performance fee. */
  readonly performance: PerformanceLanes | null;
  // Sums over the months so far.
  readonly totals: SegmentTotals;
  /** Lines that most segments do not have; null for those. */
  readonly occasional: OccasionalLanes | null;
  /** Null where the balance is not averaged by day. */
  readonly held: HeldLanes | null;
  /** Null where nobody asks, and where what is earned is billed, paid and kept in its month. */
  readonly billing: BillingLanes | null;
  /** Null where crossings of cliffs are not counted, and where there are none. */
  readonly cliffs: CliffLanes | null;
  // Within the month.
  readonly earned: Lane;
  readonly response: Lane;
  readonly undatedIn: Lane;
  readonly undatedOut: Lane;
  readonly datedIn: Lane;
  readonly datedInEarned: Lane;
  readonly datedOut: Lane;
  readonly datedOutEarned: Lane;
  /** What departing clients and dated outflows took this month; null where all outflows are departures. */
  readonly datedLeft: Lane | null;
  readonly exchangesIn: Lane;
  readonly exchangesInEarned: Lane;
  readonly exchangesOut: Lane;
  readonly exchangesOutEarned: Lane;
  readonly preFee: Lane;
  readonly feeBase: Lane;
  readonly feeUnits: Lane;
  readonly unitGrowth: Lane;
  readonly fee: Lane;
  readonly rate: Lane;
}

/** Lines of a segment over the whole horizon. */
export interface SegmentTotals {
  readonly inflows: Lane;
  readonly outflows: Lane;
  readonly exchanges: Lane;
  readonly distributions: Lane;
  readonly marketGain: Lane;
  /** Only where the segment is translated. */
  readonly fx: Lane | null;
  readonly fees: Lane;
}

/** What a block takes from its kernel. */
export interface Furnishing {
  readonly allocate: Allocate;
  /** The model's equations, each a loop over the paths. */
  readonly equations: Loops;
}

/** Another view of a lane, which lies where the lane does. */
export const addressed = <Numbers extends object>(numbers: Numbers, { address }: Addressed): Numbers & Addressed =>
  Object.assign(numbers, address === undefined ? {} : { address });

/** Lanes for up to `capacity` paths of a program. About 40 lanes a segment and 4 a stream: see `memory.ts`. */
export function makeBlock(program: Program, capacity: number, { allocate, equations }: Furnishing): Block {
  const lane = (): Lane => allocate(capacity);
  const [flags, words] = [allocate(Math.ceil(capacity / 8)), allocate(2 * capacity)];
  const numbers = (): Block["paths"] => {
    const room = allocate(Math.ceil(capacity / 2));
    return addressed(new Uint32Array(room.buffer, room.byteOffset, capacity), room);
  };
  const paths = numbers();
  const zeros = lane();
  const assets = program.assets.map(({ meanShift, volatilityShift }): AssetLanes => {
    const own = meanShift !== NONE || volatilityShift !== NONE;
    const returnsOf = [lane(), lane()] as const;
    return {
      normal: lane(),
      returnsOf,
      returns: returnsOf[0],
      drift: own ? lane() : null,
      deviation: own ? lane() : null,
    };
  });
  // An asset class in another currency has no normal of its own.
  const converted = program.conversions.map((): AssetLanes => {
    const returnsOf = [lane(), lane()] as const;
    return { normal: zeros, returnsOf, returns: returnsOf[0], drift: null, deviation: null };
  });
  const allAssets = [...assets, ...converted];
  const segments = program.segments.map((segment) =>
    makeSegment(followed(segment, program), allAssets, {
      lane,
      zeros,
      capacity,
      allocate,
    }),
  );
  const translated = program.segments.map((segment) =>
    segment.translation === null
      ? null
      : makeTranslated(
          { occasional: segment.occasional, billing: program.bills && segment.billing !== null, daily: segment.daily },
          lane,
        ),
  );
  return {
    loops: equations,
    capacity,
    size: capacity,
    paths,
    flags: addressed(new Uint8Array(flags.buffer, flags.byteOffset, capacity), flags),
    residual: allocate(1),
    adds: program.totals,
    zeros,
    ones: lane().fill(1),
    shifts: program.uncertain.map(lane),
    normals: program.streams.map(() => [lane(), lane(), lane(), lane()]),
    words: addressed(new Int32Array(words.buffer, words.byteOffset, 4 * capacity), words),
    ...makeSampling(program, { paths, numbers, lane, allocate }),
    assets: allAssets,
    model: Array.from({ length: lanesOfModel(program.model) }, lane),
    segments,
    rates: program.currencies.map(() => ({ opening: lane(), closing: lane(), average: lane() })),
    translated,
    ledgers: segments.map((own, position) => translated[position] ?? own),
    ...makeExchanges(program, lane),
    firm: program.economics === null ? null : makeFirm(program.economics, lane),
    chances: program.chances.map(lane),
    clients: program.clients.map(() => ({ draw: lane(), gone: lane(), leaving: lane() })),
  };
}

function makeExchanges({ segments, exchanges }: Program, lane: () => Lane): Pick<Block, "exchanges" | "arrivals"> {
  const currencyOf = (segment: number): number | undefined => segments[segment]?.translation?.currency;
  const paid = exchanges.map(lane);
  const arrivals = exchanges.map(({ from, to }, position) =>
    currencyOf(from) === currencyOf(to) ? (paid[position] as Lane) : lane(),
  );
  return { exchanges: paid, arrivals };
}

/** Bills and cliffs take lanes only where somebody asks. */
const followed = (segment: SegmentProgram, { bills, cliffs }: Program): SegmentProgram => ({
  ...segment,
  billing: bills ? segment.billing : null,
  cliffs: cliffs ? segment.cliffs : null,
});

/** Where lanes come from, and the one that stands for what a segment does not use. */
interface Store {
  readonly lane: () => Lane;
  readonly zeros: Lane;
  readonly capacity: number;
  readonly allocate: Allocate;
}

/** Nothing is translated. */
const makeTotals = (lane: () => Lane): SegmentTotals => ({
  inflows: lane(),
  outflows: lane(),
  exchanges: lane(),
  distributions: lane(),
  marketGain: lane(),
  fx: null,
  fees: lane(),
});

function makeSegment(
  segment: SegmentProgram,
  assets: readonly AssetLanes[],
  { lane, zeros, capacity, allocate }: Store,
): SegmentLanes {
  const balances = [lane(), lane()] as const;
  const { flows, fees, oneClass, performance } = segment;
  const [only] = segment.assets;
  const returnsOf = (oneClass ? assets[only as number]?.returnsOf : undefined) ?? ([lane(), lane()] as const);
  const responses = responsesOf(flows);
  const trailing = responses.some(({ window, remembers }) => window === 12 && !remembers);
  return {
    inflowShock: lane(),
    outflowShock: lane(),
    netRate: lane(),
    inflowState: lane(),
    outflowState: lane(),
    balances,
    opening: balances[0],
    returnsOf,
    returns: returnsOf[0],
    inflows: lane(),
    outflows: lane(),
    exchanges: lane(),
    distributions: lane(),
    marketGain: lane(),
    feesInAdvance: lane(),
    feesInArrears: lane(),
    closing: balances[1],
    revenue: lane(),
    performanceFees: performance === null ? zeros : lane(),
    performanceAccrual: performance === null ? zeros : lane(),
    previousReturns: returnsOf[1],
    growths: trailing ? Array.from({ length: 12 }, lane) : [],
    ...makeAnswers(responses, flows.drawdown !== null, lane),
    unitFactor: lane(),
    periodOpening: lane(),
    periodUnitFactor: lane(),
    accrued: lane(),
    advanceRevenue: lane(),
    contract: fees.contract === null ? null : makeContractLanes(lane),
    performance: makePerformance(segment, capacity, allocate),
    totals: makeTotals(lane),
    occasional: segment.occasional ? makeOccasional(lane) : null,
    held: segment.daily ? makeHeld(lane) : null,
    billing: segment.billing === null ? null : makeBilling(segment.billing, lane),
    cliffs: segment.cliffs === null ? null : makeCliffs(lane),
    earned: lane(),
    response: lane(),
    undatedIn: lane(),
    undatedOut: lane(),
    ...makeDated(lane),
    datedLeft: segment.partsWithWithdrawals ? lane() : null,
    preFee: lane(),
    feeBase: lane(),
    feeUnits: lane(),
    unitGrowth: lane(),
    fee: lane(),
    rate: lane(),
  };
}

/** The shift of an uncertain value on each path; zeros for one that is known. */
export const shiftLane = (block: Block, shift: number): Lane =>
  shift === NONE ? block.zeros : (block.shifts[shift] as Lane);

/** A block that holds other paths: the same lanes, with the paths' numbers written into them. */
export function withPaths(block: Block, paths: ArrayLike<number>): Block {
  block.paths.set(paths);
  pairUp(block, paths.length);
  return block.size === paths.length ? block : { ...block, size: paths.length };
}
