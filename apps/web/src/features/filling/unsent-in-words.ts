import { isNonAnswer, kindOf, type Change } from '@chorsu/answers';
import type { Outbox } from '@chorsu/api-client';
import { reasonText } from '@chorsu/form-ui';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { useWords } from '../../parts/wording.tsx';
import { keptOnDevice } from './opened-assessment.ts';
import { innerCode, outerCode } from './sections.ts';
import type { UnsentRecord } from './use-own-outbox.ts';

interface UnsentWords {
  readonly intl: IntlShape;
  readonly words: ReturnType<typeof useWords>;
}

export function useUnsentWords(): UnsentWords {
  const intl = useIntl();
  const words = useWords();
  return useMemo(() => ({ intl, words }), [intl, words]);
}

/** For the file: what a colleague without this device has to read, who may write the answer down in the person's place. */
export async function unsentInWords(
  outbox: Outbox<Change>,
  { intl, words }: UnsentWords,
): Promise<(record: UnsentRecord) => object> {
  const ids = [...new Set(outbox.records().map(({ assessment }) => assessment))];
  const kept = new Map(
    await Promise.all(ids.map(async (id) => [id, await keptOnDevice(outbox.store, id)] as const)),
  );
  return ({ assessment: id, change, reason }) => {
    const opened = kept.get(id);
    const questions = new Map<string, Question>(
      opened ? [...questionsOf(opened.document)].map(({ item }) => [item.code, item]) : [],
    );
    const outer = questions.get(outerCode(change.path));
    const inner = questions.get(innerCode(change.path));
    return {
      ...(opened && {
        cycle: words(opened.assessment.cycleTitle),
        country: words(opened.assessment.country.name),
      }),
      ...(outer && { question: words(outer.label) }),
      ...(inner && inner !== outer && { column: words(inner.label) }),
      answer: answerText(change, inner, opened?.document, words),
      ...(reason !== undefined && { reason: reasonText(intl, reason) }),
    };
  };
}

function answerText(
  { aspect, value }: Change,
  question: Question | undefined,
  document: QuestionnaireDocument | undefined,
  words: UnsentWords['words'],
): unknown {
  if (aspect !== 'value' || value === null || isNonAnswer(value) || !question) return value;
  if (!('list' in question)) return kindOf(question.kind).text(value as never);
  const options = document?.lists[question.list] ?? [];
  return (Array.isArray(value) ? (value as string[]) : [value as string]).map(
    (name) => words(options.find((option) => option.name === name)?.label) || name,
  );
}
