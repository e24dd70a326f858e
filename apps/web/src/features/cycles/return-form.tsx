import { problemOf } from '@chorsu/api-client';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Button, NativeSelect, Textarea } from '@chorsu/ui';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery, type CombinedError } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useWords } from '../../parts/wording.tsx';
import classes from './review.module.css';
import { ReturnDocument, ReviewedVersionDocument } from './review.graphql.ts';

interface ReturnFormProps {
  readonly id: string;
  readonly versionId: string;
  /** With the failure, if it failed. */
  readonly onEnd: (failure: CombinedError | undefined) => void;
}

/** As long as the server takes a reason, characters. */
const longestReason = 4_000;

/** Reasons for a revision, each with the section that it is about. */
export function ReturnForm({ id, versionId, onEnd }: ReturnFormProps) {
  const intl = useIntl();
  const words = useWords();
  const [{ data, error }] = useQuery({ query: ReviewedVersionDocument, variables: { id: versionId } });
  const [{ fetching, error: refused }, send] = useMutation(ReturnDocument);
  const [reasons, setReasons] = useState([{ section: '', reason: '' }]);
  if (!data) return error ? <Failure error={error} /> : <Loading lines={3} />;
  const { sections } = data.questionnaireVersion.document as QuestionnaireDocument;

  const change = (at: number, changed: Partial<(typeof reasons)[number]>) =>
    setReasons(reasons.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    onEnd((await send({ id, reasons })).error);
  };

  return (
    <form className={classes.parts} onSubmit={(event) => void submit(event)}>
      <Refusal problem={problemOf(refused)} />
      {reasons.map(({ section, reason }, index) => (
        <div key={index} className={classes.reason}>
          <NativeSelect
            label={intl.formatMessage({ id: 'cycles.return.section' })}
            required
            withAsterisk={false}
            value={section}
            onChange={({ target }) => change(index, { section: target.value })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'cycles.return.choose' }) },
              ...sections.map(({ code, title }) => ({ value: code, label: words(title) || code })),
            ]}
          />
          <Textarea
            label={intl.formatMessage({ id: 'cycles.return.reason' })}
            required
            withAsterisk={false}
            dir="auto"
            rows={3}
            maxLength={longestReason}
            value={reason}
            onChange={({ target }) => change(index, { reason: target.value })}
          />
          {reasons.length > 1 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setReasons(reasons.filter((_, other) => other !== index))}
            >
              <FormattedMessage id="cycles.return.remove" />
            </Button>
          )}
        </div>
      ))}
      <div className={classes.actions}>
        <Button type="submit" variant="default" loading={fetching}>
          <FormattedMessage id="cycles.return" />
        </Button>
        <Button variant="subtle" onClick={() => setReasons([...reasons, { section: '', reason: '' }])}>
          <FormattedMessage id="cycles.return.another" />
        </Button>
      </div>
    </form>
  );
}
