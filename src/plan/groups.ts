import type { Segment } from "../scenario/scenario.js";
import type { Group } from "./plan.js";

/** Whose numbers are added up: the firm, every segment in file order, and every tag by the code units of "key=value". */
export function planGroups(segments: readonly Segment[]): readonly Group[] {
  const inAum = segments.flatMap(({ counts }, index) => (counts.includes("aum") ? [index] : []));
  return [
    { id: "firm", kind: "firm", label: "Firm", members: inAum },
    ...segments.map(
      ({ id, name }, index): Group => ({ id: `segment:${id}`, kind: "segment", label: name, members: [index] }),
    ),
    ...tagGroups(segments),
  ];
}

function tagGroups(segments: readonly Segment[]): readonly Group[] {
  const members = new Map<string, { tag: string; value: string; members: number[] }>();
  segments.forEach(({ tags, counts }, index) => {
    if (!counts.includes("aum")) return;
    for (const [tag, value] of tags) {
      const group = members.get(`${tag}=${value}`) ?? { tag, value, members: [] };
      group.members.push(index);
      members.set(`${tag}=${value}`, group);
    }
  });
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(
      ([name, { tag, value, members: of }]): Group => ({
        id: `tag:${name}`,
        kind: "tag",
        label: tagLabel(tag, value),
        members: of,
      }),
    );
}

/** "Channel: retail" for channel=retail; "Fund family: core" for fund-family=core. */
function tagLabel(tag: string, value: string): string {
  const words = tag.replaceAll(/[-_]/g, " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}: ${value}`;
}
