import { describe, expect, it } from '@jest/globals';
import { checkDocument, QuestionnaireDocument, walk, type Question } from '@chorsu/questionnaire';
import * as v from 'valibot';
import { projectFiles, read } from './files.ts';

const fixtures = projectFiles()
  .filter((path) => /^tests\/fixtures\/questionnaires\/.*\.json$/.test(path))
  .map((path) => ({ path, document: v.parse(QuestionnaireDocument, JSON.parse(read(path))) }));

/** All kinds there are; the compiler asks for a new one here too. */
const kinds = Object.keys({
  level: true,
  levelPerPillar: true,
  yesPartlyNo: true,
  choice: true,
  choices: true,
  rank: true,
  integer: true,
  decimal: true,
  text: true,
  longText: true,
  date: true,
  time: true,
  dateTime: true,
  location: true,
  file: true,
  calculated: true,
  note: true,
  table: true,
} satisfies Record<Question['kind'], true>);

describe('the questionnaires for tests', () => {
  it('fit the schema', () =>
    expect(fixtures.map(({ document }) => document.code)).toEqual(['all-kinds', 'three-themes']));

  it('show every kind of question', () => {
    const shown = new Set(
      fixtures.flatMap(({ document }) =>
        [...walk(document)].flatMap(({ item }) => (item.type === 'question' ? item.kind : [])),
      ),
    );
    expect([...shown].sort()).toEqual([...kinds].sort());
  });

  it('hold nothing that a designer would have to mend', () => {
    for (const { path, document } of fixtures)
      expect({ path, issues: checkDocument(document) }).toEqual({ path, issues: [] });
  });

  it('would be refused with an expression that refers to nothing', () => {
    const [{ document }] = fixtures as [(typeof fixtures)[0]];
    const [section] = document.sections as [(typeof document.sections)[0]];
    const broken = { ...document, sections: [{ ...section, condition: '${nowhere} > 0' }] };
    expect(checkDocument(broken)).not.toEqual([]);
  });
});
