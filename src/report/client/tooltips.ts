/**
 * Tooltips for the charts of a report: by pointer, and by the arrow keys when a chart has the focus. What they say stands
 * in the chart's table; this script adds no number and writes text only.
 */
interface Stops {
  readonly svg: SVGSVGElement;
  readonly along: "x" | "y";
  /** Pixels in the picture's own measure, one for each row of the table. */
  readonly at: readonly number[];
}

export function explainCharts(): void {
  for (const plot of document.querySelectorAll<HTMLElement>(".plot")) explain(plot);
}

function explain(plot: HTMLElement): void {
  const table = document.getElementById(plot.dataset["table"] ?? "") as HTMLTableElement | null;
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  if (table === null || rows.length === 0) return;
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])].map(
    (cell) => cell.textContent ?? "",
  );
  const rule = plot.appendChild(box("rule"));
  const tip = plot.appendChild(box("tip"));
  tip.setAttribute("role", "status");
  let shown = rows.length - 1;

  const show = (index: number): void => {
    const stops = visibleStops(plot);
    const row = rows[index];
    if (stops === null || row === undefined) return;
    shown = index;
    fill(tip, heads, row);
    rule.hidden = tip.hidden = false;
    place(plot, { stops, index, rule, tip });
  };
  const hide = (): void => {
    rule.hidden = tip.hidden = true;
  };

  plot.tabIndex = 0;
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-labelledby", plot.dataset["title"] ?? "");
  const told = document.getElementById("report")?.dataset["chart"] ?? "chart, arrow keys read its figures";
  plot.setAttribute("aria-roledescription", told);
  plot.addEventListener("pointermove", (event) => show(nearest(plot, event)));
  plot.addEventListener("pointerdown", (event) => show(nearest(plot, event)));
  plot.addEventListener("pointerleave", () => {
    if (!plot.matches(":focus-visible")) hide();
  });
  plot.addEventListener("focus", () => {
    if (plot.matches(":focus-visible")) show(shown);
  });
  plot.addEventListener("blur", hide);
  plot.addEventListener("keydown", (event) => {
    const next = step(event.key, shown, rows.length - 1, tip.hidden === true);
    if (event.key === "Escape") hide();
    if (next === null) return;
    event.preventDefault();
    show(next);
  });
}

function box(name: string): HTMLDivElement {
  const element = document.createElement("div");
  element.className = name;
  element.hidden = true;
  return element;
}

/** Which row a key leads to; null for keys that lead nowhere. */
function step(key: string, from: number, last: number, hidden: boolean): number | null {
  if (key === "Home") return 0;
  if (key === "End") return last;
  const by = key === "ArrowRight" || key === "ArrowDown" ? 1 : key === "ArrowLeft" || key === "ArrowUp" ? -1 : 0;
  if (by === 0) return null;
  return hidden ? from : Math.max(0, Math.min(last, from + by));
}

function visibleStops(plot: HTMLElement): Stops | null {
  const svg = [...plot.querySelectorAll("svg")].find((each) => each.getBoundingClientRect().width > 0);
  if (svg === undefined) return null;
  const at = (svg.dataset["stops"] ?? "").split(" ").map(Number);
  return { svg, along: svg.dataset["along"] === "y" ? "y" : "x", at };
}

/** Screen pixels of one pixel of the picture. */
const scaleOf = (svg: SVGSVGElement): number => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;

function nearest(plot: HTMLElement, event: PointerEvent): number {
  const stops = visibleStops(plot);
  if (stops === null) return 0;
  const frame = stops.svg.getBoundingClientRect();
  const here = (stops.along === "x" ? event.clientX - frame.left : event.clientY - frame.top) / scaleOf(stops.svg);
  let best = 0;
  stops.at.forEach((at, index) => {
    if (Math.abs(at - here) < Math.abs((stops.at[best] ?? 0) - here)) best = index;
  });
  return best;
}

function fill(tip: HTMLElement, heads: readonly string[], row: HTMLTableRowElement): void {
  const [head, ...cells] = [...row.cells].map((cell) => cell.textContent ?? "");
  const title = document.createElement("strong");
  title.textContent = head ?? "";
  const lines = cells.map((cell, index) => {
    const line = document.createElement("span");
    const [name, value] = [document.createElement("span"), document.createElement("span")];
    name.textContent = `${heads[index + 1] ?? ""} `;
    value.textContent = cell;
    line.append(name, value);
    return line;
  });
  tip.replaceChildren(title, ...lines);
}

/** The rule at the row's place; the box beside it, on the side with more room, inside the chart. */
function place(plot: HTMLElement, shown: { stops: Stops; index: number; rule: HTMLElement; tip: HTMLElement }): void {
  const { stops, index, rule, tip } = shown;
  const [outer, frame] = [plot.getBoundingClientRect(), stops.svg.getBoundingClientRect()];
  const [left, top] = [frame.left - outer.left, frame.top - outer.top];
  const at = (stops.at[index] ?? 0) * scaleOf(stops.svg);
  rule.classList.toggle("across", stops.along === "y");
  if (stops.along === "y") {
    set(rule, { left, top: top + at, width: frame.width, height: 0 });
    const above = at > frame.height / 2;
    set(tip, { left: left + frame.width - tip.offsetWidth, top: top + at + (above ? -tip.offsetHeight - 8 : 8) });
    return;
  }
  set(rule, { left: left + at, top, width: 0, height: frame.height });
  const beyond = at > frame.width / 2 ? at - tip.offsetWidth - 10 : at + 10;
  set(tip, { left: left + Math.max(0, Math.min(frame.width - tip.offsetWidth, beyond)), top: top + 8 });
}

/** By the style object, which the page's policy allows; a style attribute it would refuse. */
function set(element: HTMLElement, pixels: Readonly<Record<string, number>>): void {
  for (const [property, value] of Object.entries(pixels)) element.style.setProperty(property, `${value}px`);
}
