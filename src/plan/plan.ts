import type { MarketPlan } from "./market-plan.js";
import type { CalendarDate, Month, YearSpan } from "../months.js";
import type { Conventions, CountsIn, SourceKind } from "../scenario/scenario.js";
import type { JsonObject } from "../scenario/json.js";
import type { LocaleTag } from "../scenario/locale.js";
import type { Question } from "../scenario/question.js";
import type { Sampling } from "../scenario/sampling.js";
import type { CovenantPlan } from "./covenants.js";
import type { ConversionPlan, CurrencyPlan } from "./currency-plan.js";
import type { Money, MonthlyRate, Share } from "../units.js";
import type { AlertPlan } from "./alerts.js";
import type { FeePlan } from "./fee-plan.js";
import type { EconomicsPlan } from "./economics.js";
import type { FlowsPlan } from "./flow-plan.js";
import type { ExchangePlan, MovementPlan } from "./movement-plan.js";
import type { Outputs } from "./outputs.js";
import type { PathSetPlan } from "./path-sets.js";
import type { Redrawn } from "./redrawn.js";
import type { TargetTime } from "./target-times.js";

export type * from "./flow-plan.js";

/**
 * What will be computed, month by month, segment by segment. Defaults, calendars, shocks and units are resolved here once,
 * so that the exact model and the simulation cannot disagree about meaning. Arrays named by month have one entry for each of
 * `months`; indexes of segments, assets and groups are positions in this plan.
 */
export interface Plan {
  readonly name: string;
  readonly description: string | null;
  readonly disclaimer: string | null;
  readonly policy: string | null;
  readonly locale: LocaleTag | null;
  readonly currency: string;
  readonly start: CalendarDate;
  /** The forecast's months: the first is the one after `start`. */
  readonly months: readonly Month[];
  /** The month (1–12) that years end with. */
  readonly fiscalYearEnds: number;
  readonly years: readonly YearSpan[];
  readonly seed: Seed;
  readonly paths: number;
  readonly sampling: Sampling;
  readonly markets: MarketPlan;
  /** Beside `currency`, in code-unit order. */
  readonly currencies: readonly CurrencyPlan[];
  /** Those of the file in its order, then acquired books that are kept apart within them. */
  readonly segments: readonly SegmentPlan[];
  readonly exchanges: readonly ExchangePlan[];
  /** What happens on a path or does not, drawn once per path; `Chanced.chance` points here. */
  readonly chances: readonly ChancePlan[];
  /** Large clients, who leave with all their mandates; `MandatePlan.client` points here. */
  readonly clients: readonly ClientPlan[];
  /** First the firm, then every segment of the file in its order, then tags by key and value, then roles. */
  readonly groups: readonly Group[];
  /** The firm around the assets; null where the scenario says nothing of it. */
  readonly economics: EconomicsPlan | null;
  readonly targets: readonly Question[];
  readonly alerts: readonly AlertPlan[];
  readonly covenants: readonly CovenantPlan[];
  /** Paths that are explained together. */
  readonly sets: readonly PathSetPlan[];
  /** When the chance of each target is asked besides its own time. */
  readonly targetTimes: readonly TargetTime[];
  /** Values drawn once per path; `Series.uncertain` points here. */
  readonly uncertain: readonly UncertainValue[];
  readonly outputs: Outputs;
  /** Draws that are taken anew; absent: the usual ones. */
  readonly redrawn?: Redrawn;
  readonly averageAum: Conventions["averageAum"];
  readonly organic: Conventions["organic"];
  readonly assumptions: readonly Assumption[];
  readonly conventions: readonly ConventionInForce[];
  /** The scenario after `extends`, as written. */
  readonly resolved: JsonObject;
}

/** The key of the generator: 64 bits made from the seed alone. */
export interface Seed {
  readonly text: string;
  /** Unsigned 32 bits each. */
  readonly low: number;
  readonly high: number;
}

/** A value by month; `uncertain` is the position in `Plan.uncertain` of the shift drawn once per path, or null. */
export interface Series<Value> {
  readonly byMonth: readonly Value[];
  /** What a path adds its shift to, where that is not `byMonth`: without probability × what hangs on a chance. */
  readonly stated?: readonly Value[];
  readonly uncertain: number | null;
}

/**
 * One value that is not known exactly. The path's value is the stated one plus a shift: normal·deviation, or even between low and high.
 * A moving one is not drawn: it is the shift `of` another value, and in each month what hangs on the chances that came out.
 */
export interface UncertainValue {
  /** Key with ids: it names the draw's stream. */
  readonly key: string;
  readonly shift:
    | { readonly kind: "normal"; readonly deviation: Share }
    | { readonly kind: "range"; readonly low: Share; readonly high: Share }
    | MovingShift;
}

