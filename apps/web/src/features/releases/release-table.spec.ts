import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import {
  changesBetween,
  commonDetail,
  detailOf,
  detailsFor,
  knownChoices,
  sectionRows,
  withAll,
  withChoice,
} from './release-table.ts';

const question = (code: string, sensitivity?: string) => ({
  type: 'question',
  kind: 'text',
  code,
  label: {},
  sensitivity,
});
const document = {
  sections: [
    {
      type: 'section',
      code: 'A',
      title: {},
      items: [
        question('1', 'national'),
        { type: 'section', code: 'A1', title: {}, items: [question('2', 'secretariat'), question('3')] },
      ],
    },
    { type: 'section', code: 'B', title: {}, items: [question('4')] },
  ],
} as unknown as QuestionnaireDocument;
const rows = sectionRows(document);
const [a, inside, b] = rows;

describe('the table of sharing', () => {
  it('lists sections with what their questions keep back', () =>
    expect(
      rows.map(({ section, depth, national, secretariat }) => [section.code, depth, national, secretariat]),
    ).toEqual([
      ['A', 0, 1, 1],
      ['A1', 1, 0, 1],
      ['B', 0, 0, 0],
    ]));

  it('offers names at most to the region and partners', () => {
    expect(detailsFor('region')).toEqual(['nothing', 'aggregates', 'names']);
    expect(detailsFor('partners')).toEqual(['nothing', 'aggregates', 'names']);
    expect(detailsFor('secretariat')).toContain('everything');
  });

  it('shares nothing unless chosen, and lets a section follow the one around it', () => {
    expect(detailOf({}, a!, 'region')).toBe('nothing');
    const chosen = withChoice({}, 'A', 'region', 'aggregates');
    expect(detailOf(chosen, inside!, 'region')).toBe('aggregates');
    const own = withChoice(chosen, 'A1', 'region', 'nothing');
    expect(detailOf(own, inside!, 'region')).toBe('nothing');
    expect(detailOf(withChoice(own, 'A1', 'region', undefined), inside!, 'region')).toBe('aggregates');
  });

  it('sets one audience for all sections and leaves the others', () => {
    const before = withChoice({}, 'B', 'network', 'names');
    const all = withAll(before, rows, 'region', 'aggregates');
    expect(commonDetail(all, rows, 'region')).toBe('aggregates');
    expect(detailOf(all, b!, 'network')).toBe('names');
    expect(commonDetail(all, rows, 'network')).toBeUndefined();
  });

  it('shows a confidential section, and those inside it, as shared with nobody, and leaves their choices alone', () => {
    const kept = sectionRows(document, ['A']);
    expect(kept.map(({ isConfidential }) => isConfidential)).toEqual([true, true, false]);
    const chosen = withChoice({}, 'A', 'region', 'names');
    expect(kept.map((row) => detailOf(chosen, row, 'region'))).toEqual(['nothing', 'nothing', 'nothing']);
    const all = withAll(chosen, kept, 'region', 'aggregates');
    expect(all).toEqual({ A: { region: 'names' }, B: { region: 'aggregates' } });
    expect(commonDetail(all, kept, 'region')).toBe('aggregates');
  });

  it('counts what would open more and what less', () => {
    const kept = withChoice({}, 'A', 'region', 'names');
    const next = withChoice(withChoice(kept, 'A', 'region', 'aggregates'), 'B', 'secretariat', 'names');
    expect(changesBetween(kept, next, rows)).toEqual({ wider: 1, narrower: 2 });
    expect(changesBetween(kept, kept, rows)).toEqual({ wider: 0, narrower: 0 });
  });

  it('leaves out sections of other versions', () =>
    expect(knownChoices({ A: { region: 'names' }, Z: { region: 'names' } }, rows)).toEqual({
      A: { region: 'names' },
    }));
});
