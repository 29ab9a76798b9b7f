import { atOf } from "./document/node.js";
import { itemsById } from "./items-by-id.js";
import { type Named, parseQuestion } from "./parse-question.js";
import type { Question } from "./question.js";
import { fieldsOf } from "./reading/fields.js";
import { idAt, nameOfId } from "./reading/id.js";
import { type Place, refuse, textAt } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import type { Covenant } from "./scenario.js";
import { covenantSchema } from "./schema/covenants.js";
import { inText } from "./targets.js";

const LISTING = { key: "covenants", thing: "covenant", most: 50 };

/** What must hold in every year. Null when one of them is broken. */
export function covenantsAt(place: Place | null, around: Named): readonly Covenant[] | null {
  if (place === null) return [];
  const items = itemsById(place, covenantSchema, LISTING);
  if (items === null) return null;
  const covenants = items.map((item) => covenantAt(item, around));
  return covenants.every((covenant) => covenant !== null) ? covenants : null;
}

function covenantAt(place: Place<typeof covenantSchema>, around: Named): Covenant | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [idPlace, nameAt, questionAt, sourceAt] = [
    fields.at("id"),
    fields.at("name"),
    fields.at("question"),
    fields.at("source"),
  ];
  const id = idPlace === null ? null : idAt(idPlace);
  const name = nameAt === null ? (id === null ? null : nameOfId(id)) : textLine(nameAt);
  const question = questionAt === null ? null : covenantQuestion(questionAt, around);
  const source = sourceAt === null ? null : textLine(sourceAt);
  if (id === null || name === null || question === null) return null;
  return { at: atOf(place.node.spot), id, name, question, source };
}

function covenantQuestion(place: Place, around: Named): Question | null {
  const text = textAt(place, "a question");
  if (text === null) return null;
  const answer = parseQuestion(text, { ...around, withoutTime: true });
  if ("problems" in answer) {
    for (const { offset, what, fix } of answer.problems) refuse(place, what, fix, inText(place, offset));
    return null;
  }
  const { question } = answer;
  const written = /\b(?:by|ever)\b/.exec(text);
  if (written === null) return question;
  const what = `asks ${written[0] === "by" ? "by a month" : "ever"}; a covenant holds in every year`;
  return refuse(place, what, "Leave the time out, or write at and a month, or in and a year");
}
