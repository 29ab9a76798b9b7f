/** Hashes by file, as `hashes.json` records them and as a run finds them. */
export interface Golden {
  readonly valuesVersion: number;
  /** File → SHA-256 of its text and of what it extends: an edited scenario is another one. */
  readonly inputs: Readonly<Record<string, string>>;
  /** File → `resultHash`. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** What to do about a hash that moved although nobody touched the scenario. */
export const NUMBER_CHANGED = "a number changed: raise VALUES_VERSION and say in the changelog which";
const RECORD = "record it with UPDATE_GOLDEN=1";

/** Everything in which what is found differs from what is recorded, a line each, with what to do about it. */
export function differences(recorded: Golden, found: Golden): string[] {
  const files = new Set([...Object.keys(recorded.hashes), ...Object.keys(found.hashes)]);
  return [...files].sort().flatMap((file) => {
    const what = difference(recorded, found, file);
    return what === null ? [] : [`${file}: ${what}`];
  });
}

function difference(recorded: Golden, found: Golden, file: string): string | null {
  if (!Object.hasOwn(found.hashes, file)) return `is recorded, and gone: ${RECORD}`;
  if (!Object.hasOwn(recorded.hashes, file)) return `is new: ${RECORD}`;
  if (recorded.inputs[file] !== found.inputs[file]) return `was edited: ${RECORD}`;
  if (recorded.hashes[file] === found.hashes[file]) return null;
  return found.valuesVersion > recorded.valuesVersion ? `VALUES_VERSION was raised: ${RECORD}` : NUMBER_CHANGED;
}

/**
 * What is to be recorded: new, edited and removed scenarios freely, another number for the same scenario only with a higher
 * `VALUES_VERSION`.
 *
 * @throws Error naming every scenario whose numbers changed under the recorded version
 */
export function updated(recorded: Golden, found: Golden): Golden {
  const refused = differences(recorded, found).filter((line) => line.endsWith(NUMBER_CHANGED));
  if (refused.length > 0) throw new Error(refused.join("\n"));
  const { valuesVersion, inputs, hashes } = found;
  return { valuesVersion, inputs, hashes };
}
