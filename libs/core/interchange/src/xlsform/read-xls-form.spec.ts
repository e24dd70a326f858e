import { describe, expect, it } from '@jest/globals';
import { questionsOf } from '@chorsu/questionnaire';
import { lines, question, read, sheet } from './form.fixture.ts';

describe('headings', () => {
  it.each([
    ['label::French (fr)', 'fr'],
    ['label:Arabic', 'ar'],
    ['label::English(en)', 'en'],
    ['Label :: Español', 'es'],
    ['\ufefflabel::Русский', 'ru'],
    ['label (Portuguese)', 'pt'],
    ['label_fr', 'fr'],
    ['English(en)', 'en'],
    ['caption::pt-br', 'pt-BR'],
    ['label::Klingon', 'und-x-klingon'],
  ])('reads %s as a label in %s', (heading, language) => {
    const reading = read(sheet('survey', `type | name | ${heading}`, 'text | a | What?'));
    expect(question(reading, 'a').label).toEqual({ [language]: 'What?' });
    expect(reading.languages).toEqual([language]);
  });

  it('takes texts without a language as the default language', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | label::French (fr) | hint',
        'text | a | What? | Quoi ? | Say it',
      ),
      sheet('settings', 'default_language', 'English (en)'),
    );
    expect(question(reading, 'a')).toMatchObject({
      label: { en: 'What?', fr: 'Quoi ?' },
      guidance: { en: 'Say it' },
    });
  });

  it('guesses the language of bare labels and says so', () => {
    const reading = read(
      sheet('survey', 'type | name | label', 'text | a | Quel est votre nom et celui de votre père ?'),
    );
    expect(reading.languages).toEqual(['fr']);
    expect(lines(reading, 'xlsform.language-assumed')).toEqual(['note survey C1']);
  });

  it('names unknown columns and sheets, and passes over a banner', () => {
    const reading = read(
      sheet('survey', 'My form', 'type | name | label | owner', 'text | a | What? | me'),
      sheet('drafts', 'x'),
    );
    expect(lines(reading, 'xlsform.column-unknown')).toEqual(['note survey D2']);
    expect(lines(reading, 'xlsform.sheet-unknown')).toEqual(['note drafts ']);
    expect(lines(reading, 'xlsform.above-headings')).toEqual(['note survey 1']);
  });
});

describe('structure', () => {
  it('makes sections of groups, tables of repeats, and a section of what stands outside', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | relevant | repeat_count',
        'integer | size | How many?',
        'begin group | home | Home | ${size} > 0',
        'begin_repeat | person | Person | | ${size}',
        'text | who | Who?',
        'end_repeat',
        'end group',
      ),
    );
    expect(reading.document?.sections.map((section) => section.code)).toEqual(['general', 'home']);
    expect(reading.document?.sections[1]).toMatchObject({ title: { en: 'Home' }, condition: '${size} > 0' });
    expect(question(reading, 'person')).toMatchObject({
      kind: 'table',
      rowCount: '${size}',
      items: [{ code: 'who' }],
    });
    expect(reading.counts).toEqual({
      sections: 1,
      questions: 2,
      choices: 0,
      expressions: { parsed: 2, failed: 0 },
    });
  });

  it.each([
    ['a group that is never ended', ['begin group | g | G', 'text | a | A'], 'xlsform.group-not-ended'],
    ['an end without a begin', ['text | a | A', 'end group'], 'xlsform.end-without-begin'],
    [
      'an end of something else',
      ['begin repeat | r | R', 'text | a | A', 'end group'],
      'xlsform.end-of-other',
    ],
    ['too many levels', [...Array<string>(50).fill('begin group | g | G')], 'xlsform.too-deep'],
  ])('refuses %s', (_, rows, code) => {
    const reading = read(sheet('survey', 'type | name | label', ...rows));
    expect(reading.document).toBeUndefined();
    expect(reading.report.filter((line) => line.severity === 'error').map((line) => line.code)).toContain(
      code,
    );
  });

  it('gives each row a code of its own, questions first', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | relevant',
        'begin group | a | Group',
        'text | a | First',
        'text | a | Second',
        'text | b/c | Third | ${a} = 1',
        'text | d | Fourth | ${b/c} = 1',
        'note | | Fifth',
        'end group',
      ),
    );
    expect([...questionsOf(reading.document!)].map(({ item }) => item.code)).toEqual([
      'a',
      'a_2',
      'b_c',
      'd',
      'question_7',
    ]);
    expect(reading.document?.sections[0]?.code).toBe('a_3');
    expect(question(reading, 'd').condition).toBe('${b_c} = 1');
  });

  it('leaves out rows without a type only with a line in the report', () => {
    const reading = read(sheet('survey', 'type | name | label', ' | lost | Lost?', 'text | a | A'));
    expect(lines(reading, 'xlsform.row-without-type')).toEqual(['loss survey B2']);
  });

  it('refuses a workbook that is no form', () => {
    const reading = read(sheet('Budget 2026', 'Item | Price', 'Pens | 3'));
    expect(reading.document).toBeUndefined();
    expect(reading.report.map((line) => line.code)).toEqual(['xlsform.not-a-form']);
  });
});

