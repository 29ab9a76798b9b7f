import { describe, expect, it } from "vitest";
import { differences, type Golden, NUMBER_CHANGED, updated } from "./golden.js";

const recorded: Golden = {
  valuesVersion: 3,
  inputs: { "a.yaml": "text of a", "b.yaml": "text of b" },
  hashes: { "a.yaml": "11", "b.yaml": "22" },
};
const changed: Golden = { ...recorded, hashes: { "a.yaml": "11", "b.yaml": "23" } };

describe("the guard of the golden hashes", () => {
  it("lets pass what is as recorded", () => {
    expect(differences(recorded, recorded)).toEqual([]);
    expect(updated(recorded, recorded)).toEqual(recorded);
  });

  it("fails on a changed number under the recorded version, and does not record it", () => {
    expect(differences(recorded, changed)).toEqual([`b.yaml: ${NUMBER_CHANGED}`]);
    expect(() => updated(recorded, changed)).toThrow(`b.yaml: ${NUMBER_CHANGED}`);
  });

  it("fails on a changed number under a lower version", () => {
    const lowered = { ...changed, valuesVersion: 2 };
    expect(differences(recorded, lowered)).toEqual([`b.yaml: ${NUMBER_CHANGED}`]);
    expect(() => updated(recorded, lowered)).toThrow(NUMBER_CHANGED);
  });

  it("records a changed number once the version is raised, and passes then", () => {
    const raised = { ...changed, valuesVersion: 4 };
    expect(differences(recorded, raised)).toEqual([
      "b.yaml: VALUES_VERSION was raised: record it with UPDATE_GOLDEN=1",
    ]);
    expect(differences(updated(recorded, raised), raised)).toEqual([]);
  });

  it("records new, edited and removed scenarios under any version", () => {
    const found: Golden = {
      valuesVersion: 3,
      inputs: { "a.yaml": "another text", "c.yaml": "text of c" },
      hashes: { "a.yaml": "12", "c.yaml": "33" },
    };
    expect(differences(recorded, found)).toEqual([
      "a.yaml: was edited: record it with UPDATE_GOLDEN=1",
      "b.yaml: is recorded, and gone: record it with UPDATE_GOLDEN=1",
      "c.yaml: is new: record it with UPDATE_GOLDEN=1",
    ]);
    expect(updated(recorded, found)).toEqual(found);
  });

  it("does not let one new scenario carry a changed one with it", () => {
    const found = {
      valuesVersion: 3,
      inputs: { ...changed.inputs, "c.yaml": "text of c" },
      hashes: { ...changed.hashes, "c.yaml": "33" },
    };
    expect(() => updated(recorded, found)).toThrow(NUMBER_CHANGED);
  });
});
