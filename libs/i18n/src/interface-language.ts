/** The languages that the interface speaks, complete; a questionnaire may have others. */
export const interfaceLanguages = ['en', 'fr', 'ru', 'ar', 'pt', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Each language in its own words, for the switch: who looks for Arabic can't be expected to read English. */
export const ownNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  ar: 'العربية',
  pt: 'Português',
  es: 'Español',
};

export const isInterfaceLanguage = (value: unknown): value is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === value);

/** The first of the wished BCP 47 tags that we speak (`pt-BR` finds `pt`), else English. */
export function chooseLanguage(wished: readonly (string | null | undefined)[]): InterfaceLanguage {
  for (const tag of wished) {
    const base = tag?.split('-')[0]?.toLowerCase();
    if (isInterfaceLanguage(base)) return base;
  }
  return 'en';
}
