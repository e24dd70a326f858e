import { describe, expect, it } from '@jest/globals';
import { lines, question, read, sheet } from './form.fixture.ts';

const survey = (heading: string, ...rows: string[]) => read(sheet('survey', heading, ...rows));
const texts = (reading: ReturnType<typeof read>, code: string): string[] =>
  reading.report.filter((line) => line.code === code).map(({ message }) => message);

describe('names without ${…}', () => {
  it.each([
    ['age > 5', 'age'],
    ["${age} = 'a' or ${age} = female", 'female'],
    ['/data/nobody > 1', 'nobody'],
    ['../nobody = 1', 'nobody'],
    ['count(${r}[nobody > 1]) > 0', 'nobody'],
    ['current()/../nobody = 1', 'nobody'],
    ["instance('l')/root/item[nobody = 1]/label = 'X'", 'nobody'],
    ["instance('l')/root/item[name = 'x']/nobody = 'X'", 'nobody'],
    ['true', undefined],
    ['../age = 1', undefined],
    ['/data/age = 1', undefined],
    ['//age = 1', undefined],
    ['count(${r}[k > 1]) > 0', undefined],
    ["instance('l')/root/item[name = 'x' and reg = 1]/reg = 'X'", undefined],
    ["instance('l')/root/item[reg = ${age}][1]/label = 'X'", undefined],
    ["instance('elsewhere')/root/item[column = 1]/whatever = 1", undefined],
    ['. = 1 and position(..) = 1 and ../* = 1', undefined],
  ])('%s names what nothing answers to: %s', (relevant, stray) => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | relevant',
        'integer | age | Age',
        'begin repeat | r | R',
        'integer | k | K',
        'end repeat',
        `text | b | B | ${relevant}`,
      ),
      sheet('choices', 'list_name | name | label | reg', 'l | x | X | 1'),
    );
    expect(lines(reading, 'xlsform.name-unread')).toEqual(stray ? ['loss survey D6'] : []);
    if (stray) expect(texts(reading, 'xlsform.name-unread')[0]).toContain(`“${stray}”`);
    expect(reading.counts.expressions).toEqual({ parsed: 1, failed: 0 });
  });

  it.each([
    ['reg = ${age} and name != label', []],
    ['region = ${age}', ['loss survey D3']],
    ["selected(${age}, ./reg) or ../age = 'x'", []],
  ])('in the choice filter %s are columns', (filter, found) =>
    expect(
      lines(
        read(
          sheet(
            'survey',
            'type | name | label | choice_filter',
            'integer | age | Age',
            `select_one l | q | Q | ${filter}`,
          ),
          sheet('choices', 'list_name | name | label | reg', 'l | x | X | 1'),
        ),
        'xlsform.name-unread',
      ),
    ).toEqual(found),
  );
});

describe('a plain yes or no', () => {
  it.each([
    ['yes', 'true()'],
    ['TRUE', 'true()'],
    ['No', 'false()'],
    ['false', 'false()'],
  ])('%s counts as %s where an expression is expected', (written, meant) => {
    const reading = survey(
      'type | name | label | relevant | constraint | calculation',
      `text | a | A | ${written} | ${written}`,
      `calculate | b | | | | ${written}`,
    );
    expect(question(reading, 'a')).toMatchObject({ condition: meant, validations: [{ rule: meant }] });
    expect(question(reading, 'b')).toMatchObject({ calculation: meant });
    expect(reading.counts.expressions).toEqual({ parsed: 3, failed: 0 });
  });
});

describe('expressions that parse and still can’t be worked out', () => {
  it.each([
    ['foo(${a})', 'There is no function foo()'],
    ['IF(1, 2, 3) = 2', 'There is no function IF()'],
    ['selected(${a})', 'selected() takes 2 arguments'],
    ["regex(., '[')", 'pattern'],
  ])('%s is named with its cell', (constraint, reason) => {
    const reading = survey('type | name | label | constraint', `text | a | A | ${constraint}`);
    expect(lines(reading, 'xlsform.expression-flawed')).toEqual(['loss survey D2']);
    expect(texts(reading, 'xlsform.expression-flawed')[0]).toContain(reason);
    expect(reading.counts.expressions).toEqual({ parsed: 1, failed: 0 });
    expect(reading.document).toBeDefined();
  });
});

