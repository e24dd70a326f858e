import type { InterfaceLanguage } from './interface-language.ts';
import type english from './languages/en.ts';
import type englishReports from './reports/en.ts';

/** Key of a message, such as `sign-in.title`. English is the measure; a test holds the other five to it. */
export type MessageId = ScreenMessageId | ReportMessageId;
type ScreenMessageId = keyof typeof english;
type ReportMessageId = keyof typeof englishReports;
export type Messages = Readonly<Record<MessageId, string>>;
export type ScreenMessages = Readonly<Record<ScreenMessageId, string>>;
export type ReportMessages = Readonly<Record<ReportMessageId, string>>;

const screens: Readonly<Record<InterfaceLanguage, () => Promise<{ default: ScreenMessages }>>> = {
  en: () => import('./languages/en.ts'),
  fr: () => import('./languages/fr.ts'),
  ru: () => import('./languages/ru.ts'),
  ar: () => import('./languages/ar.ts'),
  pt: () => import('./languages/pt.ts'),
  es: () => import('./languages/es.ts'),
};
const reports: Readonly<Record<InterfaceLanguage, () => Promise<{ default: ReportMessages }>>> = {
  en: () => import('./reports/en.ts'),
  fr: () => import('./reports/fr.ts'),
  ru: () => import('./reports/ru.ts'),
  ar: () => import('./reports/ar.ts'),
  pt: () => import('./reports/pt.ts'),
  es: () => import('./reports/es.ts'),
};

/** What the screens of one language say. Each language is its own file in the browser, so that a page loads only one. */
export const loadScreenMessages = async (language: InterfaceLanguage): Promise<ScreenMessages> =>
  (await screens[language]()).default;

/** What is wrong with a form or its file: many sentences, and seldom seen. And those of letters. */
export const loadReportMessages = async (language: InterfaceLanguage): Promise<ReportMessages> =>
  (await reports[language]()).default;

/** All messages of one language. */
export const loadMessages = async (language: InterfaceLanguage): Promise<Messages> => ({
  ...(await loadScreenMessages(language)),
  ...(await loadReportMessages(language)),
});

declare global {
  // The message formatter takes its types from this namespace; there is no other door.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
