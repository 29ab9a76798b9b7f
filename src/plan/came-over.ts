import type { Acquisition } from "../scenario/scenario-event.js";
import { money, type Money, type Share, WHOLE } from "../units.js";

/** The part of an acquisition's assets that comes over. */
export const retained = ({ retention }: Pick<Acquisition, "retention">): Share => retention?.spans[0]?.value ?? WHOLE;

/** What comes over, as stated. */
export const cameOver = (acquisition: Pick<Acquisition, "amount" | "retention">): Money =>
  money((acquisition.amount.spans[0]?.value ?? money(0)).times(retained(acquisition)));
