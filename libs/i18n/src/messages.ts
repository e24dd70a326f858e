import type { InterfaceLanguage } from './interface-language.ts';
import type english from './languages/en.ts';

/** Key of a message, such as `sign-in.title`. English is the measure; a test holds the other five to it. */
export type MessageId = keyof typeof english;
export type Messages = Readonly<Record<MessageId, string>>;

const loaders: Readonly<Record<InterfaceLanguage, () => Promise<{ default: Messages }>>> = {
  en: () => import('./languages/en.ts'),
  fr: () => import('./languages/fr.ts'),
  ru: () => import('./languages/ru.ts'),
  ar: () => import('./languages/ar.ts'),
  pt: () => import('./languages/pt.ts'),
  es: () => import('./languages/es.ts'),
};

/** The messages of one language. Each is its own file in the browser, so that a page loads only one. */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  return (await loaders[language]()).default;
}

declare global {
  // The message formatter takes its types from this namespace; there is no other door.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
