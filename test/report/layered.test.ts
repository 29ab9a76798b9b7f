import { describe, expect, it } from "vitest";
import type { Drawing } from "../../src/report/cell.js";
import { CONFIG } from "../../src/report/charts/theme.js";
import { startDrawing, startDrawingByVega } from "../../src/report/draw.js";
import { isLayered } from "../../src/report/layered/layered-spec.js";

const draw = startDrawing(() => undefined);
const drawByVega = startDrawingByVega(() => undefined);

type Json = Record<string, unknown>;

/** What is said of it, its layers, and what its specification says besides. */
type Case = readonly [what: string, layers: readonly Json[], more: Json];

const ticks = (labels: readonly string[], values: readonly number[]): Json => ({
  values,
  labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(values)}, datum.value)]`,
});
const x = {
  type: "quantitative",
  scale: { domain: [0, 10], nice: false, zero: false },
  axis: { ...ticks(["none", "half", "all"], [0, 5, 10]), grid: true },
};
const y = {
  type: "quantitative",
  scale: { domain: [8, -2], nice: false, zero: false },
  axis: ticks(["0", "$4"], [0, 4]),
};
const line = {
  data: { values: [1, 2, 3].map((at) => ({ at, level: at / 3, name: "c0" })) },
  mark: { type: "line", color: "#123456", strokeWidth: 1.3 },
  encoding: { x: { ...x, field: "at" }, y: { ...y, field: "level" } },
};
const text = {
  data: { values: [{ at: 4, level: 1 / 7, words: '  A&B <c> "d"  ' }] },
  mark: { type: "text", color: "#123456" },
  encoding: { x: { ...x, field: "at" }, y: { ...y, field: "level" }, text: { field: "words" } },
};

const chart = (layers: readonly Json[], more: Json): Drawing => ({
  width: 300,
  height: 200,
  spec: {
    description: "",
    width: 250,
    height: 150.5,
    padding: { left: 30, right: 20, top: 24, bottom: 25.5 },
    autosize: { type: "none" },
    config: CONFIG,
    layer: layers,
    ...more,
  } as unknown as Drawing["spec"],
  cited: [{ text: "7", from: "a.b", value: 7, as: "count" }],
  stops: [],
  along: "x",
});

const place = { id: "c", variant: "wide", labelledBy: "t", description: "d" } as const;
const withRows = (layer: { readonly mark: object; readonly encoding: object }, values: readonly Json[]): Json => ({
  ...layer,
  data: { values },
});
const row = { at: 1, level: 2, name: "c0" };
const detail = { field: "name", type: "nominal" };
const rect = {
  mark: { type: "rect", color: "#123456" },
  encoding: { ...line.encoding, x2: { field: "to" }, y2: { datum: 0 } },
};

describe("layers on two axes", () => {
  it.each<Case>([
    ["grids both ways and an axis that runs downwards", [line, text], {}],
    ["a line of one point, and one of none", [withRows(line, [row]), withRows(line, [])], {}],
    ["points out of order", [withRows(line, [{ ...row, at: 3 }, row, { ...row, at: 2, level: 1e-9 }])], {}],
    [
      "groups in the order of their first rows, each clipped",
      [
        {
          data: { values: [{ ...row, name: "b" }, row, { ...row, at: 2, name: "b" }] },
          mark: { ...line.mark, clip: true, strokeDash: [5, 4] },
          encoding: { ...line.encoding, detail },
        },
      ],
      {},
    ],
    [
      "rectangles whose ends are the wrong way round, and those of no width",
      [
        withRows(rect, [
          { ...row, to: -3 },
          { ...row, to: 1 },
          { ...row, level: -1.7, to: 1e12 },
        ]),
      ],
      {},
    ],
    [
      "texts on a pixel, quoted, of another size",
      [
        line,
        {
          data: {
            values: [
              { words: "x", quoted: "0" },
              { words: "", quoted: "0" },
            ],
          },
          mark: { ...text.mark, align: "right", baseline: "top", dx: 3, dy: -1.5, fontSize: 10, fontWeight: 600 },
          encoding: {
            x: { value: -12.25 },
            y: { value: 3 },
            text: { field: "words" },
            description: { field: "quoted" },
          },
        },
      ],
      {},
    ],
    ["a plot of odd size", [line, text], { width: 333.3, height: 0.7 }],
  ])("are drawn as Vega draws them: %s", async (_, layers, more) => {
    const drawing = chart(layers, more);
    expect(isLayered(drawing.spec)).toBe(true);
    expect(await draw(drawing, place)).toBe(await drawByVega(drawing, place));
  });

  const wide = ticks(["none", "half", "so many words that Vega cuts them at the end"], [0, 5, 10]);
  it.each<Case>([
    ["a row without a number", [withRows(line, [row, { ...row, level: null }, { ...row, at: 3 }])], {}],
    ["a mark that it does not know", [{ ...line, mark: { ...line.mark, type: "tick" } }], {}],
    ["a way to draw one that it does not know", [{ ...line, mark: { ...line.mark, interpolate: "step" } }], {}],
    ["a channel that it does not know", [{ ...line, encoding: { ...line.encoding, opacity: { value: 0.5 } } }], {}],
    [
      "a domain of its own",
      [
        line,
        { ...text, encoding: { ...text.encoding, x: { ...line.encoding.x, scale: { ...x.scale, domain: [0, 20] } } } },
      ],
      {},
    ],
    ["a label too wide", [{ ...line, encoding: { ...line.encoding, x: { ...x, field: "at", axis: wide } } }], {}],
    [
      "labels that are computed",
      [
        {
          ...line,
          encoding: {
            ...line.encoding,
            x: { ...x, field: "at", axis: { values: [0, 5], labelExpr: "datum.value * 2" } },
          },
        },
      ],
      {},
    ],
    ["a colour to be escaped", [{ ...line, mark: { ...line.mark, color: 'red"' } }], {}],
    ["a title", [line], { title: "t" }],
    ["another look", [line], { config: { ...CONFIG, background: "red" } }],
  ])("are left to Vega where they say more: %s", async (_, layers, more) => {
    const drawing = chart(layers, more);
    expect(isLayered(drawing.spec)).toBe(false);
    expect(await draw(drawing, place)).toBe(await drawByVega(drawing, place));
  });
});
