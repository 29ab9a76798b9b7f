/** What a reader needs of a page; these functions run in the page, so each stands alone. */

/**
 * Ratios of luminances (WCAG 2.2) of every visible text outside pictures to the ground that is painted behind it, where they
 * are too low: 4.5 to 1, and 3 to 1 for large letters.
 */
export function faintTexts(): string[] {
  const channel = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element: Element | null): number => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour[3] === undefined || colour[3] === 1) return luminance(colour);
    }
    return 1;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement as Element;
    if (node.textContent?.trim() === "" || element.closest("svg, script, style, caption, .skip") !== null) continue;
    if (element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const [text, behind] = [luminance(parts(style.color)), ground(element)];
    const ratio = (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.add(`${element.tagName}.${element.className}: ${ratio.toFixed(2)}`);
  }
  return [...found];
}

/** Headings that skip a level: "h2 > h4 Open-end funds". */
export function skippedHeadings(): string[] {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  return headings.flatMap((heading, index) => {
    const [level, before] = [heading, headings[index - 1]].map((one) => Number(one?.tagName.slice(1) ?? 0));
    return (level as number) > (before as number) + 1 ? [`h${before} > h${level} ${heading.textContent}`] : [];
  });
}

/** What a keyboard should reach, as `focused` names it, in the order of the page. */
export function controls(): string[] {
  const all = document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]");
  return [...all].flatMap((element) => {
    const shown = element.checkVisibility() && element.getClientRects().length > 0;
    if (!shown || element.tabIndex < 0) return [];
    const place = element.closest("[id]")?.id ?? "";
    return [`${element.tagName} ${element.className} ${place}`];
  });
}

/** What has the focus, and what is wrong with how it is shown; null when nothing has. */
export function focused(): { name: string; wrong: string[] } | null {
  const element = document.activeElement as HTMLElement | null;
  if (element === null || element === document.body) return null;
  const [style, box] = [getComputedStyle(element), element.getBoundingClientRect()];
  const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = `${element.tagName} ${element.className} ${element.closest("[id]")?.id ?? ""}`;
  return { name, wrong: [...(ring ? [] : ["no ring"]), ...(inside ? [] : ["out of sight"])] };
}
