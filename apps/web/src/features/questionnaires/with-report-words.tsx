import { loadReportMessages, type Messages } from '@chorsu/i18n';
import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { useLanguage } from '../../parts/language.tsx';

/** Below it an import's report and refusals are in the reader's language; until they are loaded as the server words them. */
export function WithReportWords({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const { messages } = useIntl();
  const [words, setWords] = useState<Awaited<ReturnType<typeof loadReportMessages>>>();
  useEffect(() => {
    let isWanted = true;
    void loadReportMessages(language).then((loaded) => isWanted && setWords(loaded));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return (
    <IntlProvider locale={language} messages={{ ...messages, ...words } as Messages} defaultLocale="en">
      {children}
    </IntlProvider>
  );
}
