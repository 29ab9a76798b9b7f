import type { Segment } from "../scenario/scenario.js";
import type { AcquiredBook } from "./acquired-books.js";
import type { Group } from "./plan.js";

/**
 * Whose numbers are added up: the firm, every segment in file order, and every tag by the code units of "key=value".
 *
 * @param books  acquired books, which are planned after the segments and belong to one of them
 */
export function planGroups(segments: readonly Segment[], books: readonly AcquiredBook[]): readonly Group[] {
  const all = [...segments, ...books.map(({ segment }) => segment)];
  const inAum = all.flatMap(({ counts }, index) => (counts.includes("aum") ? [index] : []));
  const booksOf = (host: number) =>
    books.flatMap((book, index) => (book.host === host ? [segments.length + index] : []));
  return [
    { id: "firm", kind: "firm", label: "Firm", members: inAum },
    ...segments.map(
      ({ id, name }, index): Group => ({
        id: `segment:${id}`,
        kind: "segment",
        label: name,
        members: [index, ...booksOf(index)],
      }),
    ),
    ...tagGroups(all),
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
