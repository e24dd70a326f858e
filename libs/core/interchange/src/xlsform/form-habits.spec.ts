import { describe, expect, it } from '@jest/globals';
import { lines, question, read, sheet } from './form.fixture.ts';

const lists = sheet('choices', 'list_name | name | label', 'yes  no | y | Yes');

describe('names with spaces and unseen characters', () => {
  it('are the same in the type, the list, the name and the expression', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | relevant',
        'select_one yes\u00a0no | my\u00a0 age\u200b | A',
        'text | b\ufeff | B | ${my  age} != "" and ${\u200bmy age } != ""',
      ),
      lists,
    );
    expect(question(reading, 'my_age')).toMatchObject({ kind: 'choice', list: 'yes_no' });
    expect(question(reading, 'b').condition).toBe('${my_age} != "" and ${my_age} != ""');
    expect(reading.report.filter(({ severity }) => severity === 'loss')).toEqual([]);
  });

  it('hold no character that nobody sees', () => {
    const reading = read(
      sheet('survey', 'ty\u200bpe | name | label', 'te\u200bxt | hou\u200bse | A', 'note | n | ${house}'),
    );
    expect(question(reading, 'house').kind).toBe('text');
    expect(lines(reading, 'xlsform.text-reference-unknown')).toEqual([]);
  });
});

describe('names of choices', () => {
  it('are what filters and expressions compare them with, whatever their spaces are', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | choice_filter | relevant',
        'select_one region | r | R',
        "select_one town | t | T | region = ${r} | ${r} = 'Al\u00a0Raqqa' or ${r} = 'b  c'",
      ),
      sheet(
        'choices',
        'list_name | name | label | region',
        'region | Al\u00a0Raqqa | R',
        'region | b  c | R',
        'town | x | X | Al Raqqa',
        'town | y | Y | Al\u00a0Raqqa\u200b',
        'town | z | Z | b  c',
      ),
    );
    const { region, town } = reading.document!.lists;
    expect(region!.map(({ name }) => name)).toEqual(['Al Raqqa', 'b  c']);
    expect(town!.map(({ columns }) => columns!['region'])).toEqual(['Al Raqqa', 'Al Raqqa', 'b  c']);
    expect(question(reading, 't').condition).toBe("${r} = 'Al Raqqa' or ${r} = 'b  c'");
  });
});

describe('word processors’ quotes', () => {
  it.each([
    ['${a} = ‘x’', "${a} = 'x'"],
    ["if(${a} = “it's”, 1, 2)", 'if(${a} = "it\'s", 1, 2)'],
    ["concat('Nom de l’enfant : ', ${a})", "concat('Nom de l’enfant : ', ${a})"],
    ['concat("il a dit « oui », “non”", ${a})', 'concat("il a dit « oui », “non”", ${a})'],
  ])('in %s are read as %s', (written, calculation) => {
    const reading = read(
      sheet('survey', 'type | name | label | calculation', 'text | a | A', `calculate | c | | ${written}`),
    );
    expect(question(reading, 'c')).toMatchObject({ calculation });
    expect(reading.counts.expressions).toEqual({ parsed: 1, failed: 0 });
  });
});

describe('columns and rows of remarks', () => {
  it('are no labels, though their heading names a language', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label::English (en) | Comments (EN) | French (fr)',
        'text | a | A | too long | Â',
        'text | b | | rephrase |',
      ),
    );
    expect(question(reading, 'a').label).toEqual({ en: 'A', fr: 'Â' });
    expect(question(reading, 'b').label).toEqual({ en: 'b' });
    expect(lines(reading, 'xlsform.column-unknown')).toEqual(['note survey D1']);
  });

  it('are named with their own cell, and as lost where the column is known', () => {
    const reading = read(
      sheet('survey', 'type | name | label | remark', 'select_one l | a | A', '| | | water'),
      sheet(
        'choices',
        'list_name | name | label | media::image | remark',
        'l | x | X',
        '| | Heading',
        '| | | p.png',
        '| | | | aside',
      ),
    );
    expect(lines(reading, 'xlsform.row-blank')).toEqual([
      'loss choices C3',
      'loss choices D4',
      'note choices E5',
      'note survey D3',
    ]);
  });
});

describe('external choices', () => {
  it('keep their columns, though a code looks like a language', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | choice_filter',
        "select_one_external city | a | A | adm_code = 'k' and pop_2020 > 3",
        "select_multiple_external city | b | B | adm_code = 'k'",
      ),
      sheet('external_choices', 'list_name | name | adm_code | pop_2020', 'city | c | k | 4'),
    );
    expect(reading.document!.lists['city']).toMatchObject([{ columns: { adm_code: 'k', pop_2020: '4' } }]);
    expect(question(reading, 'b')).toMatchObject({ kind: 'choices', list: 'city' });
    expect(reading.report.filter(({ severity }) => severity === 'loss')).toEqual([]);
  });
});

describe('what has no name', () => {
  it('is told of by its code', () =>
    expect(
      read(sheet('survey', 'type | name | label', 'begin group', 'text | a | A', 'end group')).report,
    ).toMatchObject([
      { code: 'xlsform.language-assumed' },
      { code: 'xlsform.name-made', parameters: { code: 'group_2' } },
      { code: 'xlsform.label-missing', parameters: { name: 'group_2' } },
    ]));

  it('is no setting, whatever every object has', () =>
    expect(
      lines(
        read(
          sheet('survey', 'type | name | label', 'text | a | A'),
          sheet('settings', 'form_title | constructor | toString', 'T | x | y'),
        ),
        'xlsform.setting-unused',
      ),
    ).toEqual(['note settings B2', 'note settings C2']));
});
