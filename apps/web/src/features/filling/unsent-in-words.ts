import { isNonAnswer, kindOf, type Change, type NonAnswer } from '@chorsu/answers';
import type { Outbox } from '@chorsu/api-client';
import { nonAnswerMessage, reasonText } from '@chorsu/form-ui';
import type { LocalizedText } from '@chorsu/kernel';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { useWords } from '../../parts/wording.tsx';
import { aspectWord } from './aspect-word.ts';
import { keptOnDevice, type Keeper, type OpenedData } from './opened-assessment.ts';
import { innerCode, outerCode, pillarCode } from './sections.ts';
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
  const known = new Map(
    await Promise.all(ids.map(async (id) => [id, await knownOnDevice(outbox.store, id)] as const)),
  );
  return ({ assessment: id, change, reason }) => {
    const { assessment, pillars, institutions, questions, options } = known.get(id) ?? nothing;
    const outer = questions.get(outerCode(change.path));
    const inner = questions.get(innerCode(change.path));
    const pillar = pillars.get(pillarCode(change.path));
    const institution = institutions.get(change.for);
    return {
      ...(assessment && {
        cycle: words(assessment.cycleTitle),
        country: words(assessment.country.name),
      }),
      ...(institution && { for: words(institution) }),
      ...(outer && { question: words(outer.label) }),
      ...(inner && inner !== outer && { column: words(inner.label) }),
      ...(pillar && { pillar: words(pillar) }),
      part: intl.formatMessage({ id: aspectWord(change.aspect) }),
      answer: isNonAnswer(change.value)
        ? nonAnswerText(change.value, intl)
        : answerText(change, inner, options, words),
      ...(reason !== undefined && { reason: reasonText(intl, reason) }),
    };
  };
}

type Names = ReadonlyMap<string | undefined, LocalizedText | null | undefined>;

/** What this device knows of an assessment to put its changes into words. */
interface Known {
  readonly assessment?: OpenedData['assessment'];
  readonly pillars: Names;
  readonly institutions: Names;
  readonly questions: ReadonlyMap<string, Question>;
  readonly options: QuestionnaireDocument['lists'];
}
const nothing: Known = { pillars: new Map(), institutions: new Map(), questions: new Map(), options: {} };

async function knownOnDevice(keeper: Keeper, id: string): Promise<Known> {
  const opened = await keptOnDevice(keeper, id);
  if (!opened) return nothing;
  const { assessment, document } = opened;
  return {
    assessment,
    pillars: new Map(document.pillars.map(({ code, label }) => [code, label])),
    institutions: new Map(assessment.institutions.map((one) => [one.id, one.name])),
    questions: new Map([...questionsOf(document)].map(({ item }) => [item.code, item])),
    options: document.lists,
  };
}

function nonAnswerText({ nonAnswer, reason }: NonAnswer, intl: IntlShape): string {
  const said = intl.formatMessage({ id: nonAnswerMessage[nonAnswer] });
  return reason ? `${said}: ${reason}` : said;
}

function answerText(
  { aspect, value }: Change,
  question: Question | undefined,
  lists: QuestionnaireDocument['lists'],
  words: UnsentWords['words'],
): unknown {
  if (aspect !== 'value' || value === null || !question) return value;
  if (!('list' in question)) return kindOf(question.kind).text(value as never);
  const options = lists[question.list] ?? [];
  return (Array.isArray(value) ? (value as string[]) : [value as string]).map(
    (name) => words(options.find((option) => option.name === name)?.label) || name,
  );
}
