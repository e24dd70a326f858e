import { describe, expect, it } from '@jest/globals';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { chooseLanguage, interfaceLanguages, loadMessages } from './index.ts';

/** Names of the placeholders and tags that a message uses, nested ones too. */
function placeholders(elements: readonly MessageFormatElement[]): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.value);
    if (element.type === TYPE.tag) for (const name of placeholders(element.children)) found.add(name);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      for (const option of Object.values(element.options))
        for (const name of placeholders(option.value)) found.add(name);
  }
  return found;
}

/** The plural forms that the language's numbers from 0 to 200 need. */
const pluralForms = (language: string) => {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)));
};

/** Plural arguments that miss a form without having `other` as the language's own catch-all. */
function missingForms(elements: readonly MessageFormatElement[], language: string): string[] {
  const missing: string[] = [];
  for (const element of elements) {
    if (element.type === TYPE.plural && element.pluralType === 'cardinal')
      for (const form of pluralForms(language)) if (!element.options[form]) missing.push(form);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      for (const option of Object.values(element.options))
        missing.push(...missingForms(option.value, language));
  }
  return missing;
}

const english = await loadMessages('en');

describe.each(interfaceLanguages)('messages in %s', (language) => {
  it('have exactly the keys of English', async () => {
    const messages = await loadMessages(language);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('are none of them empty', async () => {
    const messages = await loadMessages(language);
    expect(Object.entries(messages).filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('use the placeholders of English', async () => {
    const messages = await loadMessages(language);
    const differing = Object.entries(english).filter(([key, text]) => {
      const translated = messages[key as keyof typeof messages];
      return (
        translated !== undefined &&
        [...placeholders(parse(translated))].sort().join() !== [...placeholders(parse(text))].sort().join()
      );
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('have every plural form of the language', async () => {
    const messages = await loadMessages(language);
    const lacking = Object.entries(messages)
      .map(([key, text]) => [key, missingForms(parse(text), language)] as const)
      .filter(([, forms]) => forms.length > 0);
    expect(lacking).toEqual([]);
  });
});

describe('choosing a language', () => {
  it('takes the first wish that is spoken, by its base', () => {
    expect(chooseLanguage(['uz', 'pt-BR', 'fr'])).toBe('pt');
  });

  it('falls back to English', () => {
    expect(chooseLanguage([undefined, 'zh'])).toBe('en');
  });
});
