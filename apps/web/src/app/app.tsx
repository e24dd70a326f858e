import type { InterfaceLanguage, ScreenMessages } from '@chorsu/i18n';
import { ThemeProvider, UndoProvider } from '@chorsu/ui';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Provider as ApiProvider } from 'urql';
import { LanguageProvider, useLanguage } from '../parts/language.tsx';
import { makeClient } from './client.ts';
import { router } from './router.tsx';
import { UpdateNote } from './update-note.tsx';

interface AppProps {
  readonly initial: { readonly language: InterfaceLanguage; readonly messages: ScreenMessages };
}

export const App = ({ initial }: AppProps) => (
  <LanguageProvider initial={initial}>
    <Themed>
      <RouterProvider router={router} />
      <UpdateNote />
    </Themed>
  </LanguageProvider>
);

function Themed({ children }: { readonly children: ReactNode }) {
  const intl = useIntl();
  const { direction } = useLanguage();
  const [client] = useState(makeClient);
  return (
    <ThemeProvider direction={direction}>
      <UndoProvider label={intl.formatMessage({ id: 'ui.undo' })}>
        <ApiProvider value={client}>{children}</ApiProvider>
      </UndoProvider>
    </ThemeProvider>
  );
}
