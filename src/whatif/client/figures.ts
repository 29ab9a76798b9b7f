import { format, type Format } from "../../report/format.js";
import { localeOf } from "../../report/locale.js";
import type { Estimate } from "../../simulation/simulation.js";
import type { Offer } from "../offer.js";
import type { FigureShown } from "../shown.js";
import { element } from "./element.js";
import { said } from "./said.js";
import type { Computed } from "./state.js";

/** The table of figures: the report's, those of what is moved, and their differences. */
export interface Figures {
  readonly box: HTMLElement;
  readonly show: (computed: Computed | null) => void;
}

export function figures(offer: Offer): Figures {
  const rows = offer.figures.map(({ label, note }) => {
    const head = element("th", { scope: "row" }, label, element("span", { class: "note-of" }, note));
    const cells = [0, 1, 2].map(() => element("td", { class: "number" }));
    return { cells, row: element("tr", {}, head, ...cells) };
  });
  const column = (text: string) => element("th", { scope: "col", class: "number" }, text);
  const report =
    offer.paths < offer.reportPaths ? said(offer, "First {0}", grouped(offer.paths, offer)) : said(offer, "Report");
  const head = element(
    "tr",
    {},
    element("td"),
    column(report),
    column(said(offer, "What if")),
    column(said(offer, "Difference")),
  );
  const caption = element("caption", {}, said(offer, "Figures of the report, what they become, and the difference."));
  const table = element(
    "table",
    {},
    caption,
    element("thead", {}, head),
    element("tbody", {}, ...rows.map(({ row }) => row)),
  );
  const show = (computed: Computed | null): void => {
    rows.forEach(({ cells }, index) => {
      const figure = offer.figures[index] as FigureShown;
      const shown = (value: number | null | undefined) => [quoted(value ?? null, figure.as, offer)];
      const [before, now, difference] = cells as unknown as readonly [HTMLElement, HTMLElement, HTMLElement];
      before.replaceChildren(...shown(offer.report.figures[index]?.value));
      now.replaceChildren(...(computed === null ? [] : shown(computed.shown.figures[index]?.value)));
      const own = computed?.differences?.[index] ?? null;
      difference.replaceChildren(...(computed === null || own === null ? [] : differenceOf(own, figure, offer)));
    });
  };
  show(null);
  return {
    box: element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": said(offer, "Figures") }, table),
    show,
  };
}

/** A count as the report writes it. */
export const grouped = (count: number, offer: Written): string => written(count, "count", offer);

type Written = Pick<Offer, "currency" | "locale">;

/** A number as its reader sees it. */
export const written = (value: number | string | null, as: Format, { currency, locale }: Written): string =>
  format(value, as, currency, localeOf(locale));

/** "−$3.21bn ± $0.04bn": with the paired standard error. */
function differenceOf({ value, standardError }: Estimate, { as }: FigureShown, offer: Written): (Node | string)[] {
  const chance = as === "chance";
  const own = element(
    "data",
    { value: String(value) },
    written(value, chance ? "signed-points" : "signed-money", offer),
  );
  const error = written(standardError, chance ? "points" : "money", offer);
  return [own, element("span", { class: "note-of" }, `± ${error}`)];
}

/** The same, with all its digits behind it. */
const quoted = (value: number | null, as: Format, offer: Written): HTMLElement =>
  element("data", { value: value === null ? "" : String(value) }, written(value, as, offer));
