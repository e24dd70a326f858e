import { type QuestionnaireDocument, questionsOf } from '@chorsu/questionnaire';
import { type CountryReleases, detailAt, isAtLeast, type OutsideReader } from './release.ts';

/**
 * Codes of the outermost sections in which a reader from outside reads at least one question by name, in document
 * order. Where nothing is submitted yet the caller says nothing of it: that looks like not released.
 */
export function sectionsReadByName(
  document: QuestionnaireDocument,
  releases: CountryReleases,
  reader: OutsideReader,
): readonly string[] {
  const at = detailAt(releases, reader);
  const read = new Set<string>();
  for (const { item, sections } of questionsOf(document)) {
    const codes = sections.map(({ code }) => code);
    const [outermost] = codes;
    if (outermost !== undefined && isAtLeast(at(codes, item.sensitivity ?? 'region'), 'names'))
      read.add(outermost);
  }
  return [...read];
}
