import { describe, expect, it } from "vitest";
import { book, problems } from "./small-book.js";

describe("what is wrong with a notebook", () => {
  it.each([
    [
      "no front matter",
      "Hello",
      "book.md:1:1: the notebook does not begin with ---. Begin with ---, title: …, scenario: …, ---.",
    ],
    [
      "no end of it",
      "---\ntitle: Book\n",
      "book.md:1:1: the notebook has a front matter without an end. Close it with a line ---.",
    ],
    [
      "an unknown key",
      book("x", "scenario: small.yaml\ntitel: y"),
      "book.md:4:1: the front matter.titel is not a known key (did you mean title?). Write title.",
    ],
    [
      "no scenario",
      book("x", "subtitle: y"),
      "book.md:2:1: the front matter names no scenario. Add scenario: ../scenarios/base.yaml.",
    ],
  ])("%s", async (_, text, message) => {
    expect(await problems(text)).toEqual([message]);
  });

  it.each([
    [
      "a misspelt measure",
      '{{money "percentile(50, amu at 2028-12)"}}',
      /^book\.md:5:10: "percentile\(50, amu at 2028-12\)" .*aum/,
    ],
    ["a measure without a date", '{{money "mean(aum)"}}', /^book\.md:5:10: "mean\(aum\)" /],
    [
      "a run that is not there",
      '{{money "mean(mian.aum at 2028-12)"}}',
      /names the run mian \(did you mean main\?\), which this notebook does not have\. Write main\.$/,
    ],
    [
      "a parameter that is not there",
      '{{money "$plan"}}',
      /^book\.md:5:10: the value names \$plan, which is no parameter of this notebook\. Add it under params\.$/,
    ],
    [
      "an unknown way to write",
      '{{mony "paths"}}',
      /^book\.md:5:1: the text has \{\{mony\}\} \(did you mean money\?\)/,
    ],
    ["a value as markup", '{{{money "paths"}}}', /asks for a value as markup\. Write two braces/],
    ["a loop", '{{#each "x"}}y{{/each}}', /has \{\{#each\}\}, which is no condition\./],
    ["a partial", "{{> other}}", /has a partial or a decorator\./],
    ["braces that stay open", '{{#if "1 >= 2"}} x', /\{\{#if … \}\} or \{\{ without its end\./],
    ["no comparison", '{{#if "paths"}}x{{/if}}', /compares nothing\./],
    ["a value in code", '`{{text "name"}}`', /has a value inside code, a link's address or its title\./],
    ["an image", "![x](https://a.example/b.png)", /^book\.md:5:1: the text has an image; /],
    [
      "an unknown cell",
      "```aum chrat\n```",
      /^book\.md:5:1: the cell is chrat \(did you mean chart\?\), which is no kind of cell\. Write aum chart\.$/,
    ],
    [
      "an unknown kind of chart",
      "```aum chart kind=fna\n```",
      /^book\.md:5:\d+: chart\.kind is fna \(did you mean fan\?\), not one of the choices\. Write fan\.$/,
    ],
    ["a chart without a kind", "```aum chart\n```", /^book\.md:5:1: chart has no kind\. Add kind: fan\.$/],
    [
      "a key that it does not have",
      "```aum chart kind=fan\nmesure: aum\n```",
      /^book\.md:6:1: chart\.mesure is not a known key \(did you mean measure\?\)\. Write measure\.$/,
    ],
    [
      "an id twice",
      "```aum headlines id=a\n```\n```aum method id=a\n```",
      /^book\.md:7:1: the cell has the id a, which the cell on line 5 has too\./,
    ],
    ["a run of one to compare", "```aum compare\nruns: [main]\n```", /compare\.runs names fewer than two runs\./],
  ])("%s", async (_, body, message) => {
    const found = await problems(book(body));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it("is told all at once, in the order of the file", async () => {
    const found = await problems(book('{{mony "a"}}\n\n```aum chrat\n```\n\n{{{x}}}'));
    expect(found.map((line) => line.split(": ", 1)[0])).toEqual(["book.md:5:1", "book.md:7:1", "book.md:10:1"]);
  });

  it("names parameters from outside that do not fit", async () => {
    const text = book("x", "scenario: small.yaml\nparams: { plan: { type: money, default: 1m } }");
    expect(await problems(text, { pln: "2m" })).toEqual([
      "-P: pln is no parameter of this notebook (did you mean plan?). Write plan.",
    ]);
    expect((await problems(text, { plan: "two" }))[0]).toMatch(/^-P: plan /);
  });

  it("is told with what is wrong in the scenarios and in expressions: all of it at once, and nothing that only follows from it", async () => {
    const text = book(
      '{{mony "a"}}\n{{money "mean(amu at 2028-12)"}}\n\n```aum run id=low\nchanges:\n  markets:\n    assets:\n      equity: { mean: 2 }\n```\n\n' +
        '{{money "mean(low.aum at 2028-12)"}}\n\n```aum run id=bad\npaths: [\n```\n\n{{money "mean(bad.aum at 2028-12)"}}',
    );
    const found = await problems(text);
    expect(found.map((line) => line.split(": ", 1)[0])).toEqual([
      "book.md:5:1",
      "book.md:6:10",
      "book.md:12:23",
      "book.md:19:1",
    ]);
  });
});
