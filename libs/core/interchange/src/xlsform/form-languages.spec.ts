import { describe, expect, it } from '@jest/globals';
import { lines, question, read, sheet } from './form.fixture.ts';

describe('the languages of a form', () => {
  const survey = sheet(
    'survey',
    'type | name | label::English (en) | label::French (fr) | hint',
    'text | a | What? | Quoi ? | Help',
  );

  it('begin with the default language, in which texts without a language are', () => {
    const reading = read(survey, sheet('settings', 'default_language', 'French (fr)'));
    expect(reading.languages).toEqual(['fr', 'en']);
    expect(question(reading, 'a').guidance).toEqual({ fr: 'Help' });
  });

  it('say so when no text is in the default language', () => {
    const idle = read(survey, sheet('settings', 'form_title | default_language', 'T | Klingon'));
    expect(lines(idle, 'xlsform.setting-unused')).toEqual(['note settings B2']);
    const used = read(survey, sheet('settings', 'default_language', 'French (fr)'));
    expect(lines(used, 'xlsform.setting-unused')).toEqual([]);
  });

  it('begin with the first column where no default is set', () => {
    expect(read(survey).languages).toEqual(['en', 'fr']);
    expect(question(read(survey), 'a').guidance).toEqual({ en: 'Help' });
  });

  it('take no default language that the labels do not have', () =>
    expect(read(survey, sheet('settings', 'default_language', 'Russian (ru)')).languages).toEqual([
      'en',
      'fr',
    ]));

  it.each([
    ['Language 1', 'Language 2'],
    ['Local language of the north', 'Local language of the south'],
    ['ꦧꦱꦗꦮ', 'ᬩᬲᬩᬮᬶ'],
  ])('keep two unknown ones apart: %s and %s', (one, other) => {
    const reading = read(
      sheet('survey', `type | name | label::${one} | label::${other}`, 'text | a | A | B'),
    );
    expect(reading.languages).toHaveLength(2);
    expect(Object.values(question(reading, 'a').label)).toEqual(['A', 'B']);
    expect(reading.document).toBeDefined();
  });

  it('tell of a second text only where it says something else', () => {
    const twice = (second: string) =>
      lines(
        read(
          sheet(
            'survey',
            'type | name | label::French (fr) | label::Français',
            `text | a | Quoi ? | ${second}`,
          ),
        ),
        'xlsform.text-twice',
      );
    expect(twice('Quoi ?')).toEqual([]);
    expect(twice('Comment ?')).toEqual(['loss survey D2']);
  });
});

describe('the section of what stands outside all groups', () => {
  it('is one that paths in expressions lead through', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label',
        'text | a | A',
        'begin group | g | G',
        'text | b | B',
        'end group',
      ),
    );
    expect(reading.document?.sections.map(({ code, isUngrouped }) => [code, isUngrouped])).toEqual([
      ['general', true],
      ['g', undefined],
    ]);
  });

  it('takes calculations from between the groups, so that nobody meets an empty page', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | calculation',
        'text | a | A',
        'begin group | g | G',
        'text | b | B',
        'end group',
        'calculate | c | | 1 + 1',
      ),
    );
    expect(
      reading.document?.sections.map(({ code, items }) => [code, items.map((item) => item.code)]),
    ).toEqual([
      ['general', ['a', 'c']],
      ['g', ['b']],
    ]);
  });
});

describe('required', () => {
  it.each([
    ['yes', true],
    ['TRUE', true],
    ['1', true],
    ['no', undefined],
    ['false()', undefined],
    ['0', undefined],
    ['', undefined],
    ["${b} = 'x'", "${b} = 'x'"],
  ])('%j becomes %j', (written, required) => {
    const reading = read(
      sheet('survey', 'type | name | label | required', `text | a | A | ${written}`, 'text | b | B'),
    );
    expect(question(reading, 'a').required).toBe(required);
    expect(reading.counts.expressions.parsed).toBe(typeof required === 'string' ? 1 : 0);
  });

  it('of a note or a group is told of, since neither can be answered', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | required',
        'begin group | g | G | yes',
        'note | n | N | yes',
        'text | a | A | yes',
        'end group',
      ),
    );
    expect(lines(reading, 'xlsform.required-unanswerable')).toEqual(
      ['note survey D2', 'note survey D3'].reverse(),
    );
  });
});
