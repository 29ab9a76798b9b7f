import type { Currency } from "./currency.js";
import type { MarketModel } from "./market-model.js";
import type { GivenReturns } from "./given-returns.js";
import type { UnitBand, UnitFees } from "./unit-fees.js";
import type { PerformanceFees } from "./performance-fee-terms.js";
import type { Billing } from "./billing.js";
import type { Problem } from "../errors.js";
import type { CalendarDate } from "../months.js";
import type { FeeChange } from "./fee-change.js";
import type { ScenarioEvent } from "./scenario-event.js";
import type { AnnualRate, Money, Share } from "../units.js";
import type { Economics } from "./economics.js";
import type { Initiative } from "./initiative.js";
import type { Sampling } from "./sampling.js";
import type { Stress } from "./episode.js";
import type { JsonObject } from "./json.js";
import type { LocaleTag } from "./locale.js";
import type { PathSetQuestion, Question } from "./question.js";
import type { Flows } from "./stated-flows.js";

export type * from "./stated-flows.js";

/** How good the source of a value is; values without one are marked in every report. */
export type SourceKind = "published" | "derived" | "calibrated" | "judgement" | "assumption";

/** Where a value comes from. */
export interface Provenance {
  readonly source?: string;
  readonly date?: string;
  readonly kind?: SourceKind;
}

/** Not known exactly: drawn once per path, normal around the value, or evenly over a range. Same unit as the value. */
export type Uncertainty =
  | { readonly kind: "normal"; readonly deviation: AnnualRate | Money | Share }
  | { readonly kind: "range"; readonly low: AnnualRate | Money | Share; readonly high: AnnualRate | Money | Share };

/**
 * One assumption as the file states it: a value that may change by calendar year, with its source and uncertainty.
 * All three are one notation for every number of the file.
 */
export interface Stated<Value> {
  /** Where it is written: "base.yaml:31:15". */
  readonly at: string;
  /** Its key with ids in place of positions: "segments.open-end.flows.inflows". */
  readonly key: string;
  /** As written: "8%", or "2027: 8%, from 2028: 7%". */
  readonly text: string;
  /** In order of years; `from` null: from the start; `to` null: to the end. A plain value is one span, null to null. */
  readonly spans: readonly { readonly from: number | null; readonly to: number | null; readonly value: Value }[];
  readonly uncertainty: Uncertainty | null;
  readonly provenance: Provenance;
}

/** The ways of computing where practice differs (the model's options). Every one is printed in the report's method. */
export interface Conventions {
  /** When inflows, outflows and exchanges arrive: beginning 1, mid ½, end 0, or any weight in [0, 1]. */
  readonly timing: Share;
  /** What a movement earns in its month: w·r, or (1+r)^w − 1. */
  readonly flowReturn: "simple" | "compound";
  /** How an annual flow rate becomes a monthly one. `continuous`: e^f − 1, for net rates in log units. */
  readonly flowRates: "nominal" | "effective" | "continuous";
  /** The balance a flow rate applies to: the month's opening, or the balance after return and fee. */
  readonly flowsOn: "opening" | "closing";
  /** `net`: returns are after fees; fees are shown and not deducted. */
  readonly returns: "gross" | "net";
  /** An outflow that cannot be paid: refused in the exact model, or cut to what is payable (always so in the simulation). */
  readonly outflows: "refuse" | "cap";
  /** What a departing client takes: its part of the assets as they are then, or the amount as stated. */
  readonly mandates: "with-assets" | "as-stated";
  /** What a dated movement earns in its month of D days: (D − d)/D of it, or (D − d + 1)/D where day d is counted. */
  readonly dayOfArrival: "counted" | "not-counted";
  /** What organic growth counts besides inflows less outflows. */
  readonly organic: "client-flows" | "with-reinvested";
  readonly averageAum:
    | "two-point"
    | "month-ends"
    | "13-month"
    | "quarter-ends"
    | "five-points"
    | "trapezoid"
    | "daily"
    | "daily-from-next-day";
  /** Rate of a month's movements in another currency. */
  readonly translation: "average" | "gain-at-closing";
}

export interface Asset {
  readonly id: string;
  readonly name: string;
  /** What `mean` and `volatility` are: of simple annual returns (arithmetic mean), its geometric mean, or of log returns. */
  readonly parameters: "arithmetic" | "geometric" | "log";
  /** Null where the model has means of its own; beside a history, what it is recentred to. */
  readonly mean: Stated<AnnualRate> | null;
  readonly volatility: Stated<AnnualRate> | null;
  /** Its returns are in this currency; null: in that of whichever segment holds it. */
  readonly currency: string | null;
  /** Part of the currency's change that a segment in another one does not earn; null for none. */
  readonly hedged: Stated<Share> | null;
}

export interface Correlation {
  readonly at: string;
  readonly first: string;
  readonly second: string;
  readonly value: Share;
  /** As it was written, where the value was repaired so that all can hold together. */
  readonly stated?: Share;
}

export interface Markets {
  readonly model: MarketModel;
  readonly assets: readonly Asset[];
  /** Of log returns, unless `correlationsOf` says simple (then converted). Pairs not named are 0. */
  readonly correlations: readonly Correlation[];
  readonly correlationsOf: "log" | "simple";
  readonly correlationProvenance: Provenance;
  readonly given: readonly GivenReturns[];
}

