import type { Subject } from "../scenario/question.js";

/** The id of the group that a question asks about: "firm", "segment:funds", "tag:channel=retail". */
export function groupIdOf(subject: Subject): string {
  if (subject.kind === "firm") return "firm";
  return subject.kind === "segment" ? `segment:${subject.id}` : `tag:${subject.tag}=${subject.value}`;
}
