/**
 * How far two colours are apart in brightness: 1 for the same, 21 for black on white.
 *
 *     contrast = (lighter + 0.05) / (darker + 0.05)
 *
 * of relative luminances (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 *
 * @param one, other  as "#16202E"
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number);
}

/** The share of full light that a channel of sRGB stands for. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
