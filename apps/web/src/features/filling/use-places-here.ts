import { plainWording } from '@chorsu/form-ui';
import type { Section } from '@chorsu/questionnaire';
import { useEffect } from 'react';
import { offerPlaces } from '../../parts/places-here.ts';
import type { FillingSession } from './filling-session.ts';
import { questionsIn } from './sections.ts';

interface Reader {
  readonly language: string;
  readonly onGo: (to: { question: string }) => void;
}

/** The search finds the questions that are shown here, by their code and their words. */
export function usePlacesHere(
  { model }: FillingSession,
  sections: readonly Section[],
  { language, onGo }: Reader,
): void {
  useEffect(
    () =>
      offerPlaces(() =>
        sections
          .flatMap(({ items }) => questionsIn(items))
          .filter(({ code }) => model.cell(code).isVisible)
          .map(({ code, label }) => ({
            id: code,
            code,
            label: model.filled(code, plainWording(label, language, model.document.sourceLanguage)),
            open: () => onGo({ question: code }),
          })),
      ),
    [model, sections, language, onGo],
  );
}
