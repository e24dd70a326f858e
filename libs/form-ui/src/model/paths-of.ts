import type { Question } from '@chorsu/questionnaire';

/** Paths at which the parts of a question's answer stand: its own, and those of its pillars. */
export const pathsOf = (question: Question, path: string): readonly string[] =>
  question.kind === 'levelPerPillar'
    ? [path, ...question.pillars.map((pillar) => `${path}@${pillar}`)]
    : [path];
