import Handlebars from "handlebars/runtime.js";
import type { Brand } from "./brand.js";
import type { Text } from "./cell.js";
import { TEMPLATES } from "./generated/templates.js";
import type { Language } from "./locale.js";
import { type PageSection, parts } from "./page-sections.js";
import { say } from "./words/say.js";

export interface Page {
  readonly language: Language;
  readonly policy: string;
  readonly documentTitle: string;
  readonly style: string;
  readonly script: string;
  /** After the first section. */
  readonly panel: string;
  readonly fontNotice: string;
  readonly brand: Brand;
  readonly title: Text;
  /** Of the report, where the brand has one in its place. */
  readonly ownTitle: Text;
  readonly subtitle: Text;
  readonly disclaimer: Text;
  readonly footer: Text;
  readonly sections: readonly PageSection[];
}

/** Fills the templates, which are compiled when the program is built. Only what we drew or bundled ourselves (`markup`) enters the page unescaped. */
export function fillPage(page: Page): string {
  const templates = Handlebars.create();
  templates.registerHelper("markup", (html: string) => new templates.SafeString(html));
  const compiled = Object.entries(TEMPLATES).map(([name, template]) => [name, templates.template(template)] as const);
  for (const [name, fill] of compiled) templates.registerPartial(name, fill);
  const { title, ownTitle, brand, subtitle, disclaimer, footer } = page;
  return templates.template(TEMPLATES.page)({
    ...page,
    words: wordsOf(page.language),
    brand: headOf(brand),
    title: parts(title),
    ownTitle: parts(ownTitle),
    renamed: ownTitle.length > 0,
    subtitle: parts(subtitle),
    disclaimer: parts(disclaimer),
    footer: parts(footer),
  });
}

/** What the templates say by themselves; `said`: in another language than English. */
const wordsOf = (language: Language) => ({
  said: language !== "en",
  skip: say("Skip to the report", language),
  figures: say("The figures of this chart", language),
  all: say("All about it", language),
  download: say("Download as CSV", language),
  chart: say("chart, arrow keys read its figures", language),
});

/** What stands above the title: the logo, which the organisation names, or the organisation. */
const headOf = ({ organisation, logo }: Brand) => ({
  shown: organisation !== null,
  name: organisation ?? "",
  pictured: logo !== null,
  logo: logo?.light ?? "",
  twofold: logo?.dark != null,
  logoDark: logo?.dark ?? "",
});
