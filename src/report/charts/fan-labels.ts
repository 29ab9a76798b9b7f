import type { FanContent, FanEnd, Canvas, Channels } from "./fan-content.js";
import { levelAt, visible } from "./fan-content.js";
import type { Layer } from "./frame.js";
import { position } from "./scale.js";
import { spread } from "./spread.js";
import { paint } from "./theme.js";
import { instant } from "./time.js";
import { say } from "../words/say.js";

export const END_GAP = 10;
export const LABEL_HEIGHT = 14;

/** Names and values of the percentiles and the projection, at the right end. */
export function endLabels(content: FanContent, canvas: Canvas, { x, amounts }: Channels): readonly Layer[] {
  // Of equal values the higher percentile comes first: the sort keeps the order of what is equal.
  const levelOf = ({ level, value }: FanEnd): number => level ?? Number(value.value);
  const ends = [...content.ends].reverse().sort((a, b) => levelOf(b) - levelOf(a));
  const wanted = ends.map((end) => canvas.height - position(levelOf(end), canvas.y, canvas.height));
  const size = canvas.stacked ? 2 * LABEL_HEIGHT - 1 : LABEL_HEIGHT;
  const centres = spread(
    wanted,
    ends.map(() => size),
    -10,
    canvas.height + 8,
  );
  const rows = ends.map(({ words, value, kind }, index) => ({
    at: instant(canvas.last),
    y: levelAt(centres[index] as number, canvas),
    words: canvas.stacked ? words : "",
    label: canvas.stacked || words === "" ? value.text : `${words} ${value.text}`,
    cite: canvas.cite(value),
    kind,
  }));
  return END_KINDS.flatMap(({ kind, colour, fontWeight }) => {
    const values = rows.filter((row) => row.kind === kind);
    if (values.length === 0) return [];
    const label = (field: string, dy: number): Layer => ({
      data: { values },
      mark: { type: "text", align: "left", baseline: "middle", dx: END_GAP, dy, color: paint(colour), fontWeight },
      encoding: { x, y: { ...amounts, field: "y" }, text: { field } },
    });
    const cited = label("label", canvas.stacked ? LABEL_HEIGHT / 2 - 1 : 0);
    cited["encoding"] = { ...(cited["encoding"] as Layer), description: { field: "cite" } };
    return canvas.stacked ? [label("words", -LABEL_HEIGHT / 2 + 1), cited] : [cited];
  });
}

const END_KINDS = [
  { kind: "band", colour: "muted", fontWeight: 400 },
  { kind: "median", colour: "median", fontWeight: 600 },
  { kind: "projection", colour: "ink", fontWeight: 400 },
] as const;

/** Names of the goals, and of the opening, at the left; above their lines, but below where the median runs just above. */
export function startLabels(content: FanContent, canvas: Canvas, { x, amounts }: Channels): readonly Layer[] {
  const goals = visible(content.goals, canvas).map(({ level, words, value }) => ({
    level,
    words,
    value,
    kind: "goal",
  }));
  const { opening } = content;
  const start =
    opening === null
      ? []
      : [
          {
            level: Number(opening.value.value),
            words: say("Opening", content.locale?.language ?? "en"),
            value: opening.value,
            kind: "opening",
          },
        ];
  const all = [...goals, ...start].sort((a, b) => b.level - a.level);
  if (all.length === 0) return [];
  const heightOf = (level: number): number => canvas.height - position(level, canvas.y, canvas.height);
  const medians = content.points.slice(0, Math.ceil(content.points.length / 3)).map(({ p50 }) => heightOf(p50));
  const crossed = (centre: number): boolean => medians.some((median) => Math.abs(median - centre) < LABEL_HEIGHT / 2);
  const lift = ({ level, kind }: (typeof all)[number]): number =>
    kind === "opening" ? 15 : crossed(heightOf(level) - 9) && !crossed(heightOf(level) + 9) ? -9 : 9;
  const wanted = all.map((one) => heightOf(one.level) - lift(one));
  const centres = spread(
    wanted,
    all.map(() => LABEL_HEIGHT + 2),
    -18,
    canvas.height - 2,
  );
  const values = all.map(({ words, value, kind }, index) => ({
    at: instant(canvas.first),
    y: levelAt(centres[index] as number, canvas),
    label: `${words} ${value.text}`,
    cite: canvas.cite(value),
    kind,
  }));
  const labels = (kind: string, colour: string): Layer => ({
    data: { values: values.filter((row) => row.kind === kind) },
    mark: {
      type: "text",
      align: "left",
      baseline: "middle",
      dx: 5,
      color: colour,
      fontWeight: 600,
    },
    encoding: { x, y: { ...amounts, field: "y" }, text: { field: "label" }, description: { field: "cite" } },
  });
  const dot: Layer = {
    data: { values: start.map(({ level }) => ({ at: instant(canvas.first), level })) },
    mark: { type: "point", filled: true, color: paint("ink"), size: 36, opacity: 1 },
    encoding: { x, y: { ...amounts, field: "level" } },
  };
  return [
    ...(goals.length > 0 ? [labels("goal", paint("goal"))] : []),
    ...(start.length > 0 ? [dot, labels("opening", paint("ink"))] : []),
  ];
}
