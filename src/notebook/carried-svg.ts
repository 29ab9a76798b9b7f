/** Elements that pictures are made of. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "svg g path line rect circle text tspan defs clipPath linearGradient radialGradient stop title desc".split(" "),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "class id d x x1 x2 y y1 y2 cx cy r rx ry fx fy width height viewBox transform fill fill-opacity stroke stroke-width stroke-opacity " +
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity text-anchor font-family font-size " +
    "font-weight font-style dx dy clip-path offset stop-color stop-opacity gradientUnits clipPathUnits version xmlns xmlns:xlink role " +
    "aria-label aria-roledescription aria-hidden preserveAspectRatio dominant-baseline display visibility"
  ).split(" "),
);

/** Left out without a word: how a pointer looks, and how blank space is kept. */
const DROPPED: ReadonlySet<string> = new Set(["style", "xml:space", "pointer-events", "cursor"]);
/** Pixels. */
const LARGEST_SIDE = 4000;

/**
 * A picture as a report may carry it: known elements and attributes, and no address but places within it.
 *
 * @param svg  as Vega draws it
 * @returns what is wrong, where it cannot be carried: reads on from its name
 */
export function carriedSvg(
  svg: string,
): { readonly svg: string; readonly width: number; readonly height: number } | string {
  let wrong: string | null = null;
  const clean = svg.replace(
    /<!--[^]*?-->|<\/?([A-Za-z][\w:-]*)([^>]*?)(\/?)>/g,
    (tag: string, name?: string, attributes = "", end = "") => {
      if (name === undefined) return "";
      if (!ELEMENTS.has(name)) wrong ??= `draws ${name}, which a report does not carry`;
      if (tag.startsWith("</")) return tag;
      const kept = [...String(attributes).matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)].flatMap(
        ([, key = "", value = ""]) => {
          if (DROPPED.has(key)) return [];
          if (!ATTRIBUTES.has(key)) wrong ??= `draws with ${key}, which a report does not carry`;
          if (/url\((?!#)|javascript:|data:|expression\(|@import/i.test(value))
            wrong ??= `leads to an address in ${key}`;
          return [` ${key}="${value}"`];
        },
      );
      return `<${name}${kept.join("")}${end}>`;
    },
  );
  if (wrong !== null) return wrong;
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(clean) ?? [];
  const sides = { width: Number(width), height: Number(height) };
  if (!(sides.width > 0 && sides.height > 0)) return "draws nothing";
  if (sides.width > LARGEST_SIDE || sides.height > LARGEST_SIDE) return `is larger than ${LARGEST_SIDE} pixels`;
  return { svg: clean, ...sides };
}
