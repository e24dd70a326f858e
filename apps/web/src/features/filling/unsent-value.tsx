import { isNonAnswer, kindOf, type Change } from '@chorsu/answers';
import { NonAnswerText } from '@chorsu/form-ui';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import classes from './unsent.module.css';

interface UnsentValueProps {
  readonly change: Change;
  readonly question: Question | undefined;
  readonly document: QuestionnaireDocument | undefined;
}

/** What was written, in words as far as this device knows the questionnaire. */
export const UnsentValue = (props: UnsentValueProps) => (
  <blockquote className={classes.value}>
    <Value {...props} />
  </blockquote>
);

function Value({ change: { aspect, value }, question, document }: UnsentValueProps) {
  if (value === null || value === undefined) return <FormattedMessage id="filling.unsent.emptied" />;
  if (aspect === 'rows') return <FormattedMessage id="filling.unsent.rows" />;
  if (isNonAnswer(value)) return <NonAnswerText of={value} />;
  if (typeof value === 'number') return <FormattedNumber value={value} />;
  if (aspect === 'confidence' && (value === 'low' || value === 'medium' || value === 'high'))
    return <FormattedMessage id={`form.confidence-${value}`} />;
  if (aspect === 'value' && question?.kind === 'yesPartlyNo' && isYesNo(value))
    return <FormattedMessage id={`form.${value}`} />;
  if (aspect === 'value' && question && 'list' in question) {
    const names = (Array.isArray(value) ? value : [value]) as readonly string[];
    const options = document?.lists[question.list] ?? [];
    return names.map((name, place) => (
      <span key={name}>
        {place > 0 && ', '}
        <Words text={options.find((option) => option.name === name)?.label} />
      </span>
    ));
  }
  if (typeof value === 'string') return <bdi>{value}</bdi>;
  return <bdi>{question ? kindOf(question.kind).text(value as never) : JSON.stringify(value)}</bdi>;
}

const isYesNo = (value: unknown): value is 'yes' | 'partly' | 'no' =>
  value === 'yes' || value === 'partly' || value === 'no';