describe('questions', () => {
  it.each([
    ['text', { kind: 'text' }],
    ['integer', { kind: 'integer' }],
    ['percentage', { kind: 'integer', min: '0', max: '100' }],
    ['decimal', { kind: 'decimal' }],
    ['date', { kind: 'date' }],
    ['dateTime', { kind: 'dateTime' }],
    ['time', { kind: 'time' }],
    ['geopoint', { kind: 'location', shape: 'point' }],
    ['geotrace', { kind: 'location', shape: 'line' }],
    ['geoshape', { kind: 'location', shape: 'area' }],
    ['image', { kind: 'file', accept: 'image' }],
    ['file', { kind: 'file', accept: 'any' }],
    ['barcode', { kind: 'text' }],
    ['note', { kind: 'note' }],
    ['acknowledge', { kind: 'choice', list: 'acknowledge' }],
    ['add date prompt', { kind: 'date' }],
    ['no such type', { kind: 'text' }],
    ['select_one_from_file towns.csv', { kind: 'text' }],
    ['select_one nowhere', { kind: 'text' }],
    ['range', { kind: 'integer', min: '1', max: '10' }],
  ])('reads the type %s', (type, expected) => {
    const reading = read(sheet('survey', 'type | name | label', `${type} | a | A`));
    expect(question(reading, 'a')).toMatchObject(expected);
  });

  it('keeps start, end and step of a range', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | parameters',
        'range | a | A | start=10 end=0 step=5',
        'range | b | B | start=0;end=1;step=0.1',
      ),
    );
    expect(question(reading, 'a')).toMatchObject({
      min: '0',
      max: '10',
      validations: [{ rule: '(. - (0)) mod 5 = 0' }],
    });
    expect(question(reading, 'b')).toMatchObject({ kind: 'decimal', min: '0', max: '1' });
    expect(lines(reading, 'xlsform.step-lost')).toEqual(['loss survey D3']);
  });

  it('carries constraint, message, required, read_only, filter and appearance', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | constraint | constraint_message::French (fr) | required | read_only | choice_filter | appearance',
        'select_one town | a | A | . != "x" | Pas x | yes | TRUE | region = \u201cnorth\u201d | minimal',
        'text | b | B | | | ${a} = "x" | | | multiline',
      ),
      sheet('choices', 'list_name | name | label | region', 'town | x | X | north', 'town | y | Y | south'),
    );
    expect(question(reading, 'a')).toMatchObject({
      kind: 'choice',
      validations: [{ rule: '. != "x"', message: { fr: 'Pas x' } }],
      required: true,
      isReadOnly: true,
      filter: 'region = "north"',
      appearance: 'minimal',
    });
    expect(question(reading, 'b')).toMatchObject({ kind: 'longText', required: '${a} = "x"' });
    expect(reading.document?.lists['town']).toEqual([
      { name: 'x', label: { en: 'X' }, columns: { region: 'north' } },
      { name: 'y', label: { en: 'Y' }, columns: { region: 'south' } },
    ]);
  });

  it('tells defaults that are expressions from those that only look so', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | default',
        'date | a | A | today()',
        'text | b | B | Ministry (if any)',
        'text | c | C | 1 + 1',
        'integer | d | D | 007',
        'integer | e | E | many',
        'select_multiple l | f | F | x y',
        'text | g | G | ${a}',
        'text | h | H | Number(s) of count(s)',
      ),
      sheet('choices', 'list name | name | label', 'l | x | X', 'l | y | Y'),
    );
    const defaults = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code) => question(reading, code).default);
    expect(defaults).toEqual([
      { expression: 'today()' },
      { value: 'Ministry (if any)' },
      { value: '1 + 1' },
      { value: '7' },
      undefined,
      { value: ['x', 'y'] },
      { expression: '${a}' },
      { value: 'Number(s) of count(s)' },
    ]);
    expect(lines(reading, 'xlsform.default-lost')).toEqual(['loss survey D6']);
    expect(reading.counts.expressions.parsed).toBeGreaterThanOrEqual(2);
  });

  it('adds the text question of or_other and opens the filter for it', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | choice_filter',
        'select_one l or_other | a | A | k = 1',
        'select_multiple l or other | b | B',
        'select_one l | c | C | | ',
        'text | d | D',
      ),
      sheet('choices', 'list_name | name | label | k', 'l | x | X | 1'),
    );
    expect(question(reading, 'a')).toMatchObject({ list: 'l_or_other', filter: "(k = 1) or name = 'other'" });
    expect(question(reading, 'a_other')).toMatchObject({
      kind: 'text',
      condition: "selected(${a}, 'other')",
    });
    expect(question(reading, 'b')).toMatchObject({ kind: 'choices', list: 'l_or_other' });
    expect(question(reading, 'c')).toMatchObject({ list: 'l' });
    expect(reading.document?.lists['l']).toHaveLength(1);
  });

  it('carries metadata only where something refers to it', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | constraint',
        'today | day',
        'deviceid | device',
        'date | a | A | . <= ${day}',
      ),
    );
    expect(question(reading, 'day')).toMatchObject({ kind: 'calculated', calculation: 'once(today())' });
    expect(question(reading, 'device')).toBeUndefined();
    expect(lines(reading, 'xlsform.metadata-lost')).toEqual(['loss survey A3']);
  });

  it('reads select_one_external from its own sheet', () => {
    const reading = read(
      sheet('survey', 'type | name | label', 'select_one_external towns | a | A'),
      sheet('external_choices', 'list_name | name | label', 'towns | x | X'),
    );
    expect(question(reading, 'a')).toMatchObject({ kind: 'choice', list: 'towns' });
  });
});

