import type { Command } from "commander";
import type { Brand } from "../../report/brand.js";
import type { Effects } from "../effects.js";

/** `--theme FILE`: whose report it is. */
export interface ThemeOption {
  readonly theme?: string;
}

export const addThemeOption = (command: Command): Command =>
  command.option("--theme <file>", "whose report it is: organisation, title, logo and colours, from a YAML file");

/** The brand that a theme's file describes; its logo is read from the theme's own project. */
export async function readTheme(path: string, effects: Effects): Promise<Brand> {
  const { parseTheme } = await import("../../brand/parse-theme.js");
  return parseTheme(effects.readFile(path, "a theme, such as theme.yaml"), path, effects.logosFor(path));
}

/** Nothing where no theme is asked for. */
export interface Branded {
  readonly brand?: Brand;
}

/** What a page is drawn with where a theme is asked for. */
export const brandedBy = async ({ theme }: ThemeOption, effects: Effects): Promise<Branded> =>
  theme === undefined ? {} : { brand: await readTheme(theme, effects) };
