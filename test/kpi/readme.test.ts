import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { KPIS } from "../../src/kpi/kpis.js";

const PATH = fileURLToPath(new URL("../../README.md", import.meta.url));
const [FROM, TO] = ["<!-- KPIs: written by the test of this table -->\n\n", "\n<!-- end of KPIs -->"];

it("the README has a table of the KPIs (UPDATE_README=1 writes it)", () => {
  const readme = readFileSync(PATH, "utf8");
  const [before, rest = ""] = readme.split(FROM) as [string, string?];
  const [shown = "", after = ""] = rest.split(TO);
  if (process.env["UPDATE_README"]) return writeFileSync(PATH, `${before}${FROM}${table()}${TO}${after}`);
  expect(shown).toBe(table());
});

function table(): string {
  const rows = KPIS.map(
    ({ key, summary, formula }) => `| \`${key}\` | ${summary} | ${formula.map(code).join("<br>")} |`,
  );
  return ["| KPI | what it is | formula |", "|---|---|---|", ...rows, ""].join("\n");
}

const code = (line: string): string => `\`${line}\``;
