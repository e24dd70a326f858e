import type { HeldAnswer } from '@chorsu/access';
import type { SnapshotContent } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { questionsOf, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { Snapshot } from '../assessments/snapshot.entity.ts';

/** A part of a questionnaire: only the questions of this theme, or in this section. */
export interface Part {
  readonly theme?: string | null;
  readonly section?: string | null;
}

export const codesWithin = (document: QuestionnaireDocument, { theme, section }: Part): Set<string> =>
  new Set(
    [...questionsOf(document)]
      .filter(
        ({ item, sections }) =>
          (!theme || item.theme === theme) && (!section || sections.some(({ code }) => code === section)),
      )
      .map(({ item }) => item.code),
  );

/** A snapshot's answers in the words of the gate. */
export function heldIn({ content }: Pick<Snapshot, 'content'>): HeldAnswer[] {
  return (content as SnapshotContent).answers.map(({ path, value, aspects = {}, isRedacted = false }) => ({
    path,
    isRedacted,
    value: (value ?? null) as HeldAnswer['value'],
    agreed: aspects['agreed'] as number | undefined,
    target: aspects['target'] as number | undefined,
    confidence: aspects['confidence'] as string | undefined,
    comment: aspects['comment'] as string | undefined,
    evidence: aspects['evidence'] as Id[] | undefined,
  }));
}
