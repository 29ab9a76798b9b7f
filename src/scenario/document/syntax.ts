import type { ErrorCode, YAMLError } from "yaml";

interface Sentence {
  readonly what: string;
  readonly fix: string;
}

/** What each fault of YAML means to somebody who does not know YAML. */
const SENTENCES: Partial<Record<ErrorCode, Sentence>> = {
  TAB_AS_INDENT: {
    what: "has a tab at the start of a line; tabs are not allowed for indentation",
    fix: "Write spaces",
  },
  MULTIPLE_DOCS: { what: "has two documents", fix: "Remove the line --- and what follows it" },
  BAD_INDENT: { what: "is indented unevenly here", fix: "Start all keys of one mapping in the same column" },
  BLOCK_AS_IMPLICIT_KEY: {
    what: "has two colons in one line",
    fix: "Put the text in quotation marks, or its keys in { } or on lines of their own",
  },
  NON_STRING_KEY: { what: "has a list or a mapping as a key", fix: "Write a plain word as the key" },
  BAD_ALIAS: {
    what: "has an alias (*) or an anchor (&) that is not complete",
    fix: "Write the value out, or put the text in quotation marks",
  },
  BAD_SCALAR_START: {
    what: "has a value that begins with a character YAML keeps for itself",
    fix: "Put the value in quotation marks",
  },
  BAD_DQ_ESCAPE: {
    what: "has a backslash in double quotation marks that means nothing",
    fix: "Write \\\\ or use single quotation marks",
  },
  MULTILINE_IMPLICIT_KEY: { what: "has a line that is not a key with a value", fix: "Write key: value" },
  KEY_OVER_1024_CHARS: { what: "has a key of more than 1024 characters", fix: "Shorten it" },
  RESOURCE_EXHAUSTION: { what: "nests too deeply", fix: "Write it flatter" },
};

const OPEN_BRACKET: Sentence = {
  what: "has a bracket that is not closed, or a comma that is missing",
  fix: "Close [ ] and { }, with commas between the items",
};

/** A fault of YAML in plain words, with the parser's own where we have none. */
export function sentenceFor({ code, message }: YAMLError): Sentence {
  if (/^Flow (?:sequence|map)/.test(message)) return OPEN_BRACKET;
  const known = SENTENCES[code];
  if (known !== undefined) return known;
  if (code === "MISSING_CHAR" && /quote/.test(message)) {
    return { what: "has a quotation mark that is not closed", fix: "Close it" };
  }
  if (code === "MISSING_CHAR" && /map values|:/.test(message)) {
    return { what: "has a line without a colon", fix: "Write key: value" };
  }
  if (code === "MISSING_CHAR" || code === "BAD_COLLECTION_TYPE") return OPEN_BRACKET;
  return { what: `is not YAML: ${message.split("\n")[0]?.slice(0, 120)}`, fix: "Mend the line" };
}

/** Marks that git leaves in a file whose merge was not finished. */
export function conflictMarker(text: string) {
  const found = /^(?:<{7} |>{7} )/m.exec(text);
  if (found === null) return null;
  const what = "has the conflict markers of an unfinished git merge";
  return { offset: found.index, what, fix: "Keep one of the two versions and remove the markers" };
}
