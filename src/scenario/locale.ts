/** How numbers, amounts and dates may be written, as BCP 47 names languages with their countries. */
export const LOCALES = ["en-US", "en-GB", "de-DE", "de-CH", "fr-FR"] as const;
export type LocaleTag = (typeof LOCALES)[number];
