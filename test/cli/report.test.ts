import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { book, SCENARIO } from "../notebook/small-book.js";
import { aumcast, ROOT, workFolder } from "./run-command.js";

const folder = workFolder();
mkdirSync(join(folder, "notes"));
writeFileSync(join(folder, "notes", "small.yaml"), SCENARIO);
writeFileSync(
  join(folder, "notes", "pack.md"),
  book(
    '{{percent "P(aum at 2028-12 >= $plan)"}}\n\n```aum chart kind=fan\n```\n',
    "scenario: small.yaml\nparams: { plan: { type: money, default: 1m } }",
  ),
);

describe("aumcast report", () => {
  it("writes the page, the runs and the values of the text", () => {
    const { status, stdout, stderr } = aumcast(["report", "notes/pack.md", "-P", "plan=1bn", "--out", "made"], folder);
    expect({ status, stderr: stderr.replace(/^pack: .*\n/gm, "") }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("main (Small firm, 400 paths)");
    expect(readdirSync(join(folder, "made")).sort()).toEqual([
      ".cache",
      "pack.html",
      "pack.main.run.json",
      "pack.values.json",
    ]);
    const [value] = JSON.parse(readFileSync(join(folder, "made", "pack.values.json"), "utf8"));
    expect(value).toEqual({ text: "0%", from: "main: P(aum at 2028-12 >= 1bn)", value: 0, as: "chance" });
    const page = readFileSync(join(folder, "made", "pack.html"), "utf8");
    expect(page).toContain("Content-Security-Policy");
    expect(page.match(/<svg [^>]*class="(wide|narrow)"/g)).toHaveLength(2);
  });

  it("says in the page how to make it again", () => {
    const asked = [
      "notes/pack.md",
      "--scenario",
      "notes/small.yaml",
      "-P",
      "plan=1.5 bn",
      "--paths",
      "100",
      "--seed",
      "3",
    ];
    expect(aumcast(["report", ...asked, "--out", "again", "--quiet", "--static"], folder)).toMatchObject({ status: 0 });
    const said = readFileSync(join(folder, "again", "pack.html"), "utf8").replace(/<[^>]+>/g, "");
    const [, command] = /To compute this again: (aumcast report .*?)\. Result hash/.exec(said) ?? [];
    expect(command?.replaceAll(/&#(39|x27);/g, "'").replaceAll("&#x3D;", "=")).toBe(
      "aumcast report notes/pack.md --scenario notes/small.yaml -P 'plan=1.5 bn' --paths 100 --seed 3",
    );
  });

  it("names a notebook where there is none", () => {
    expect(aumcast(["report", "notes/no.md", "--out", "again"], folder).stderr).toContain(
      "notes/no.md: file does not exist. Name a notebook, such as reports/board.md.",
    );
  });

  it("writes charts and tables beside the page, and says which charts there are", () => {
    const command = ["report", "notes/pack.md", "--out", "more", "--quiet", "--svg", "--xlsx", "--csv"];
    const { status, stdout } = aumcast(command, folder);
    expect(status).toBe(0);
    const written = ["pack.charts/*.svg (1)", "pack.main.xlsx", "pack.main.tables/*.csv ("];
    expect(written.filter((file) => !stdout.includes(join("more", file)))).toEqual([]);
    expect(readdirSync(join(folder, "more", "pack.charts"))).toHaveLength(1);
    const fans = readFileSync(join(folder, "more", "pack.main.tables", "fans.csv"), "utf8");
    expect(fans.split("\n")[1]).toMatch(/^firm,Firm,aum,USD,month,2027-01,\d+/);
    const { stderr } = aumcast([...command, "--no-cache", "--chart", "fun"], folder);
    expect(stderr).toMatch(/^--chart: fun is not a chart of this report\. Write one of [\w-]+\.\n$/);
  });

  it("refuses what is wrong with its place, and writes nothing", () => {
    writeFileSync(join(folder, "notes", "bad.md"), book('{{money "mean(amu at 2028-12)"}}'));
    const { status, stderr } = aumcast(["report", "notes/bad.md", "--out", "none", "--quiet"], folder);
    expect(status).toBe(2);
    const [message, line, caret] = stderr.split("\n");
    expect(message).toMatch(/^notes\/bad\.md:5:10: "mean\(amu at 2028-12\)" /);
    expect([line, caret]).toEqual(['  5 | {{money "mean(amu at 2028-12)"}}', "               ^"]);
    expect(readdirSync(join(folder, "none"))).toEqual([]);
  });

  it("finds shipped notebooks by name, and says which there are not", () => {
    const { status, stderr } = aumcast(["report", "bord"], folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "bord: notebook is neither a file nor a shipped notebook. Write a path such as reports/board.md.\n",
    });
  });
});

const EPISODE =
  "name: Crash\nseries: S\nsampling: month-end\nreturns-are: total-return\nkind: published\nsource: s\nreturns: { equity: [-40%] }\n";

describe("answers that are kept", () => {
  const report = (...more: readonly string[]) => {
    const { status, stderr } = aumcast(["report", "notes/pack.md", "--quiet", "--out", "kept", ...more], folder);
    expect(status).toBe(0);
    return { stderr, html: readFileSync(join(folder, "kept", "pack.html"), "utf8") };
  };

  it("make the same page, are said, and are no answer when they were changed", () => {
    const cache = join(folder, "kept", ".cache");
    const fresh = report("--no-cache");
    expect(existsSync(cache)).toBe(false);
    report();
    const again = report();
    expect(again).toEqual({ html: fresh.html, stderr: "reused: main, values of main (--no-cache to run again)\n" });
    for (const name of readdirSync(cache))
      writeFileSync(join(cache, name), readFileSync(join(cache, name), "utf8").replace(/1/g, "2"));
    expect(report()).toEqual({ html: fresh.html, stderr: "" });
    expect(aumcast(["cache", "--out", "kept", "--clear"], folder).stdout).toMatch(
      /^kept\/\.cache: 2 answers, 0\.\d MB, forgotten\n$/,
    );
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe("pages of commands", () => {
  it("show what the command prints: stress", () => {
    mkdirSync(join(folder, "notes", "episodes"));
    writeFileSync(join(folder, "notes", "episodes", "crash.yaml"), EPISODE);
    const asked = ["stress", "notes/small.yaml", "--with", "crash", "--quiet", "--paths", "200"];
    const [plain, paged] = [asked, [...asked, "--html", "made/crash.html"]].map((args) => aumcast(args, folder));
    expect(paged?.stderr).toBe("page: made/crash.html\n");
    expect(paged?.stdout).toBe(plain?.stdout);
    expect(readFileSync(join(folder, "made", "crash.html"), "utf8")).toContain(
      'data-from="stress.stresses[0].aum.change"',
    );
  });

  it("show what the command prints: compare, any number of scenarios", () => {
    for (const [name, mean] of [
      ["low", "2%"],
      ["high", "9%"],
    ] as const)
      writeFileSync(
        join(folder, "notes", `${name}.yaml`),
        SCENARIO.replace("mean: 6%", `mean: ${mean}`).replace("Small", name),
      );
    const asked = ["compare", "notes/small.yaml", "notes/low.yaml", "notes/high.yaml", "--quiet", "--paths", "100"];
    const [plain, paged] = [asked, [...asked, "--html"]].map((args) => aumcast(args, folder));
    expect(paged?.stdout).toBe(plain?.stdout);
    const page = readFileSync(join(folder, "reports", "out", "compare.html"), "utf8");
    expect(page).toContain("What high firm assumes otherwise than Small firm");
  });

  it("are shipped notebooks, whose scenarios may be given", () => {
    const given = ["-P", "first=notes/small.yaml", "-P", "second=notes/low.yaml", "--paths", "50"];
    const { status, stdout } = aumcast(["report", "compare", ...given, "--quiet", "--out", "made"], folder);
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("first (Small firm, 50 paths), second (low firm, 50 paths)"),
    });
  });
});

describe("the notebook of the README", () => {
  it("runs as it stands", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const [, text = ""] = /````markdown\n([\s\S]*?)````/.exec(readme) ?? [];
    mkdirSync(join(folder, "reports"), { recursive: true });
    writeFileSync(join(folder, "reports", "outlook.md"), text);
    const { status, stdout } = aumcast(["report", "reports/outlook.md", "--paths", "1000", "--quiet"], folder);
    expect(status).toBe(0);
    expect(stdout).toContain("runs     main (Cohen & Steers, illustration, 1000 paths), low (");
  });
});
