import Handlebars from "handlebars";
import type { Text } from "./cell.js";
import { TEMPLATES } from "./generated/assets.js";
import { type PageSection, parts } from "./page-sections.js";

export interface Page {
  readonly policy: string;
  readonly documentTitle: string;
  readonly style: string;
  readonly script: string;
  readonly fontNotice: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly disclaimer: Text;
  readonly footer: Text;
  readonly sections: readonly PageSection[];
}

/** No template can reach beyond the data it is given: missing keys and unknown helpers are errors, everything is escaped. */
const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { markup: true, each: true, if: true },
  explicitPartialContext: true,
  preventIndent: true,
} as const;

/** Fills the templates. Only what we drew or bundled ourselves (`markup`) enters the page unescaped. */
export function fillPage(page: Page): string {
  const templates = Handlebars.create();
  templates.registerHelper("markup", (html: string) => new templates.SafeString(html));
  for (const [name, source] of Object.entries(TEMPLATES))
    templates.registerPartial(name, templates.compile(source, OPTIONS));
  const { title, subtitle, disclaimer, footer } = page;
  return templates.compile(
    TEMPLATES["page"],
    OPTIONS,
  )({
    ...page,
    title: parts(title),
    subtitle: parts(subtitle),
    disclaimer: parts(disclaimer),
    footer: parts(footer),
  });
}
