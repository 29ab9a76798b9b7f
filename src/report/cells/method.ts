import type { Sampling } from "../../scenario/sampling.js";
import { type Cell, type NoteCell, type Row, type TableCell, text } from "../cell.js";
import { auditCells } from "./audit.js";
import { controlledCells } from "./controlled.js";
import { targetWords } from "./targets.js";
import { FIRM, type Reading, fanOf, lastOf, pointView } from "../reading.js";

/** What it rests on: assumptions with sources, conventions, captions, and the precision of the simulation. */
export function methodCells(reader: Reading): readonly Cell[] {
  return [
    { kind: "section", id: "assumptions", title: ["What it rests on"] },
    assumptionTable(reader),
    conventionTable(reader),
    { kind: "section", id: "reading", title: ["How to read it"] },
    captions(reader),
    { kind: "section", id: "precision", title: ["How precise the simulation is"] },
    precisionTable(reader),
    precisionNote(reader),
    ...controlledCells(reader),
    ...auditCells(reader),
  ];
}

const KINDS: Readonly<Record<string, string>> = {
  published: "published",
  derived: "derived",
  calibrated: "calibrated",
  judgement: "judgement",
  assumption: "assumption",
};

function assumptionTable({ run, cite }: Reading): TableCell {
  const unsourced = run.assumptions.some(({ source }) => source === null);
  return {
    kind: "table",
    id: "assumption-table",
    title: ["Every assumption, with its source"],
    subtitle: [
      unsourced
        ? "As the scenario states them. Lines marked “no source” are stated without one."
        : "As the scenario states them; every one names its source.",
    ],
    table: {
      caption: "Assumptions with their sources.",
      groups: [],
      columns: [
        { label: ["Assumption"], numeric: false },
        { label: ["Value"], numeric: false },
        { label: ["Source"], numeric: false },
      ],
      rows: run.assumptions.map((assumption, index): Row => {
        const path = `assumptions[${index}]`;
        const uncertain = assumption.uncertainty === null ? [] : text` (${cite(`${path}.uncertainty`, "text")})`;
        const kind = assumption.kind === null ? "" : (KINDS[assumption.kind] ?? "");
        const dated = assumption.date === null ? [] : text`, ${cite(`${path}.date`, "text")}`;
        const named = assumption.source === null ? ["no source"] : text`${cite(`${path}.source`, "text")}`;
        const source = text`${named}${dated}${kind === "" ? "" : ` (${kind})`}`;
        const row = {
          head: [cite(`${path}.label`, "text")],
          cells: [text`${cite(`${path}.text`, "text")}${uncertain}`, source],
        };
        return assumption.source === null ? { ...row, emphasis: "unsourced" } : row;
      }),
    },
    computed: ["Read from the scenario after all that it extends; nothing is left out."],
  };
}

function conventionTable({ run, cite }: Reading): TableCell {
  return {
    kind: "table",
    id: "convention-table",
    title: ["Conventions in force"],
    subtitle: [
      "Where practice differs, this is how it was computed, and whether the scenario says so or leaves the default.",
    ],
    table: {
      caption: "Conventions in force.",
      groups: [],
      columns: ["Topic", "Choice", "Meaning", "Set by"].map((label) => ({ label: [label], numeric: false })),
      rows: run.conventions.map(({ stated }, index) => {
        const path = `conventions[${index}]`;
        const cells = [
          [cite(`${path}.choice`, "text")],
          [cite(`${path}.meaning`, "text")],
          [stated ? "scenario" : "default"],
        ];
        return { head: [cite(`${path}.topic`, "text")], cells };
      }),
    },
    computed: ["The exact model and the simulation use the same ones."],
  };
}

/** The misreadings that every fan invites. */
function captions({ simulations, run, cite }: Reading): NoteCell {
  const above = run.answers.projection.percentile.value > 0.5;
  const expected = above
    ? [
        text`“At expected returns” lies above the median: compounding pulls the average of many paths above the middle one.`,
      ]
    : [];
  const policy = run.policy === null ? [] : [text`AUM is counted by the firm's own policy: ${cite("policy", "text")}`];
  return {
    kind: "note",
    id: "captions",
    items: [
      text`Bands are per date: no simulation follows the 5% line or the 95% line from beginning to end.`,
      text`Percentiles of segments do not add up to the firm's: bad years of one are not always bad years of another.`,
      text`A percentile of a year is not the sum of the months' percentiles.`,
      text`A chance is the share of simulated paths, under these assumptions. It is not the probability that the firm will do so.`,
      ...expected,
      text`“By” and “ever” look at month ends.`,
      ...policy,
    ],
    computed: text`True of every run; this one has ${simulations}.`,
  };
}

