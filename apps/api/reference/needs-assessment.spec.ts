import { describe, expect, it } from '@jest/globals';
import { checkDocument, questionsOf, walk, type Question } from '@chorsu/questionnaire';
import { needsAssessment } from './needs-assessment.ts';

const document = needsAssessment();
const all = [...questionsOf(document)].map(({ item }) => item);
const themed = all.filter((question) => question.theme !== undefined);
const scoredKinds = new Set<Question['kind']>(['level', 'levelPerPillar', 'yesPartlyNo']);
const questionsPerTheme = [10, 10, 10, 12, 11, 10, 14, 7, 10, 8];

/** Questions whose five descriptors the outline gives; all others are drafts. */
const withGivenDescriptors = new Set(
  '1.1 1.3 1.6 2.1 2.4 2.6 3.1 3.4 3.7 4.1 4.4 4.5 4.6 5.1 5.5 5.6 6.1 6.4 7.1 7.3 7.5 7.7 9.2 10.2'.split(
    ' ',
  ),
);

/** Every object that looks like a localized text, with where it stands. */
function* texts(node: unknown, place = ''): Generator<[string, Record<string, string>]> {
  if (typeof node !== 'object' || node === null) return;
  if ('en' in node) yield [place, node as Record<string, string>];
  else for (const [key, child] of Object.entries(node)) yield* texts(child, `${place}/${key}`);
}

describe('the CBRN needs assessment', () => {
  it('asks the 102 questions of the outline, in its order, in ten themes', () => {
    const codes = questionsPerTheme.flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(codes).toHaveLength(102);
    expect(themed.map(({ code }) => code)).toEqual(codes);
    for (const { code, theme } of themed) expect(code.split('.')[0]).toBe(theme);
    expect(document.themes.map(({ code }) => code)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  it('uses no code twice', () => {
    const codes = [...walk(document)].map(({ item }) => item.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('describes each level of each maturity question, and marks what the outline does not give as draft', () => {
    for (const question of themed) {
      if (question.kind !== 'level' && question.kind !== 'levelPerPillar') continue;
      expect(question.descriptors).toHaveLength(document.scale.max + 1);
      for (const { isDraft } of question.descriptors)
        expect(isDraft ?? false).toBe(!withGivenDescriptors.has(question.code));
    }
  });

  it('weighs levels and yes/partly/no, and nothing else', () => {
    for (const { kind, weight } of all) expect(weight ?? '0').toBe(scoredKinds.has(kind) ? '1' : '0');
  });

  it('has every text in every language of the document', () => {
    for (const [place, text] of texts(document))
      expect({ place, languages: Object.keys(text) }).toEqual({ place, languages: document.languages });
  });

  it('holds nothing that a designer would have to mend', () => expect(checkDocument(document)).toEqual([]));

  it('hides no scored question, so that having nothing is never better than having little', () => {
    const conditional = all.filter(({ condition }) => condition !== undefined);
    expect(conditional.map(({ code }) => code)).toEqual(['0.2', '1.10', '2.2', '2.8', '9.9']);
    for (const { weight } of conditional) expect(weight ?? '0').toBe('0');
  });

  it('names in its note on nuclear facilities just the per-pillar questions that allow "not applicable"', () => {
    const note = all.find(({ code }) => code === '0.2')!.label['en']!;
    const allowing = themed.filter((question) => question.isNotApplicableAllowed).map(({ code }) => code);
    expect(note.match(/\d+\.\d+/g)).toEqual(allowing);
  });

  it('offers "none" in every list of several choices', () => {
    for (const question of all)
      if (question.kind === 'choices')
        expect(document.lists[question.list]!.map(({ name }) => name)).toContain('none');
  });
});