export interface Fees extends UnitFees, Billing {
  readonly at: string;
  /** Equal billing units, or bands of them; sizes add up to the opening within 0.5 %. */
  readonly units:
    | { readonly kind: "equal"; readonly count: Stated<Share> }
    | {
        readonly kind: "households";
        readonly bands: readonly UnitBand[];
        readonly provenance: Provenance;
      };
  /** Whether a household's accounts are added up before the schedule applies. */
  readonly householding: "together" | "separate";
  /** Who takes the cents that splitting a household's bill over its accounts leaves. */
  readonly remainder: "largest-remainder" | "largest-account";
  /** All rates change by this a year. */
  readonly drift: Stated<AnnualRate> | null;
  /** New business comes in units of its own size; `fees` null: with the same fees. */
  readonly newUnits: { readonly size: Stated<Money>; readonly fees: UnitFees | null } | null;
  readonly paidFrom: "assets" | "invoice";
  /** Written in the file, or the default for the segment's wrapper. */
  readonly paidFromStated: boolean;
  readonly performance: PerformanceFees | null;
}

/** Which measures of assets a segment counts in. */
export type CountsIn = "aum" | "raum" | "aua" | "billable" | "fee-paying" | "client-assets";

export interface Segment {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Measure → the part of the balance that counts: 1, but for raum, billable and fee-paying. */
  readonly counts: ReadonlyMap<CountsIn, Share>;
  /** Part of its RAUM that is managed with discretion (Form ADV, Item 5.F(2)); null: not stated. */
  readonly discretionary: Share | null;
  readonly currency: string;
  readonly opening: Stated<Money>;
  /** Asset id → share; adds up to 1 in every year. */
  readonly mix: ReadonlyMap<string, Stated<Share>>;
  readonly alpha: Stated<AnnualRate> | null;
  /** Annual volatility of the return around the mix. */
  readonly tracking: Stated<AnnualRate> | null;
  readonly flows: Flows;
  /** Income paid out to clients: an annual rate on the month's opening, paid at month end. */
  readonly distributions: Stated<AnnualRate> | null;
  /** Part of the distributions that comes back at once; null: nothing. */
  readonly reinvested: Stated<Share> | null;
  readonly fees: Fees;
  /** The scenario's conventions with the segment's own on top. */
  readonly conventions: Conventions;
}

/** A large client, who leaves with all its mandates at once. */
export interface Client {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  /** Segment id → what of its opening is the client's. */
  readonly mandates: ReadonlyMap<string, Stated<Money>>;
  /** Chance to leave within a year, of a client who is there at its beginning. */
  readonly departure: Stated<Share>;
}

/** Business that may be won: all of it or nothing, funded on one or several dates. */
export interface PipelineItem {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly amount: Stated<Money>;
  readonly probability: Stated<Share>;
  /** Adds up to 1; dates after the forecast are left out of it. */
  readonly funding: readonly { readonly date: CalendarDate; readonly share: Share }[];
}

/** What lenders or partners may rely on. */
export interface Covenant {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  /** "ever" where it says no time: it must hold in every whole year. */
  readonly question: Question;
  readonly source: string | null;
}

/** What the user wrote, read, overlaid and checked. Plain readonly data; nothing here is computed. */
export interface Scenario {
  readonly file: string;
  readonly name: string;
  readonly description: string | null;
  /** Printed on page one: what the report is not. */
  readonly disclaimer: string | null;
  /** The firm's own definition of its AUM. */
  readonly policy: string | null;
  /** How reports write numbers and dates; null where none is stated. */
  readonly locale: LocaleTag | null;
  readonly currency: string;
  readonly currencies: readonly Currency[];
  /** Date of the opening balances, a month end; the first month of the forecast is the one after it. */
  readonly start: CalendarDate;
  readonly horizonMonths: number;
  /** The month (1–12) that years end with: 12 for calendar years. */
  readonly fiscalYearEnds: number;
  /** An integer 0…2⁶⁴−1 in canonical digits, or any other text. */
  readonly seed: string;
  readonly paths: number;
  readonly sampling: Sampling;
  readonly conventions: Conventions;
  /** Keys of `conventions` that the file states; the others are defaults. */
  readonly statedConventions: ReadonlySet<keyof Conventions>;
  readonly markets: Markets;
  readonly segments: readonly Segment[];
  readonly events: readonly ScenarioEvent[];
  /** Episodes that are laid over the forecast; a later one wins where two give a month. */
  readonly stress: readonly Stress[];
  /** By date; one for each segment whose fees change. */
  readonly feeChanges: readonly FeeChange[];
  readonly clients: readonly Client[];
  readonly pipeline: readonly PipelineItem[];
  /** Those that are on and those that are off, in the order of the file. */
  readonly initiatives: readonly Initiative[];
  /** Null where the file says nothing of the firm around the assets. */
  readonly economics: Economics | null;
  readonly targets: readonly { readonly at: string; readonly question: Question }[];
  /** What is watched in every year. */
  readonly alerts: Scenario["targets"];
  /** What must hold in every year. */
  readonly covenants: readonly Covenant[];
  /** Paths to be explained together; null: the usual ones. */
  readonly sets: readonly { readonly at: string; readonly set: PathSetQuestion }[] | null;
  /** What is allowed but probably not meant. */
  readonly warnings: readonly Problem[];
  /** The document after `extends`, as plain JSON with every scalar as it was written. */
  readonly resolved: JsonObject;
}