const ERRORS: Readonly<Record<Sampling, string>> = {
  plain:
    "Percentiles: half the width of the 68% interval of order statistics. Means: deviation over the root of the number of paths. Chances: binomial.",
  antithetic:
    "Means and chances: deviation between the means of pairs over the root of their number. Percentiles: deviation between sixteen sets of pairs over the root of sixteen.",
  sobol: "Deviation between sixteen sets of points, each scrambled by itself, over the root of sixteen.",
};

/** Standard errors of what the first page says. */
function precisionTable(reader: Reading): TableCell {
  const { simulations } = reader;
  return {
    kind: "table",
    id: "precision-table",
    title: ["Standard errors of the headline figures"],
    subtitle: text`From ${simulations}. Another seed would move a figure by about one standard error; two thirds of the time by less.`,
    table: {
      caption: "Standard errors of the headline figures.",
      groups: [],
      columns: [
        { label: ["Figure"], numeric: false },
        { label: ["Value"], numeric: true },
        { label: ["Standard error"], numeric: true },
      ],
      rows: [...horizonRows(reader), ...targetRows(reader)],
    },
    computed: [ERRORS[reader.run.sampling ?? "plain"]],
  };
}

function horizonRows(reader: Reading): readonly Row[] {
  const [aum, revenue] = [fanOf(reader, FIRM, "aum", "month"), fanOf(reader, FIRM, "revenue", "trailing-12")];
  const rows = [
    { view: aum, words: "AUM at the horizon" },
    { view: revenue, words: "Revenue, last twelve months" },
  ];
  const shown = [
    ["p5", "5th"],
    ["p50", "median"],
    ["p95", "95th"],
    ["mean", "mean"],
  ] as const;
  return rows.flatMap(({ view, words }) => {
    if (view === null) return [];
    const last = lastOf(view.points);
    return shown.map(([statistic, name]) => ({
      head: [`${words}, ${name}`],
      cells: [[last.value(statistic, "money")], [last.error(statistic, "money")]],
    }));
  });
}

function targetRows({ run, cite }: Reading): readonly Row[] {
  const targets = run.answers.targets.map((_, index): Row => {
    const path = `answers.targets[${index}]`;
    return {
      head: text`Chance: ${targetWords({ run, cite }, index)}`,
      cells: [[cite(`${path}.chance.value`, "chance")], [cite(`${path}.chance.standardError`, "points")]],
    };
  });
  const depth = pointView(cite, run.answers.drawdown.depth, "answers.drawdown.depth");
  return [
    ...targets,
    { head: ["Largest fall, median"], cells: [[depth.value("p50", "depth")], [depth.error("p50", "points")]] },
  ];
}

function precisionNote({ cite, run }: Reading): NoteCell {
  const { flooredReturns, cappedOutflows, cappedFees, boundedValues } = run.answers.checks;
  const bent = [
    [flooredReturns, "flooredReturns", "a return was held at the loss of everything"],
    [cappedOutflows, "cappedOutflows", "an outflow was cut to what could be paid"],
    [cappedFees, "cappedFees", "a fee was cut to what the assets could pay"],
    [boundedValues, "boundedValues", "an uncertain value was held at its bound"],
  ] as const;
  const lines = bent
    .filter(([count]) => count > 0)
    .map(([, key, what]) => text`On ${cite(`answers.checks.${key}`, "count")} simulations ${what}.`);
  return {
    kind: "note",
    id: "precision-note",
    items: [
      text`Simulation error is not forecast uncertainty. More simulations make these standard errors smaller; they do not make the future more certain. That uncertainty is the width of the bands, and it is only as good as the assumptions.`,
      ...(lines.length > 0
        ? lines
        : [
            text`No simulation had to be bent: no return was floored, no outflow or fee cut, no uncertain value held at a bound.`,
          ]),
      text`Every row of every simulation adds up; the largest residual, relative to its opening, is ${cite("answers.checks.largestResidual", "tiny")}.`,
    ],
    computed: ["Counted during the simulation."],
  };
}
