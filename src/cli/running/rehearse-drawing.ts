import { setImmediate as pause } from "node:timers/promises";
import type { Month } from "../../months.js";
import type { Drawing, Value } from "../../report/cell.js";
import { fanChart } from "../../report/charts/fan.js";
import { histogramChart } from "../../report/charts/histogram.js";
import { waterfallChart } from "../../report/charts/waterfall.js";
import type { Draw } from "../../report/draw.js";

/** Times that each kind of chart is rehearsed; what further rounds cost they no longer give back. */
const ROUNDS = 2;

/**
 * Draws charts of each kind from made-up numbers and throws them away. Vega's first charts take several times as long as its
 * later ones, because its code is compiled as it is first used: here that happens while scenarios are read and simulated.
 *
 * @param wanted  whether a real chart is waiting: then the rehearsal is over
 */
export async function rehearse(draw: Draw, wanted: () => boolean): Promise<void> {
  const charts = [fan(), waterfall(), histogram()];
  const rounds = Array.from({ length: ROUNDS }, () => charts).flat();
  for (const drawing of rounds) {
    // oxlint-disable-next-line no-await-in-loop -- one by one, so that requests can come in between
    await pause();
    if (wanted()) return;
    // oxlint-disable-next-line no-await-in-loop
    await draw(drawing, { id: "rehearsal", variant: "wide", labelledBy: "nothing", description: "" });
  }
}

const SIZE = { width: 712, height: 300 };
const MONTHS = Array.from({ length: 13 }, (_, index) => (24_300 + index) as Month);
const value = (amount: number): Value => ({ text: `$${amount}m`, from: "name", value: amount * 1e6, as: "money" });

function fan(): Drawing {
  const along = MONTHS.map((month, index) => ({ month, value: (100 + index) * 1e6 }));
  const points = along.map(({ month, value: p50 }, index) => {
    const spread = index * 3e6;
    return { month, p5: p50 - 2 * spread, p25: p50 - spread, p50, p75: p50 + spread, p95: p50 + 2 * spread };
  });
  const [first, last] = [MONTHS[0] as Month, MONTHS[12] as Month];
  const content = {
    description: "",
    tick: String,
    points,
    projection: along,
    examples: [along],
    goals: [{ level: 120e6, month: last, words: "goal", value: value(120) }],
    opening: { month: first, value: value(100) },
    ends: (["band", "median", "projection"] as const).map((kind, index) => ({
      kind,
      words: kind,
      value: value(90 + 20 * index),
    })),
    stops: MONTHS,
  };
  return fanChart(content, { ...SIZE, timeLabels: 7, stacked: false });
}

function waterfall(): Drawing {
  const amounts = [100, 20, -10, 110];
  const steps = amounts.map((amount, index) => {
    const kind = index === 0 || index === 3 ? ("total" as const) : ("change" as const);
    return { kind, words: `step ${index}`, value: value(amount), amount: amount * 1e6 };
  });
  return waterfallChart({ description: "", currency: "USD", steps }, { ...SIZE, rows: false });
}

function histogram(): Drawing {
  const bins = [0.2, 0.5, 0.3].map((share, index) => ({ from: index * 1e7, to: (index + 1) * 1e7, share }));
  const marks = [{ kind: "median" as const, words: "median", value: value(15) }];
  const content = { description: "", currency: "USD", bins, meets: (from: number) => from > 0, marks };
  return histogramChart(content, { ...SIZE, amountLabels: 7 });
}