export interface MovingShift {
  readonly kind: "moving";
  /** Position in `Plan.uncertain`; null: nothing else shifts the value. */
  readonly of: number | null;
  /** `chance` is a position in `Plan.chances`. */
  readonly parts: readonly { readonly chance: number; readonly byMonth: readonly Share[] }[];
}

/** Something that happens on a path or does not. */
export interface ChancePlan {
  /** Key with ids: it names the draw's stream. */
  readonly key: string;
  readonly probability: Share;
  /** Of the probability; the path's own is held to 0 … 1. */
  readonly uncertain: number | null;
}

/** What may hang on a chance. */
export interface Chanced {
  /** Position in `Plan.chances`; null: it happens. */
  readonly chance: number | null;
  /** The probability, 1 where it is certain; on a path 0 or 1. The exact ledger moves amount × happens. */
  readonly happens: Share;
}

/** A large client: at the beginning of every month it may leave, once. */
export interface ClientPlan {
  readonly id: string;
  readonly name: string;
  /** Key with its id: it names the draw's stream. */
  readonly key: string;
  /** Chance to leave in a month, of a client who is still there: 1 − (1−a)^(1/12). */
  readonly hazard: Series<Share>;
}

/** What a client has in a segment. */
export interface MandatePlan {
  readonly client: number;
  /** At the start date. */
  readonly amount: Money;
  /** It moves with the balance per billing unit; false: the amount stays as stated. */
  readonly withAssets: boolean;
  /** Chance to leave in each month; on a path 0 or 1. The exact ledger takes the mandate's value × leaves. */
  readonly leaves: readonly Share[];
}

export interface SegmentPlan {
  /** Where it is written: "base.yaml:31:15". */
  readonly at: string;
  readonly id: string;
  /** The id that names its draws: its own, or that of the segment in which it is an acquired book, whose returns it shares. */
  readonly drawnAs: string;
  readonly name: string;
  readonly tags: readonly { readonly tag: string; readonly value: string }[];
  readonly counts: ReadonlyMap<CountsIn, Share>;
  readonly discretionary: Share | null;
  /** Position in `Plan.currencies` of the currency of its amounts; null: the plan's own. */
  readonly currency: number | null;
  readonly translation: Conventions["translation"];
  /** [asset]; null for a class whose returns are in the segment's currency. Empty where all are. */
  readonly conversions: readonly (ConversionPlan | null)[];
  readonly opening: Money;
  /** [month][asset]: adds up to 1. */
  readonly weights: readonly (readonly Share[])[];
  /** Monthly: alpha/12. */
  readonly alpha: Series<MonthlyRate>;
  /** Monthly: tracking error/√12. */
  readonly tracking: readonly MonthlyRate[];
  readonly flows: FlowsPlan;
  /** Monthly rate on the opening, paid out at month end (weight 0) from what outflows leave; moves no units. 0 for none. */
  readonly distributions: Series<MonthlyRate>;
  /** Part of these distributions that comes back at once. */
  readonly reinvested: Share;
  readonly movements: readonly MovementPlan[];
  readonly mandates: readonly MandatePlan[];
  readonly fees: FeePlan;
}

/** Whose numbers are added up: the firm, one segment, or the segments with a tag. */
export interface Group {
  /** "firm", "segment:open-end", "tag:channel=retail", "role:adviser". */
  readonly id: string;
  readonly kind: "firm" | "segment" | "tag" | "measure" | "role";
  /** Position in `EconomicsPlan.roles`; the balances of a role are the firm's. */
  readonly role?: number;
  /** What its balances are; never mixed: the firm and tags are of AUM, groups of kind "measure" of another one. */
  readonly measure: CountsIn;
  readonly label: string;
  /** Indexes of segments: those that count in its measure. */
  readonly members: readonly number[];
  /** [member] the part that counts; null: all of each. Revenue is never parted. */
  readonly parts: readonly Share[] | null;
}

/** A line of the assumptions table. */
export interface Assumption {
  readonly key: string;
  /** "Open-end funds: inflows". */
  readonly label: string;
  /** As written, with its unit. */
  readonly text: string;
  /** "± 1.5 pp, drawn once per path", or null. */
  readonly uncertainty: string | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly kind: SourceKind | null;
}

/** A line of the method: which convention is in force, and whether the file says so or it is the default. */
export interface ConventionInForce {
  readonly topic: string;
  readonly choice: string;
  /** One sentence with the formula in words. */
  readonly meaning: string;
  readonly stated: boolean;
}
