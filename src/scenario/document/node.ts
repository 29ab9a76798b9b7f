/** A place in a file. `rank` orders the files of an `extends` chain: 0 is the one that was asked for. */
export interface Spot {
  readonly file: string;
  readonly rank: number;
  readonly line: number;
  readonly column: number;
}

/** One scalar, never converted: numbers are read from these characters, so that no digit passes through a double. */
export interface TextNode {
  readonly kind: "text";
  readonly spot: Spot;
  readonly text: string;
  /** Nothing is written, or null or ~. */
  readonly empty: boolean;
  /** Written as null or ~: in an overlay it takes the key of the base away. */
  readonly removes: boolean;
  /** Columns between the spot and the first character, when the file shows the text as it is; null when it is escaped or folded. */
  readonly indent: number | null;
}

export interface ListNode {
  readonly kind: "list";
  readonly spot: Spot;
  readonly items: readonly Node[];
}

export interface MapNode {
  readonly kind: "map";
  readonly spot: Spot;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Something that has been reported already: readers pass it by in silence. */
export interface BrokenNode {
  readonly kind: "broken";
  readonly spot: Spot;
}

export interface Entry {
  /** Of the key. */
  readonly spot: Spot;
  readonly value: Node;
}

/** A document after reading: three kinds of values, each with its place. */
export type Node = TextNode | ListNode | MapNode | BrokenNode;

/** "base.yaml:31:15", as an editor opens it. */
export const atOf = ({ file, line, column }: Spot): string => `${file}:${line}:${column}`;
