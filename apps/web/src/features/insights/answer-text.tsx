import type { RevealedAnswer } from '@chorsu/access';
import { isNonAnswer, kindOf, type KindValue } from '@chorsu/answers';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { LevelBadge } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayFormat } from '../../parts/day.tsx';
import { Words } from '../../parts/wording.tsx';
import classes from './answers.module.css';

const nonAnswer = {
  not_applicable: 'form.not-applicable',
  do_not_know: 'form.do-not-know',
  prefer_not: 'form.prefer-not',
} as const;
const yesNo = { yes: 'form.yes', partly: 'form.partly', no: 'form.no' } as const;

interface AnswerTextProps {
  readonly document: QuestionnaireDocument;
  readonly question: Question;
  readonly answer: RevealedAnswer | undefined;
  /** Inside the country nothing is kept back: what is missing is unanswered. */
  readonly isHome: boolean;
}

/** An answer in words: the sentence of the level that was chosen, the options' labels, or why there is none. */
export function AnswerText({ document, question, answer, isHome }: AnswerTextProps) {
  const value = answer?.value;
  if (!answer?.isAvailable || value === null || value === undefined)
    return (
      <span className={classes.none} data-kind={isHome ? 'unanswered' : 'notAvailable'}>
        <FormattedMessage id={isHome ? 'form.unanswered' : 'charts.absence.notAvailable'} />
      </span>
    );
  if (isNonAnswer(value))
    return (
      <span className={classes.none} data-kind={value.nonAnswer}>
        <FormattedMessage id={nonAnswer[value.nonAnswer]} />
        {value.reason && (
          <>
            {': '}
            <bdi>{value.reason}</bdi>
          </>
        )}
      </span>
    );
  return <Value document={document} question={question} value={value} />;
}

function Value({
  document,
  question,
  value,
}: Pick<AnswerTextProps, 'document' | 'question'> & { readonly value: KindValue }) {
  const intl = useIntl();
  if (typeof value === 'number') {
    const descriptor = 'descriptors' in question ? question.descriptors[value]?.text : undefined;
    return (
      <span className={classes.level}>
        <LevelBadge level={value} top={document.scale.max} text={intl.formatNumber(value)} />
        <span>
          <Words text={descriptor} isMarkedWhenForeign />
        </span>
      </span>
    );
  }
  if (question.kind === 'yesPartlyNo' && typeof value === 'string' && value in yesNo)
    return <FormattedMessage id={yesNo[value as keyof typeof yesNo]} />;
  if ('list' in question) {
    const options = document.lists[question.list] ?? [];
    const labelOf = (name: string) => options.find((option) => option.name === name)?.label ?? { und: name };
    if (!Array.isArray(value)) return <Words text={labelOf(String(value))} />;
    const names = value as readonly string[];
    return (
      <ul className={classes.chosen}>
        {names.map((name) => (
          <li key={name}>
            <Words text={labelOf(name)} />
          </li>
        ))}
      </ul>
    );
  }
  if ((question.kind === 'integer' || question.kind === 'decimal') && typeof value === 'string')
    return (
      <span className="num">
        {/* Decimal text of up to 18 digits, which Intl takes as it is. */}
        {intl.formatNumber(value as unknown as number, { maximumFractionDigits: 20 })}{' '}
        {'unit' in question && <Words text={question.unit} />}
      </span>
    );
  if (question.kind === 'date' && typeof value === 'string')
    return <>{intl.formatDate(`${value}T00:00:00Z`, { ...dayFormat, timeZone: 'UTC' })}</>;
  return (
    <bdi className={classes.long}>
      {typeof value === 'string' ? value : kindOf(question.kind).text(value)}
    </bdi>
  );
}
