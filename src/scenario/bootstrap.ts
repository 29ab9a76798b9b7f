import { historyAt } from "./history.js";
import type { Bootstrap } from "./market-model.js";
import type { ModelContext } from "./market-models.js";
import { choiceAt } from "./reading/choice.js";
import { refuse } from "./reading/place.js";
import { statedNumber } from "./values/stated.js";

/** `model: bootstrap`: what is drawn from, and in which pieces. */
export function bootstrapAt(context: ModelContext): Bootstrap | null {
  const { fields } = context;
  const [historyPlace, methodAt, lengthAt] = [fields.at("history"), fields.at("method"), fields.at("block-length")];
  const method = methodAt === null ? "iid" : choiceAt(methodAt);
  const blockLength = lengthAt === null ? null : statedNumber(lengthAt);
  if (historyPlace === null)
    return refuse(
      fields.place,
      "has model: bootstrap without a history",
      "Add history: FILE.csv, or history: { returns: … }",
    );
  const history = historyAt(historyPlace, context);
  if (history === null || method === null || (lengthAt !== null && blockLength === null)) return null;
  if (method === "iid" && lengthAt !== null)
    return refuse(
      lengthAt,
      "stands beside months that are drawn by themselves",
      "Write method: block or stationary, or remove it",
    );
  if (method !== "iid" && blockLength === null)
    return refuse(fields.place, `has method: ${method} without the length of a block`, "Add block-length: 12");
  const months = blockLength?.spans[0]?.value;
  if (method === "block" && lengthAt !== null && months !== undefined && !months.isInteger())
    return refuse(
      lengthAt,
      `is ${months.toFixed()}; a fixed block has whole months`,
      "Write a whole number, or method: stationary",
    );
  return { kind: "bootstrap", method, blockLength, history };
}
