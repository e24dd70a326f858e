import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import './fonts.ts';
import './tokens.css';
import './base.css';
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from './theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'chorsu.theme' });

interface ThemeProviderProps {
  readonly direction: 'ltr' | 'rtl';
  readonly isTest?: boolean;
  readonly children: ReactNode;
}

/** Tokens, fonts and the component library's settings; the direction follows the language of the interface. */
export function ThemeProvider({ direction, isTest = false, children }: ThemeProviderProps) {
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        env={isTest ? 'test' : 'default'}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
