import type { StressTest } from "../../questions/stress.js";
import { type FigureCell, type Text, text } from "../cell.js";
import { citingFrom } from "../cite.js";
import { localeOf } from "../locale.js";
import { overlayCharts, overlayContent, overlayTable } from "./comparison.js";
import { say } from "../words/say.js";

/** What the scenario without any episode is called. */
const AS_IT_IS = "As it is";

/**
 * The firm's AUM as the scenario has it, and its median under each episode.
 *
 * @param id  of the cell, and where its values come from: "bad.comparison.scenarios[1].fan.points[8].p50.value"
 */
export function stressFigure(id: string, test: StressTest): FigureCell {
  const { comparison, stresses } = test;
  const names = [say(AS_IT_IS, localeOf(comparison.locale).language), ...stresses.map(({ name }) => name)];
  const cite = citingFrom(comparison, comparison.currency, `${id}.comparison.`, localeOf(comparison.locale));
  const content = overlayContent(comparison, names, cite);
  const bounds = stresses.length === 1 ? " Dashed: its bounds under the episode." : "";
  return {
    kind: "figure",
    id,
    title: titleOf(id, test),
    subtitle: text`Month-end AUM, ${cite("currency", "text")}: medians of ${cite("paths", "count")} simulations on the same draws. Shaded: the middle 90% without any episode.${bounds}`,
    description: content.description,
    chart: overlayCharts(content),
    table: overlayTable(comparison, names, cite),
    computed: [
      "Within an episode the classes that it names follow its returns on every path; outside it, and for all other classes, paths keep their draws.",
    ],
  };
}

/** The deepest fall of the median. */
function titleOf(id: string, { comparison, stresses }: StressTest): Text {
  const cite = citingFrom({ stresses }, comparison.currency, `${id}.`, localeOf(comparison.locale));
  const [worst] = [...stresses.entries()].sort(([, a], [, b]) => a.aum.change - b.aum.change);
  if (worst === undefined) return ["AUM under stress"];
  const [index, { aum }] = worst;
  const path = `stresses[${index}]`;
  const name = cite(`${path}.name`, "text");
  if (aum.change >= 0) return text`The median of AUM does not fall under ${name}`;
  return text`${name} takes median AUM down ${cite(`${path}.aum.change`, "depth")}, to ${cite(`${path}.aum.lowest`, "money")} in ${cite(`${path}.aum.lowestAt`, "month")}`;
}
