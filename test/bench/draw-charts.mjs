// Draws charts in a process of its own: `node draw-charts.mjs ANSWERS.json`, one line of JSON with how many it drew and the
// seconds from answers to SVG, once the chart library is loaded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./contestant.mjs";

const load = (name) => import(pathToFileURL(join(ROOT, "dist/report", name)).href);
const { run, comparison, stress, ridges, sensitivity } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const [
  { startDrawing },
  { makeReport },
  { furtherCharts },
  { tornadoFigure },
  compared,
  stressed,
  { ridgelineFigure },
] = await Promise.all([
  load("draw.js"),
  load("make-report.js"),
  load("further-charts.js"),
  load("cells/tornado.js"),
  load("cells/comparison.js"),
  load("cells/stress.js"),
  load("cells/ridgeline.js"),
]);
const draw = startDrawing(() => undefined);
const start = process.hrtime.bigint();
const figures = [
  tornadoFigure("tornado", sensitivity),
  compared.comparisonFigure("comparison", comparison),
  compared.differenceFigure("difference", comparison),
  stressed.stressFigure("stress", stress),
  ridgelineFigure("ridgeline", ridges),
  ...furtherCharts(run),
  ...makeReport(run).cells.filter(({ kind }) => kind === "figure"),
].slice(0, 15);
const place = (id) => ({ id, variant: "wide", labelledBy: `${id}-title`, description: "" });
const pictures = await Promise.all(figures.map(({ id, chart }) => draw(chart.wide, place(id))));
process.stdout.write(
  `${JSON.stringify({ drawn: pictures.length, rendering: Number(process.hrtime.bigint() - start) / 1e9 })}\n`,
);