describe('names', () => {
  it('that stand twice are a loss beside each other or where something refers to them, else a note', () => {
    const reading = survey(
      'type | name | label | relevant',
      'text | a | A',
      'text | a | A again',
      'begin group | g | G',
      'text | b | B',
      'text | c | C',
      'end group',
      'begin group | h | H | ${c} = 1',
      'text | b | B',
      'text | c | C',
      'end group',
    );
    expect(lines(reading, 'xlsform.name-twice')).toEqual([
      'loss survey B3',
      'note survey B9',
      'loss survey B10',
    ]);
  });

  it('that are missing are a loss, except of notes', () => {
    const reading = survey('type | name | label', 'text | | A', 'note | | N');
    expect(lines(reading, 'xlsform.name-made')).toEqual(['loss survey B2', 'note survey B3']);
  });

  it('that XLSForm refuses are kept with a note; one that has to change is not called a twin', () => {
    const reading = survey(
      'type | name | label',
      'text | 1a | A',
      'text | a b | B',
      'text | a@b | C',
      'text | é.1 | D',
    );
    expect(lines(reading, 'xlsform.name-odd')).toEqual(['note survey B2']);
    expect(lines(reading, 'xlsform.renamed')).toEqual(['note survey B3', 'note survey B4']);
    expect(lines(reading, 'xlsform.name-twice')).toEqual([]);
  });

  it('with impossible characters are found again by what refers to them', () => {
    const reading = survey(
      'type | name | label | relevant | hint',
      'text | a b | A',
      'text | c | You said ${a b} | ${a b} = 1 | about ${a b}',
    );
    expect(question(reading, 'c')).toMatchObject({
      condition: '${a_b} = 1',
      label: { en: 'You said ${a_b}' },
      guidance: { en: 'about ${a_b}' },
    });
    expect(lines(reading, 'xlsform.reference-unknown')).toEqual([]);
    expect(lines(reading, 'xlsform.text-reference-unknown')).toEqual([]);
  });

  it('that a text refers to and the form does not have are named with their cells', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | hint | constraint | constraint_message',
        'text | a | A ${x} | H ${a} ${y} | . = 1 | M ${z}',
        'select_one l | b | B',
      ),
      sheet('choices', 'list_name | name | label', 'l | n | N ${w}'),
    );
    expect(lines(reading, 'xlsform.text-reference-unknown')).toEqual([
      'loss survey C2',
      'loss survey D2',
      'loss survey F2',
      'loss choices C2',
    ]);
  });
});

it('a select without a list is told so, and becomes a text', () => {
  const reading = survey(
    'type | name | label',
    'select_one | a | A',
    'select_multiple | b | B',
    'rank | c | C',
  );
  expect(lines(reading, 'xlsform.list-unnamed')).toEqual([
    'loss survey A2',
    'loss survey A3',
    'loss survey A4',
  ]);
  expect(question(reading, 'b').kind).toBe('text');
});

it('a second row of settings is named, not dropped', () => {
  const reading = read(
    sheet('survey', 'type | name | label', 'text | a | A'),
    sheet('settings', 'form_title | form_id', 'One', 'Two | f'),
  );
  expect(reading.title).toBe('One');
  expect(lines(reading, 'xlsform.settings-row-lost')).toEqual(['loss settings A3']);
});

it('texts headed `default` are in the form’s own language', () => {
  const reading = read(
    sheet('survey', 'type | name | label::default | label::French (fr)', 'text | a | What? | Quoi ?'),
    sheet('settings', 'default_language', 'English (en)'),
  );
  expect(question(reading, 'a').label).toEqual({ en: 'What?', fr: 'Quoi ?' });
});

it('a condition at the end of a group is named; a name or label written again there is not', () => {
  const reading = survey(
    'type | name | label | relevant',
    'begin group | g | G',
    'text | a | A',
    'end group | g | G | ${a} = 1',
  );
  expect(lines(reading, 'xlsform.cell-lost')).toEqual(['loss survey D4']);
});

it('XLSForm’s own sheets without a counterpart are a loss, others a note', () => {
  const reading = read(
    sheet('survey', 'type | name | label', 'text | a | A'),
    sheet('entities', 'list_name | label', 'trees | ${a}'),
    sheet('osm', 'list_name | name | label'),
    sheet('drafts', 'x'),
  );
  expect(lines(reading, 'xlsform.sheet-lost')).toEqual(['loss entities A2']);
  expect(lines(reading, 'xlsform.sheet-unknown')).toEqual(['note drafts ']);
});

it('a group without a label is told so', () => {
  const reading = survey('type | name | label', 'begin group | g', 'text | a | A', 'end group');
  expect(lines(reading, 'xlsform.label-missing')).toEqual(['note survey C2']);
});

