/** What a page measures of itself; these functions run in the page, so each stands alone. */

/** Texts that reach beyond their picture's viewBox, by more than half a pixel. */
export function textsOutside(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>(".plot svg")].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) return [];
    return [...svg.querySelectorAll("text")].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const out =
        box.left < frame.left - 0.5 ||
        box.right > frame.right + 0.5 ||
        box.top < frame.top - 0.5 ||
        box.bottom > frame.bottom + 0.5;
      return out && text.textContent !== "" ? [`${svg.getAttribute("aria-labelledby")}: ${text.textContent}`] : [];
    });
  });
}

/**
 * Pairs of texts that overlap within one picture. A line box is taller than its letters: a quarter of its height may be
 * shared before letters touch.
 */
export function overlaps(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>(".plot svg")].flatMap((svg) => {
    if (svg.getBoundingClientRect().width === 0) return [];
    const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent !== "");
    const boxes = texts.map((text) => text.getBoundingClientRect());
    return texts.flatMap((text, index) =>
      texts.slice(index + 1).flatMap((other, offset) => {
        const [a, b] = [boxes[index] as DOMRect, boxes[index + 1 + offset] as DOMRect];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const touching = across > 0.5 && down > Math.min(a.height, b.height) * 0.25;
        return touching
          ? [`${svg.getAttribute("aria-labelledby")}: "${text.textContent}" and "${other.textContent}"`]
          : [];
      }),
    );
  });
}

/** How far the page is wider than its window. */
export function sidewaysScroll(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Elements, other than inside a scrolling wrapper, that reach beyond the window. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    if (element.closest(".scroll") !== null && !element.matches(".scroll")) return [];
    if (element.closest("svg, .skip, details:not([open])") !== null) return [];
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 0.5 ? [`${element.tagName}.${element.className}`] : [];
  });
}

/** Ratio of luminances (WCAG 2.2) of text to the page for the quietest texts. */
export function contrasts(): Record<string, number> {
  const channel = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (colour: string): number => {
    const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map(Number) as [number, number, number];
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  const ratio = (selector: string): number => {
    const element = document.querySelector(selector);
    if (element === null) return Number.NaN;
    const colours = getComputedStyle(element);
    const here = luminance(element instanceof SVGElement ? colours.fill : colours.color);
    return (Math.max(here, ground) + 0.05) / (Math.min(here, ground) + 0.05);
  };
  const selectors = [
    "body",
    ".subtitle",
    ".computed",
    ".unsourced > td:last-child",
    ".role-axis text",
    "#aum-fan svg text[data-from]",
  ];
  return Object.fromEntries(selectors.map((selector) => [selector, ratio(selector)]));
}

/** Texts of charts whose colour stands out from the page by less than 4.5 to 1. */
export function quietTexts(): string[] {
  const channel = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (colour: string): number => {
    const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map(Number) as [number, number, number];
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll<SVGTextElement>(".plot svg text")].flatMap((text) => {
    if (text.getBoundingClientRect().width === 0) return [];
    const here = luminance(getComputedStyle(text).fill);
    const ratio = (Math.max(here, ground) + 0.05) / (Math.min(here, ground) + 0.05);
    return ratio < 4.5 ? [`${text.textContent}: ${ratio.toFixed(2)}`] : [];
  });
}
