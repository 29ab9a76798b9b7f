import { tryNotebook } from "../../src/notebook/read-notebook.js";
import { type NotebookReport, runTried } from "../../src/notebook/run-notebook.js";
import { plain } from "../../src/report/cell.js";
import { renderHtml } from "../../src/report/render-html.js";

/** A firm of one fund over a year, quick to run. */
export const SCENARIO = `name: Small firm
currency: USD
start: 2026-12-31
horizon: 2 years
seed: 7
paths: 400
markets:
  model: lognormal
  assets:
    equity: { mean: 6%, volatility: 15% }
segments:
  - id: fund
    opening: 100m
    mix: { equity: 100% }
    flows: { inflows: 10%, outflows: 8% }
    fees: { rate: 50bp }
targets:
  - aum at 2028-12 >= 110m
`;

/** A notebook with this body; the front matter has four lines. */
export const book = (body: string, front = "scenario: small.yaml"): string =>
  `---\ntitle: Book\n${front}\n---\n${body}`;

const read = (): { file: string; source: Uint8Array } => ({
  file: "small.yaml",
  source: new TextEncoder().encode(SCENARIO),
});

export const run = (
  text: string,
  given: Readonly<Record<string, string>> = {},
  episode?: typeof read,
): Promise<NotebookReport> =>
  runTried(tryNotebook(text, "book.md", new Map(Object.entries(given))), {
    reading: { read, ...(episode && { episode }) },
  });

/** The page with charts that are not drawn. */
export const page = async (text: string): Promise<string> =>
  renderHtml((await run(text)).report, { draw: () => Promise.resolve("<svg></svg>") });

/** What the prose says, without markup. */
export async function words(text: string, given: Readonly<Record<string, string>> = {}): Promise<string> {
  const { report } = await run(text, given);
  const said = report.cells.map((cell) => {
    if (cell.kind === "markup") return cell.html.replace(/<[^>]+>/g, "");
    return cell.kind === "section" ? plain(cell.title) : "";
  });
  return said.join("\n").replace(/\s+/g, " ").trim();
}

/** What a notebook is refused with, a line each. */
export async function problems(
  text: string,
  given: Readonly<Record<string, string>> = {},
  episode?: typeof read,
): Promise<readonly string[]> {
  try {
    await run(text, given, episode);
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  return [];
}
