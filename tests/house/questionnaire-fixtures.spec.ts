import { parse } from '@chorsu/expression';
import { describe, expect, it } from '@jest/globals';
import { LevelQuestion, QuestionnaireDocument, walk, type Question } from '@chorsu/questionnaire';
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

function expressionsOf(document: QuestionnaireDocument): string[] {
  return [...walk(document)].flatMap(({ item }) => {
    if (item.type === 'section') return item.condition ?? [];
    return [
      item.condition ?? [],
      (item.validations ?? []).map(({ rule }) => rule),
      'filter' in item ? (item.filter ?? []) : [],
      item.kind === 'calculated' ? item.calculation : [],
    ].flat();
  });
}

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

  it('use no code twice, and only expressions that can be read', () => {
    for (const { path, document } of fixtures) {
      const codes = [...walk(document)].map(({ item }) => item.code);
      expect({ path, count: new Set(codes).size }).toEqual({ path, count: codes.length });
      for (const expression of expressionsOf(document))
        expect({ expression, ...parse(expression) }).toMatchObject({ ok: true });
    }
  });

  it('would notice a level question without its descriptors', () =>
    expect(v.is(LevelQuestion, { type: 'question', kind: 'level', code: 'x', label: { en: 'X' } })).toBe(
      false,
    ));
});
