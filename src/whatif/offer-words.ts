import { type Language, localeOf } from "../report/locale.js";
import { PANEL } from "../report/words/panel.js";
import { say } from "../report/words/say.js";
import type { Offer } from "./offer.js";

/** An offer in its report's language: its names, and the words that the panel has by itself. */
export function offerInLanguage(offer: Offer): Offer {
  const { language } = localeOf(offer.locale);
  if (language === "en") return offer;
  const named = (english: string): string => say(english, language);
  return {
    ...offer,
    fans: offer.fans.map((fan) => ({ ...fan, title: named(fan.title) })),
    figures: offer.figures.map((figure) => ({ ...figure, label: named(figure.label), note: named(figure.note) })),
    levers: offer.levers.map((lever) => ({ ...lever, label: named(lever.label) })),
    words: panelWords(language),
  };
}

/** As the panel's own script looks them up. */
const panelWords = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Object.keys(PANEL), "5th", "Median", "95th"].map((english) => [english, say(english, language)]),
  );
