import { join } from "node:path";
import { InputError } from "../../errors.js";
import type { Report } from "../../report/cell.js";
import { chartPictures } from "../../report/chart-svg.js";
import { figuresOf } from "../../report/render-html.js";
import { pixelsOf } from "../chromium/png.js";
import { olderFiles } from "./older-files.js";
import type { Made, Writing } from "./write-outputs.js";

/** Writes the charts of the report, or those of `--chart`, as pictures. Returns what to say of it. */
export async function writePictures(
  { base, report, branded }: Made,
  { options, effects, chromium }: Writing,
): Promise<readonly string[]> {
  const ids = options.chart.length === 0 ? undefined : askedCharts(report, options.chart);
  const pictures = await chartPictures(report, { ...branded, ...(ids && { ids }) });
  if (pictures.length === 0) return [];
  const folder = `${base}.charts`;
  effects.prepareFolder(folder);
  const said: string[] = [];
  const write = (kind: string, contents: readonly (string | Uint8Array)[]): void => {
    for (const [index, { id }] of pictures.entries())
      effects.writeWhole(join(folder, `${id}.${kind}`), contents[index] as string | Uint8Array);
    said.push(`  charts   ${join(folder, `*.${kind}`)} (${pictures.length})`);
  };
  if (options.svg)
    write(
      "svg",
      pictures.map(({ svg }) => svg),
    );
  if (options.png) write("png", await pixelsOf(chromium("--png"), pictures));
  const kinds = [...(options.svg ? ["svg"] : []), ...(options.png ? ["png"] : [])];
  said.push(...olderFiles(folder, new Set(kinds.flatMap((kind) => pictures.map(({ id }) => `${id}.${kind}`)))));
  return said;
}

function askedCharts(report: Report, asked: readonly string[]): readonly string[] {
  const known = figuresOf(report).map(({ id }) => id);
  const [missing] = asked.filter((id) => !known.includes(id));
  if (missing === undefined) return asked;
  const fix = `Write one of ${known.join(", ")}`;
  throw new InputError([{ at: "--chart", key: missing, what: "is not a chart of this report", fix }]);
}