it('what a row lacks a column for is told at its name', () => {
  const reading = survey('type | name | label', 'calculate | a', 'text | b | B');
  expect(lines(reading, 'xlsform.calculation-missing')).toEqual(['loss survey B2']);
});

it('a reference that is never closed is named with its cell', () => {
  const reading = survey(
    'type | name | label',
    'text | a | A',
    'note | b | Hello ${a',
    'note | c | ${a ${a}',
  );
  expect(texts(reading, 'xlsform.text-reference-unknown')).toEqual([
    'The text refers to “${a”, which isn’t in the form.',
    'The text refers to “${a”, which isn’t in the form.',
  ]);
});

it.each([
  ['start=x', 'start=x'],
  ['step=0 end=5', 'step=0'],
  ['foo=1 start=2', 'foo=1'],
  ['start=0 loose', 'loose'],
  ['start = 0, end = 5', undefined],
])('of the range %s it is said what has no effect', (parameters, unused) => {
  const reading = survey('type | name | label | parameters', `range | a | A | ${parameters}`);
  expect(texts(reading, 'xlsform.parameters-lost')).toEqual(
    unused === undefined ? [] : [`The parameters “${unused}” have no effect here.`],
  );
});

it.each([
  ['geopoint', '1 2', true],
  ['geopoint', '-1.5 2.25 300 4', true],
  ['geotrace', '1 2; 3 4 0 0;', true],
  ['geopoint', 'at home', false],
  ['dateTime', '2026-01-01T10:00:00.000+02:00', true],
  ['dateTime', '2026-01-01 at ten', false],
])('a %s can begin as “%s”: %s', (type, start, isPossible) => {
  const reading = survey('type | name | label | default', `${type} | a | A | ${start}`);
  expect(lines(reading, 'xlsform.default-lost')).toEqual(isPossible ? [] : ['loss survey D2']);
});

it('a list made of earlier answers becomes a text, and its filter asks for nothing that the form must have', () => {
  const reading = survey(
    'type | name | label | choice_filter',
    'begin repeat | r | R',
    'text | n | N',
    'end repeat',
    'select_one ${n} | a | A | age > 1',
  );
  expect(lines(reading, 'xlsform.list-of-answers')).toEqual(['loss survey A5']);
  expect(lines(reading, 'xlsform.name-unread')).toEqual([]);
});

it('a select misspelt is an unknown type, not a list of an odd name', () => {
  const reading = survey('type | name | label', 'select_ones l | a | A', 'select_multple l | b | B');
  expect(lines(reading, 'xlsform.type-unknown')).toEqual(['loss survey A2', 'loss survey A3']);
});

it('a column of choices that no filter can ask for is named', () => {
  const reading = read(
    sheet('survey', 'type | name | label', 'select_one l | a | A'),
    sheet('choices', 'list_name | name | label | my region', 'l | x | X | 1'),
  );
  expect(lines(reading, 'xlsform.column-spaced')).toEqual(['note choices D1']);
});

it('choices of one name in one list get names of their own, also where the form allows them', () => {
  const reading = read(
    sheet('survey', 'type | name | label', 'select_one l | a | A'),
    sheet('choices', 'list_name | name | label', 'l | x | X', 'l | x | Y', 'l | x | Z'),
    sheet('settings', 'allow_choice_duplicates', 'yes'),
  );
  expect(reading.document?.lists['l']?.map(({ name }) => name)).toEqual(['x', 'x_2', 'x_3']);
  expect(lines(reading, 'xlsform.choice-renamed')).toEqual(['loss choices B3', 'loss choices B4']);
  expect(lines(reading, 'xlsform.to-mend')).toEqual([]);
});

it('a form without a title is called by its id', () => {
  const reading = read(
    sheet('survey', 'type | name | label', 'text | a | A'),
    sheet('settings', 'form_id', 'water-2026'),
  );
  expect(reading.title).toBe('water-2026');
});

it('Kobo’s columns of lists are one each, and what SurveyCTO records by itself is no question', () => {
  const reading = survey(
    'type | name | label | kobo--score-choices | kobo--rank-items | calculation',
    'caseid | id',
    'text audit | log',
    'calculate_here | when | | | | once(now())',
    'text | a | A',
  );
  expect(lines(reading, 'xlsform.column-twice')).toEqual([]);
  expect(lines(reading, 'xlsform.metadata-lost')).toEqual(['loss survey A2', 'loss survey A3']);
  expect(question(reading, 'when')).toMatchObject({ kind: 'calculated', calculation: 'once(now())' });
  expect(reading.counts.questions).toBe(2);
});
