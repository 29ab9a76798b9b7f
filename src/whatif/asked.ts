import type { Fan, FanPoint, Run } from "../analysis/run.js";
import { format, type Format } from "../report/format.js";
import { localeOf } from "../report/locale.js";
import type { Asked } from "./recompute.js";
import type { FanShown, FigureShown, Shown } from "./shown.js";

const FIRM = "firm";
const STATISTICS = ["p5", "p25", "p50", "p75", "p95"] as const;
const NAMES = ["5th percentile", "", "median", "", "95th percentile"] as const;

/** Fans that a panel shows, the first window that the run has; `operating-income` where there is a firm around the assets. */
const WANTED = [
  { id: "aum", measure: "aum", windows: ["month"], title: "AUM" },
  { id: "revenue", measure: "revenue", windows: ["trailing-12", "month"], title: "Revenue" },
  { id: "operating-income", measure: "operating-income", windows: ["trailing-12"], title: "Operating income" },
] as const;
const OVER = { month: "of the month", "trailing-12": "over twelve months" } as const;

/** What a panel shows of a run: AUM, revenue and operating income, and the chances of its targets. Null where the run has no AUM. */
export function askedOf(run: Run): Asked | null {
  const fans = WANTED.flatMap((wanted): FanShown[] => {
    const id = wanted.id === "revenue" ? earnerOf(run) : FIRM;
    const group = run.groups.findIndex((own) => own.id === id);
    const window = wanted.windows.find(
      (own) => fanOf(run, { group, measure: wanted.measure, window: own }) !== undefined,
    );
    if (group < 0 || window === undefined) return [];
    const balance = wanted.measure === "aum";
    const opening = balance ? (run.answers.opening.find((own) => own.group === FIRM)?.aum ?? null) : null;
    const title = balance ? "AUM at month end" : `${wanted.title} ${OVER[window]}`;
    return [{ id: wanted.id, title, request: { group, measure: wanted.measure, window }, opening }];
  });
  if (fans[0]?.id !== "aum") return null;
  return { fans, figures: [...fans.flatMap((fan, index) => ofFan(run, fan, index)), ...ofTargets(run)] };
}

/** Whose revenue is all that the firm earns: that of its client assets, where some of them are not AUM. */
const earnerOf = ({ groups }: Run): string => groups.find(({ id }) => id === "measure:client-assets")?.id ?? FIRM;

function ofFan(run: Run, { title, id, request }: FanShown, fan: number): readonly FigureShown[] {
  const last = run.months.at(-1) as string;
  const name = WANTED.find((wanted) => wanted.id === id)?.title ?? title;
  const note =
    id === "aum"
      ? format(last, "month", run.currency, localeOf(run.locale))
      : `${title.slice(name.length + 1)} to ${format(last, "month", run.currency, localeOf(run.locale))}`;
  const figure = (words: string, statistic: FigureShown["statistic"]): FigureShown => ({
    label: `${name}, ${words}`,
    note: request.window === "month" && id !== "aum" ? format(last, "month", run.currency, localeOf(run.locale)) : note,
    as: "money",
    statistic,
  });
  const percentile = (at: 0 | 2 | 4) => figure(NAMES[at], { kind: "percentile", fan, percentile: at });
  return [percentile(2), percentile(0), percentile(4), figure("mean", { kind: "mean", fan })];
}

const CHANCE: Format = "chance";

const ofTargets = ({ answers }: Run): readonly FigureShown[] =>
  answers.targets.map(({ text, given }, target) => ({
    label: "Chance of the target",
    note: text,
    as: CHANCE,
    statistic: { kind: "chance", target, conditional: given !== undefined },
  }));

function fanOf({ answers, groups }: Run, { group, measure, window }: FanShown["request"]): Fan | undefined {
  const id = groups[group]?.id;
  return answers.fans.find((fan) => fan.group === id && fan.measure === measure && fan.window === window);
}

/** What a panel shows, as the run has it. */
export function shownOf(run: Run, { fans, figures }: Asked): Shown {
  const found = fans.map(({ request }) => fanOf(run, request)?.points ?? []);
  const values = (point: FanPoint) => STATISTICS.map((statistic) => point[statistic].value);
  return {
    paths: run.paths,
    fans: found.map((points) => points.map((point) => (point === null ? null : values(point)))),
    figures: figures.map(({ statistic }) => {
      if (statistic.kind === "chance") return run.answers.targets[statistic.target]?.chance ?? null;
      const last = found[statistic.fan]?.at(-1) ?? null;
      return last?.[statistic.kind === "mean" ? "mean" : (STATISTICS[statistic.percentile] ?? "p50")] ?? null;
    }),
  };
}
