import type { Subject } from "../scenario/question.js";

/** The id of the group that a question asks about: "firm", "segment:funds", "tag:channel=retail", "role:adviser". */
export function groupIdOf(subject: Subject): string {
  if (subject.kind === "firm") return "firm";
  if (subject.kind === "role") return `role:${subject.id}`;
  if (subject.kind === "asset") return `asset:${subject.id}`;
  return subject.kind === "segment" ? `segment:${subject.id}` : `tag:${subject.tag}=${subject.value}`;
}
