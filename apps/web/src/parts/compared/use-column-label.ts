import type { LocalizedText } from '@chorsu/kernel';
import { walk, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { PoolKind } from '@chorsu/scoring';
import { useMemo } from 'react';
import { useWords } from '../wording.tsx';

/** What a key of a figure stands for: theme, pillar or section of the questionnaire. */
function labelsOf(document: QuestionnaireDocument, kind: PoolKind): ReadonlyMap<string, LocalizedText> {
  if (kind === 'sections')
    return new Map(
      [...walk(document)].flatMap(({ item }) =>
        item.type === 'section' ? [[item.code, item.title] as const] : [],
      ),
    );
  const named = kind === 'pillars' ? document.pillars : document.themes;
  return new Map(named.map(({ code, label }) => [code, label]));
}

/** The words of a column, and what stands above it where they are too long: a section's code. */
export function useColumnLabel(document: QuestionnaireDocument, kind: PoolKind) {
  const words = useWords();
  const labels = useMemo(() => labelsOf(document, kind), [document, kind]);
  return {
    label: (key: string): string => words(labels.get(key)) || key,
    short: (key: string): string | undefined => (kind === 'sections' ? key : undefined),
  };
}
