import type { Fail, Named } from "./parse-question.js";
import type { Subject } from "./question.js";
import { isComparison, isTime, type Phrase, type Token } from "./question-words.js";
import { listed, quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";

/** `us-equity return` or `return of us-equity`: the asset class whose return is asked for; null where something else is. */
export function assetOf(phrase: Phrase, { assets }: Named, fail: Fail): Subject | null {
  const first = phrase.peek();
  const isClass = first !== null && assets?.known.ids?.has(first.text) === true;
  if (assets === undefined || first === null || (first.text !== "return" && !isClass)) return null;
  if (!assets.everywhere)
    return fail(first, "asks for a return of an asset class, which is a condition", "Write it after given");
  phrase.next();
  const second = phrase.next();
  if (isClass) {
    if (second?.text === "return") return { kind: "asset", id: first.text };
    return fail(second ?? phrase.end, "names an asset class without its return", `Write ${first.text} return`);
  }
  const id = second?.text === "of" ? phrase.next() : null;
  const known = assets.known.ids ?? new Set<string>();
  if (id !== null && known.has(id.text)) return { kind: "asset", id: id.text };
  const suggestion = id === null ? null : suggest(id.text, known);
  const what =
    id === null ? "does not say of which asset class" : `asks of ${quoted(id.text)}, which is no asset class`;
  return fail(
    id ?? second ?? phrase.end,
    `${what}${didYouMean(suggestion)}`,
    `Write return of ${suggestion ?? listed([...known])}`,
  );
}

/** `of` a segment, or of all segments with a tag: its value goes on to the time. */
export function subjectOf(phrase: Phrase, { segments, tags }: Named, fail: Fail): Subject {
  const named = nameAfterOf(phrase, fail, "Write a segment, or a tag as channel=retail");
  if (named === null) return { kind: "firm" };
  const { first, written } = named;
  const [tag, ...value] = written.split("=");
  if (value.length > 0)
    return tagOf(
      first,
      {
        tag: (tag as string).trim(),
        value: value
          .join("=")
          .trim()
          .replace(/^"(.*)"$/, "$1"),
      },
      { tags, fail },
    );
  if (segments.ids === null || segments.ids.has(written)) return { kind: "segment", id: written };
  const suggestion = suggest(written, segments.ids);
  const fix =
    suggestion === null ? `Write ${listed([...segments.ids])}, or a tag as channel=retail` : `Write ${suggestion}`;
  return fail(first, `asks of ${quoted(written)}, which is not ${segments.what}${didYouMean(suggestion)}`, fix);
}

/** `of` a role: whose heads are counted. Of everybody without it. */
export function roleOf(phrase: Phrase, { people }: Named, fail: Fail): Subject {
  const named = nameAfterOf(phrase, fail, "Write a role of the people");
  if (named === null) return { kind: "firm" };
  const { first, written } = named;
  if (people === undefined || people === null || people.has(written)) return { kind: "role", id: written };
  const suggestion = suggest(written, people);
  const what = `asks of ${quoted(written)}, which is no role of the people${didYouMean(suggestion)}`;
  return fail(first, what, `Write ${suggestion ?? listed([...people])}`);
}

/** What stands after `of`, up to the time; null without an `of`. */
function nameAfterOf(
  phrase: Phrase,
  fail: Fail,
  fix: string,
): { readonly first: Token; readonly written: string } | null {
  if (phrase.peek()?.text !== "of") return null;
  phrase.next();
  const words: Token[] = [];
  for (let next = phrase.peek(); next !== null && !isTime(next) && !isComparison(next); next = phrase.peek()) {
    words.push(phrase.next() as Token);
  }
  const [first] = words;
  if (first === undefined) return fail(phrase.peek() ?? phrase.end, "does not say of whom", fix);
  const written = words
    .map(({ text }) => text)
    .join(" ")
    .normalize("NFC");
  return { first, written };
}

function tagOf(
  at: Token,
  { tag, value }: { tag: string; value: string },
  { tags, fail }: { tags: Named["tags"]; fail: Fail },
): Subject {
  const subject = { kind: "tag", tag, value } as const;
  if (tags === null) return subject;
  const values = tags.get(tag);
  if (values === undefined) {
    const suggestion = suggest(tag, tags.keys());
    const fix =
      tags.size === 0 ? "Give the segments tags, or name a segment" : `Write ${suggestion ?? listed([...tags.keys()])}`;
    return fail(at, `asks of the tag ${quoted(tag)}, which no segment has${didYouMean(suggestion)}`, fix);
  }
  if (values.has(value)) return subject;
  const suggestion = suggest(value, values);
  return fail(
    at,
    `asks of ${tag}=${quoted(value)}, which no segment has${didYouMean(suggestion)}`,
    `Write ${suggestion ?? listed([...values])}`,
  );
}
