import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadMessages } from '@chorsu/i18n';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FormattedMessage } from 'react-intl';
import { LanguageProvider, useLanguage } from './language.tsx';
import { LanguageSelect } from './language-select.tsx';

let follow: (language: string) => void;

function Page() {
  const { direction, followLanguage } = useLanguage();
  follow = followLanguage;
  return (
    <main data-direction={direction}>
      <LanguageSelect />
      <h1>
        <FormattedMessage id="sign-in.title" />
      </h1>
    </main>
  );
}

async function open() {
  const messages = await loadMessages('en');
  render(
    <LanguageProvider initial={{ language: 'en', messages }}>
      <Page />
    </LanguageProvider>,
  );
}

const title = () => screen.getByRole('heading').textContent;

describe('language of the interface', () => {
  beforeEach(() => localStorage.clear());

  it('turns words, language and direction of the document round together, and stays', async () => {
    await open();
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'ar' } });
    await waitFor(() => expect(title()).toBe('تسجيل الدخول'));
    expect(document.documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(screen.getByRole('main').dataset['direction']).toBe('rtl');
    expect(localStorage.getItem('chorsu.language')).toBe('ar');
  });

  it('follows the account on a device where nothing was chosen', async () => {
    await open();
    act(() => follow('fr'));
    await waitFor(() => expect(title()).toBe('Se connecter'));
  });

  it('keeps what was chosen on the device, whatever the account says', async () => {
    localStorage.setItem('chorsu.language', 'en');
    await open();
    act(() => follow('fr'));
    await act(async () => void (await loadMessages('fr')));
    expect(title()).toBe('Sign in');
  });
});