describe('report', () => {
  it('names every cell that is not carried', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | media::image | required_message | parameters | trigger | calculation | hint::English (en)',
        'image | a | A | a.png | Please | max-pixels=100',
        'text | b | B | | | | ${a} | 1 + | Hint',
      ),
    );
    const losses = reading.report.filter((line) => line.severity === 'loss');
    expect(losses.map((line) => `${line.column}${line.row} ${line.code}`)).toEqual([
      'D2 xlsform.media-lost',
      'E2 xlsform.cell-lost',
      'F2 xlsform.parameters-lost',
      'H3 xlsform.expression-failed',
      'H3 xlsform.calculated-only',
      'G3 xlsform.trigger-lost',
    ]);
    expect(reading.counts.expressions).toEqual({ parsed: 1, failed: 1 });
  });

  it('says which references and lists an expression misses', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | relevant',
        "text | a | A | ${gone} = 1 and instance('far')/root/item[name = 1]/x = 1",
      ),
    );
    expect(lines(reading, 'xlsform.reference-unknown')).toEqual(['loss survey D2']);
    expect(lines(reading, 'xlsform.instance-unknown')).toEqual(['loss survey D2']);
    expect(reading.document).toBeDefined();
  });

  it('says what stands in the way of publishing', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | calculation',
        'calculate | a | | ${b}',
        'calculate | b | | ${a}',
        'text | c | C',
      ),
    );
    expect(reading.document).toBeDefined();
    expect(lines(reading, 'xlsform.to-mend')).toEqual(['loss survey B2']);
  });

  it('treats choices that stand twice by what differs in them', () => {
    const reading = read(
      sheet('survey', 'type | name | label', 'select_one l | a | A'),
      sheet(
        'choices',
        'list_name | name | label | k',
        'l | x | X | 1',
        'l | x | X | 1',
        'l | x | X | 2',
        'l | x | Z | 1',
        'l | | Y',
        ' | y | Y',
      ),
    );
    expect(reading.document?.lists['l']?.map((option) => option.name)).toEqual(['x', 'x', 'x_2']);
    expect(lines(reading, 'xlsform.choice-twice-same')).toEqual(['note choices B3']);
    expect(lines(reading, 'xlsform.choice-twice-kept')).toEqual(['note choices B4']);
    expect(lines(reading, 'xlsform.choice-renamed')).toEqual(['loss choices B5']);
    expect(lines(reading, 'xlsform.choice-without-name')).toEqual(['loss choices B6']);
    expect(lines(reading, 'xlsform.choice-without-list')).toEqual(['loss choices A7']);
  });
});
