import type { ChartPicture } from "../../report/chart-svg.js";
import { withPage } from "./open-page.js";

/** Pixels of the picture for one of the chart: sharp on slides. */
const SCALE = 2;

/** Draws charts as PNG, all in one page. In the order of `pictures`. */
export async function pixelsOf(program: string, pictures: readonly ChartPicture[]): Promise<readonly Uint8Array[]> {
  const width = Math.max(...pictures.map((picture) => picture.width));
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${pictures.map(({ svg }) => svg).join("")}`;
  return withPage(program, html, async (tab) => {
    await tab.send("Emulation.setDeviceMetricsOverride", {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const found: Uint8Array[] = [];
    let y = 0;
    for (const picture of pictures) {
      const clip = { x: 0, y, width: picture.width, height: picture.height, scale: SCALE };
      // oxlint-disable-next-line no-await-in-loop -- one browser, one page
      const { data } = await tab.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: true, clip });
      found.push(Buffer.from(data as string, "base64"));
      y += picture.height;
    }
    return found;
  });
}
