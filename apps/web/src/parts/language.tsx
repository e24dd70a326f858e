import {
  chooseLanguage,
  isInterfaceLanguage,
  loadScreenMessages,
  type InterfaceLanguage,
  type Messages,
  type ScreenMessages,
} from '@chorsu/i18n';
import { directionOf } from '@chorsu/kernel';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { remember } from './remember.ts';

const storageKey = 'chorsu.language';

/** The language that was chosen on this device, else what the browser asks for. */
export const rememberedLanguage = (): InterfaceLanguage =>
  chooseLanguage([localStorage.getItem(storageKey), ...navigator.languages]);

function showLanguage(language: InterfaceLanguage) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

interface LanguageChoice {
  readonly language: InterfaceLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** Loads the messages, then switches; remembered on this device. */
  readonly setLanguage: (language: InterfaceLanguage) => void;
  /** Takes the account's language, unless another was chosen on this device. */
  readonly followLanguage: (language: string) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider above');
  return choice;
}

interface LanguageProviderProps {
  readonly initial: { readonly language: InterfaceLanguage; readonly messages: ScreenMessages };
  readonly children: ReactNode;
}

/** Keeps the interface's language for everything below, and for the document itself. */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [{ language, messages }, setShown] = useState(initial);
  const show = useCallback(async (next: InterfaceLanguage) => {
    const loaded = await loadScreenMessages(next);
    showLanguage(next);
    setShown({ language: next, messages: loaded });
  }, []);
  const setLanguage = useCallback(
    (next: InterfaceLanguage) => {
      remember(storageKey, next);
      void show(next);
    },
    [show],
  );
  const followLanguage = useCallback(
    (next: string) => {
      if (localStorage.getItem(storageKey) === null && isInterfaceLanguage(next)) void show(next);
    },
    [show],
  );
  const choice = useMemo<LanguageChoice>(
    () => ({ language, direction: directionOf(language), setLanguage, followLanguage }),
    [language, setLanguage, followLanguage],
  );
  return (
    <LanguageContext value={choice}>
      {/* The sentences of an import's report come with it. */}
      <IntlProvider locale={language} messages={messages as Messages} defaultLocale="en">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** What the first paint needs: called once, before anything is drawn. */
export async function initialLanguage() {
  const language = rememberedLanguage();
  showLanguage(language);
  return { language, messages: await loadScreenMessages(language) };
}
