import type { Run } from "../../analysis/run.js";
import { type FigureCell, plain, type Text, text, type Value } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { monitorChart, type MonitorContent, type Tone } from "../charts/monitor.js";
import { format } from "../format.js";
import type { Reading } from "../reading.js";
import { alertWords, targetWords } from "./targets.js";
import { say } from "../words/say.js";
import { translatedText } from "../words/translated.js";

/** Targets, alerts and covenants, each with its chance and what that is called. Null where nothing is watched. */
export function monitorFigure(reader: Reading): FigureCell | null {
  const rows = [...targets(reader), ...alerts(reader), ...covenants(reader)];
  return rows.length === 0 ? null : figure(reader, rows);
}

interface Watched {
  readonly words: Text;
  readonly note: string;
  readonly chance: Value;
  readonly error: Value;
  readonly wanted: boolean;
}

/** Chances from which on each word holds: of what is wanted, and of what is feared. */
const WANTED = [
  [0, "unlikely", "bad"],
  [1 / 3, "open", "open"],
  [2 / 3, "on course", "good"],
] as const;
const FEARED = [
  [0, "quiet", "good"],
  [0.05, "watch", "open"],
  [0.2, "act", "bad"],
] as const;

function statusOf({ wanted, chance }: Watched): { readonly status: string; readonly tone: Tone } {
  const steps = (wanted ? WANTED : FEARED).filter(([from]) => Number(chance.value) >= from);
  const [, status, tone] = steps.at(-1) ?? WANTED[0];
  return { status, tone };
}

/** More is worse. */
const WORSE: ReadonlySet<string> = new Set(["outflows", "drawdown", "cost"]);
const isWanted = ({
  measure,
  comparison,
}: Pick<Run["answers"]["targets"][number], "measure" | "comparison">): boolean =>
  (comparison === ">=") !== WORSE.has(measure);

const targets = (reader: Reading): readonly Watched[] =>
  reader.run.answers.targets.map((target, index) => ({
    words: targetWords(reader, index),
    note: isWanted(target) ? "Target" : "Limit",
    ...chanceAt(reader, `answers.targets[${index}].chance`),
    wanted: isWanted(target),
  }));

const alerts = (reader: Reading): readonly Watched[] =>
  (reader.run.answers.alerts ?? []).map((_, index) => ({
    words: alertWords(reader, index),
    note: "Alert, as written",
    ...chanceAt(reader, `answers.alerts[${index}].chance`),
    wanted: false,
  }));

const covenants = (reader: Reading): readonly Watched[] =>
  (reader.run.answers.covenants ?? []).map((_, index) => ({
    words: [reader.cite(`answers.covenants[${index}].name`, "text")],
    note: "Covenant, ever breached",
    ...chanceAt(reader, `answers.covenants[${index}].everBreached`),
    wanted: false,
  }));

const chanceAt = ({ cite }: Reading, path: string): Pick<Watched, "chance" | "error"> => ({
  chance: cite(`${path}.value`, "chance"),
  error: cite(`${path}.standardError`, "points"),
});

function figure(reader: Reading, rows: readonly Watched[]): FigureCell {
  const description = "Chance of each target, alert and covenant breach, with what it is called.";
  const { language } = reader.locale;
  const content: MonitorContent = {
    description,
    tick: (share) => format(share, "stated-percent", "", reader.locale),
    rows: rows.map((row) => ({
      words: plain(translatedText(row.words, language)),
      note: say(row.note, language),
      chance: row.chance,
      ...statusOf(row),
      status: say(statusOf(row).status, language),
      bounds: (row.wanted ? WANTED : FEARED).slice(1).map(([from]) => from),
    })),
  };
  return {
    kind: "figure",
    id: "monitor",
    title: titleOf(rows),
    subtitle: text`Chances over ${reader.simulations}. What is wanted is on course from two in three, unlikely below one in three; what is feared is to be watched from one in twenty, acted on from one in five.`,
    description,
    chart: {
      wide: monitorChart(content, { width: WIDE, names: "beside" }),
      narrow: monitorChart(content, { width: NARROW, names: "above" }),
    },
    table: {
      caption: "What is watched.",
      groups: [],
      columns: [
        { label: ["Watched"], numeric: false },
        { label: ["What it is"], numeric: false },
        { label: ["Chance"], numeric: true },
        { label: ["Standard error"], numeric: true },
        { label: ["Status"], numeric: false },
      ],
      rows: rows.map((row) => ({
        head: row.words,
        cells: [[row.note], [row.chance], [row.error], [statusOf(row).status]],
      })),
    },
    computed: [
      "The bounds of the words are ours, and the same for every report. A chance near a bound, within its standard error, may be called either.",
    ],
  };
}

function titleOf(rows: readonly Watched[]): Text {
  const bad = rows.filter((row) => statusOf(row).tone === "bad");
  const [first] = bad;
  if (first === undefined) return ["Nothing that is watched calls for action"];
  return bad.length === 1
    ? text`One thing calls for a decision: ${first.words}`
    : text`Several things call for a decision, ${first.words} first`;
}
