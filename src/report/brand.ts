import type { Token } from "./charts/theme.js";

/** Whose report it is: a line above the title, a logo, and colours of its own. */
export interface Brand {
  /** Stands above the title, and names the logo to those who do not see it. */
  readonly organisation: string | null;
  /** In place of the report's own title, which then stands below it. */
  readonly title: string | null;
  readonly logo: Logo | null;
  readonly light: Colours;
  readonly dark: Colours;
}

/** Addresses of pictures that the page carries itself: "data:image/svg+xml;base64,…". As pictures they can run and load nothing. */
export interface Logo {
  readonly light: string;
  /** For the dark scheme; null: the same. */
  readonly dark: string | null;
}

/** Those that differ from the usual ones. */
export type Colours = Readonly<Partial<Record<Token, string>>>;

export const NO_BRAND: Brand = { organisation: null, title: null, logo: null, light: {}, dark: {} };

/** The variables of the page that a brand sets otherwise: light; dark when the reader's screen is; light on paper. */
export function brandStyle({ light, dark }: Brand): string {
  const list = (colours: Colours): string =>
    Object.entries(colours)
      .map(([token, colour]) => `--${token}:${colour}`)
      .join(";");
  const [day, night] = [list(light), list(dark)];
  const atNight = night === "" ? "" : `@media screen and (prefers-color-scheme:dark){:root{${night}}}`;
  return `${day === "" ? "" : `:root{${day}}`}${atNight}`;
}
