import { kindOf } from '@chorsu/answers';
import type { Question } from '@chorsu/questionnaire';
import { LevelBadge } from '@chorsu/ui';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { Wording } from './wording.tsx';

const yesNo = { yes: 'form.yes', partly: 'form.partly', no: 'form.no' } as const;

/** A value in words, for reading: the label of an option, a level with its digit, a number in the reader's form. */
export function ValueText({ question, value }: { readonly question: Question; readonly value: unknown }) {
  const { model } = useForm();
  const intl = useIntl();
  if (value === null || value === undefined) return <>{intl.formatMessage({ id: 'form.unanswered' })}</>;
  if (typeof value === 'number')
    return <LevelBadge level={value} top={model.document.scale.max} text={intl.formatNumber(value)} />;
  if (question.kind === 'yesPartlyNo' && typeof value === 'string' && value in yesNo)
    return <>{intl.formatMessage({ id: yesNo[value as keyof typeof yesNo] })}</>;
  if ('list' in question) {
    const names = Array.isArray(value) ? (value as string[]) : [value as string];
    const options = model.document.lists[question.list] ?? [];
    return (
      <>
        {intl.formatList(
          names.map((name) => (
            <Wording key={name} text={options.find((option) => option.name === name)?.label} />
          )),
        )}
      </>
    );
  }
  if ((question.kind === 'integer' || question.kind === 'decimal') && typeof value === 'string')
    return (
      <bdi dir="ltr">
        {intl.formatNumber(value as unknown as number, { maximumFractionDigits: 20, useGrouping: 'min2' })}
      </bdi>
    );
  if (question.kind === 'date' && typeof value === 'string')
    return (
      <>
        {intl.formatDate(`${value}T00:00:00Z`, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          timeZone: 'UTC',
        })}
      </>
    );
  return <bdi>{typeof value === 'string' ? value : kindOf(question.kind).text(value)}</bdi>;
}
