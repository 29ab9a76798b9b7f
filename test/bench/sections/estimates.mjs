import { aumcast } from "../contestant.mjs";
import { median, medianOf, race } from "../rounds.mjs";
import { figure, promise } from "../show.mjs";
import { VARIANTS } from "../variants.mjs";
import { writeVariant } from "../workload.mjs";

const percent = (share) => `${Math.round(share * 100)} %`;

/** The workload with so many segments and months. */
const sized =
  (segments, months, change = () => {}) =>
  (scenario) => {
    const own = scenario.segments;
    scenario.horizon = `${months} months`;
    scenario.segments = Array.from({ length: segments }, (_, i) => ({ ...own[i % own.length], id: `s${i}` }));
    change(scenario);
  };

const everySegment = (change) => (scenario) => scenario.segments.forEach(change);
const withPerformanceFees = everySegment(({ fees }) => {
  fees.performance = { rate: "20%", mark: "series" };
});
const withStates = ({ markets }) => {
  const { assets } = markets;
  markets.model = "regimes";
  delete markets.parameters;
  markets.assets = Object.fromEntries(Object.keys(assets).map((id) => [id, {}]));
  markets.regimes = { calm: { assets, next: { wild: "4%" } }, wild: { assets, next: { calm: "20%" } } };
};

const shape = (part, change, job = {}) => ({ part, change, job });

/** Name → the part of the paths, the scenario's change, and how it is run: each takes a second or some. */
const SHAPES = {
  "1 segment, 12 months": shape(0.4, sized(1, 12)),
  "1 segment, 240 months": shape(0.1, sized(1, 240)),
  "6 segments, 12 months": shape(0.4, sized(6, 12)),
  "6 segments, 60 months": shape(0.2, sized(6, 60)),
  "6 segments, 60 months, more paths": shape(1, sized(6, 60)),
  "6 segments, 60 months, two threads": shape(0.4, sized(6, 60), { options: { threads: 2 } }),
  "6 segments, 240 months": shape(0.1, sized(6, 240)),
  "6 segments, 240 months, more paths": shape(0.2, sized(6, 240)),
  "20 segments, 60 months": shape(0.08, sized(20, 60)),
  "reference kernel": shape(0.1, sized(6, 60), { options: { kernel: "reference" } }),
  "antithetic paths": shape(0.1, sized(3, 60), { sampling: "antithetic" }),
  "Sobol points": shape(0.16384, sized(3, 60), { sampling: "sobol" }),
  "performance fees, series": shape(0.1, sized(3, 60, withPerformanceFees)),
  regimes: shape(0.2, sized(3, 60, withStates)),
  "fees in bands": shape(0.1, sized(3, 60, VARIANTS["fees in bands"])),
};

/** What is said of a run's time beforehand, and the time that it takes: of runs that differ in everything that takes time. */
export const estimates = {
  title: "Estimates",
  rounds: 1,

  measure({ paths, rounds, folder, say }) {
    const contestants = Object.entries(SHAPES).map(([name, { part, change, job }]) =>
      aumcast(name, {
        scenario: writeVariant(folder, name, change),
        paths: job.sampling === "sobol" ? 2 ** Math.round(Math.log2(part * paths)) : Math.ceil(part * paths),
        outputs: "default",
        ...job,
      }),
    );
    return { results: race(contestants, { rounds, say }) };
  },

  show({ results }) {
    const ran = results.filter(({ runs }) => runs !== undefined);
    const rows = ran.map((result) => {
      const estimated = median(result.runs.map(({ estimate }) => estimate.seconds));
      return [result.name, figure(medianOf(result, "wall")), figure(estimated), percent(errorOf(result))];
    });
    return {
      table: [["a run's time", "seconds", "estimated", "off by"], ...rows],
      notes: results.flatMap(({ name, missing }) => (missing === undefined ? [] : [`${name}: not run: ${missing}`])),
      promises: [
        promise(
          "error of the time estimate, all shapes",
          { atMost: 0.3 },
          ran.length < results.length ? undefined : Math.max(...ran.map((result) => Math.abs(errorOf(result)))),
          percent,
        ),
      ],
    };
  },
};

/** Median over the rounds. */
const errorOf = ({ runs }) => median(runs.map(({ estimate, wall }) => estimate.seconds / wall - 1));
