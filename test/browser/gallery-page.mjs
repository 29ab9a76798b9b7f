import { readFileSync } from "node:fs";

const GOLDEN = new URL("../golden/", import.meta.url);

/** Every chart, by the id of its golden pictures. */
export const CHARTS = [
  ["aum-fan", "Fan"],
  ["segment-1", "Small multiple"],
  ["distribution", "Distribution"],
  ["charts/exceedance", "Exceedance"],
  ["charts/ridgeline", "Ridgeline by year"],
  ["bridge", "Bridge"],
  ["charts/composition", "Composition"],
  ["charts/tornado", "Tornado"],
  ["charts/frontier", "Frontier"],
  ["charts/comparison", "Scenario comparison"],
  ["charts/difference", "Paired difference"],
  ["charts/stress", "Stress overlay"],
  ["charts/drawdown-fan", "Drawdown"],
  ["charts/chances", "Probability over time"],
  ["charts/fee-curves", "Fee-schedule curves"],
  ["charts/flow-response-1", "Flow against performance"],
  ["charts/flow-response-2", "Flow against rank"],
  ["charts/monitor", "KPI monitor"],
];

/**
 * All charts on one page, from their golden pictures; wide and narrow ones as in a report.
 *
 * @param style  that of reports
 * @param added  rules of this page's own
 */
export function galleryPage(style, added = "") {
  const picture = (id, variant) =>
    readFileSync(new URL(`${id}-${variant}.svg`, GOLDEN), "utf8").replaceAll(">\n<", "><");
  const figures = CHARTS.map(
    ([id, name]) =>
      `<figure id="${id.split("/").at(-1)}"><figcaption><h3>${name}</h3></figcaption>` +
      `<div class="plot">${picture(id, "wide")}${picture(id, "narrow")}</div></figure>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Charts</title><style>${style}${added}</style></head><body><main>${figures.join("\n")}</main></body></html>\n`;
}
