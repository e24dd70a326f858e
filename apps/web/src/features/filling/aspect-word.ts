import { expertOf, isProposed } from '@chorsu/answers';

const aspectWords = {
  value: 'filling.unsent.answer',
  target: 'form.target',
  comment: 'form.comment',
  confidence: 'form.confidence',
  rows: 'filling.unsent.row',
  agreed: 'filling.unsent.agreed',
} as const;

/** The message that says which part of an answer was written. */
export function aspectWord(aspect: string) {
  if (isProposed(aspect)) return 'filling.unsent.proposed';
  if (expertOf(aspect) !== undefined) return 'filling.unsent.expert-comment';
  return aspectWords[aspect as keyof typeof aspectWords] ?? aspectWords.value;
}
