import { FIRM_LABEL } from "../../kpi/figures.js";
import { CHAPTERS, type Chapter, type Figure, type Kpi } from "../../kpi/kpi.js";
import { KPIS } from "../../kpi/kpis.js";
import { proseIn } from "../../kpi/years.js";
import { type Cell, type GlossaryEntry, type Text, text, type Value } from "../cell.js";
import { formatOfFigure, STATISTIC_LABELS } from "../figure-format.js";
import { format } from "../format.js";
import type { Locale } from "../locale.js";
import type { Reading } from "../reading.js";
import { say } from "../words/say.js";

/** Of one KPI at most so many lines: segments and roles can be many. */
const MOST_LINES = 6;

/** What every figure of this run means: short, with its formula and its last period; the rest of the text on demand. */
export function kpiCells(reader: Reading): readonly Cell[] {
  const { run } = reader;
  if (run.supplement === undefined) return [];
  const known = KPIS.map((kpi) => ({ kpi, figures: kpi.figures(run) })).filter(({ figures }) => figures.length > 0);
  return [
    { kind: "section", id: "kpis", title: ["What the figures mean"] },
    {
      kind: "glossary",
      id: "kpi-glossary",
      title: ["Definition, formula and use of every figure, and what it is in this run"],
      entries: known.map(({ kpi, figures }) => entryOf(reader, kpi, figures)),
      computed: text`Ledger: exact, at expected returns. The others are over ${reader.simulations}. The command aumcast kpi prints the same text, and every period with its standard error.`,
    },
  ];
}

/** What a KPI means, and its last period in the run. */
export function entryOf(reader: Reading, kpi: Kpi, figures: readonly Figure[]): GlossaryEntry {
  return {
    id: `kpi-${kpi.key}`,
    name: kpi.name,
    summary: kpi.summary,
    formula: kpi.formula,
    figures: figureLines(reader, kpi, figures),
    chapters: CHAPTERS.map((chapter) => ({ title: TITLES[chapter], sentences: proseIn(reader.run, kpi[chapter]) })),
  };
}

const TITLES: Readonly<Record<Chapter, string>> = {
  definition: "Definition",
  insight: "Why it matters",
  measurement: "How it is measured",
  trend: "Trend",
  questions: "Questions to ask",
  actions: "Actions",
  charts: "Charts that suit it",
  risks: "How it misleads",
  tools: "Tools",
  integration: "Where it is used",
  impact: "What it moves",
};

/** Quotes a line of a figure: its place is that of `aumcast kpi KEY --run … --json`. */
export const quoting =
  ({ key }: Kpi, figures: readonly Figure[], { run, locale }: Pick<Reading, "run" | "locale">) =>
  (line: keyof Figure, figure: Figure, as: Value["as"]): Value => {
    const [value, at] = [figure[line], figures.indexOf(figure)];
    const written = format(value, as, run.currency, locale);
    const said = SAID[line]?.(written, locale) ?? written;
    return { text: said, from: `kpi:${key}.figures[${at}].${line}`, value, as };
  };

/** The firm is said, names stay as they are. */
const ownerIn = (owner: string, { language }: Locale): string => (owner === FIRM_LABEL ? say(owner, language) : owner);

/** A month, a year, or both ends of a period. */
const periodIn = (period: string, { language }: Locale): string =>
  period
    .split(" to ")
    .map((end) => say(end, language))
    .join(say(" to ", language));

/** Lines of a figure that have words of ours. */
const SAID: Partial<Record<keyof Figure, (written: string, locale: Locale) => string>> = {
  of: ownerIn,
  period: periodIn,
};

/** A line for each of whom it is, in the last period that there is of them. */
function figureLines(reader: Reading, kpi: Kpi, figures: readonly Figure[]): readonly Text[] {
  const quote = quoting(kpi, figures, reader);
  const { language } = reader.locale;
  const colon = language === "fr" ? "\u00a0: " : ": ";
  const owners = [...new Set(figures.map(({ of }) => of))].slice(0, MOST_LINES);
  return owners.map((owner) => {
    const own = figures.filter(({ of }) => of === owner);
    const last = own.filter(({ period }) => period === own.at(-1)?.period);
    const [first] = last as [Figure];
    const numbers = STATISTIC_LABELS.flatMap(({ label, of }) => {
      const found = last.find(({ statistic }) => of.includes(statistic));
      return found === undefined ? [] : [text`${say(label, language)} ${quote("value", found, formatOfFigure(found))}`];
    });
    const joined = numbers.reduce<Text>((all, one) => (all.length === 0 ? one : text`${all}, ${one}`), []);
    return text`${quote("of", first, "text")}, ${quote("period", first, "text")}${colon}${joined}.`;
  });
}
