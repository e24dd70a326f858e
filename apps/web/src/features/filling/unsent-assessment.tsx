import type { Change } from '@chorsu/answers';
import type { Outbox } from '@chorsu/api-client';
import { reasonText } from '@chorsu/form-ui';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { Button, Section, Tag, useUndo } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayAndTimeFormat } from '../../parts/day.tsx';
import { Words } from '../../parts/wording.tsx';
import { aspectWord } from './aspect-word.ts';
import { focusBeside } from './focus-beside.ts';
import { keptOnDevice, type OpenedData } from './opened-assessment.ts';
import { innerCode, outerCode } from './sections.ts';
import { UnsentValue } from './unsent-value.tsx';
import classes from './unsent.module.css';
import type { UnsentRecord } from './use-own-outbox.ts';

interface UnsentAssessmentProps {
  readonly outbox: Outbox<Change>;
  readonly id: string;
  readonly records: readonly UnsentRecord[];
}

/** The unsent changes of one assessment, in the order in which they were written. */
export function UnsentAssessment({ outbox, id, records }: UnsentAssessmentProps) {
  const [kept, setKept] = useState<OpenedData>();
  useEffect(() => void keptOnDevice(outbox.store, id).then(setKept), [outbox, id]);
  const questions = useMemo(
    () =>
      new Map<string, Question>(
        kept ? [...questionsOf(kept.document)].map(({ item }) => [item.code, item]) : [],
      ),
    [kept],
  );
  return (
    <Section
      title={
        kept ? (
          <>
            <Words text={kept.assessment.cycleTitle} /> · <Words text={kept.assessment.country.name} />
          </>
        ) : (
          <FormattedMessage id="filling.unsent.assessment" />
        )
      }
    >
      <ul className={classes.list}>
        {records.map((record) => (
          <UnsentChange
            key={record.change.id}
            outbox={outbox}
            record={record}
            question={questions.get(outerCode(record.change.path))}
            inner={questions.get(innerCode(record.change.path))}
            document={kept?.document}
          />
        ))}
      </ul>
    </Section>
  );
}

interface UnsentChangeProps {
  readonly outbox: Outbox<Change>;
  readonly record: UnsentRecord;
  readonly question: Question | undefined;
  readonly inner: Question | undefined;
  readonly document: QuestionnaireDocument | undefined;
}

function UnsentChange({ outbox, record, question, inner, document }: UnsentChangeProps) {
  const intl = useIntl();
  const { change, state, reason, at, assessment } = record;
  const isRefused = state === 'refused';
  const offerUndo = useUndo();
  const retry = (button: Element): void => {
    focusBeside(button);
    void outbox.retry(change.id);
  };
  const discard = (button: Element): void => {
    focusBeside(button);
    const discarded = outbox.discard(change.id);
    offerUndo({
      text: (
        <FormattedMessage
          id="form.discarded"
          values={{ code: <bdi dir="ltr">{outerCode(change.path)}</bdi> }}
        />
      ),
      undo: () => void discarded.then((putBack) => putBack()),
    });
  };
  return (
    <li className={classes.change}>
      <div className={classes.where}>
        <Link
          to="/assessments/$assessmentId"
          params={{ assessmentId: assessment }}
          search={{ question: change.path }}
        >
          <bdi dir="ltr">{outerCode(change.path)}</bdi> <Words text={question?.label} />
        </Link>
        <Tag tone={isRefused ? 'bad' : 'warn'}>
          <FormattedMessage id={isRefused ? 'form.refused' : 'filling.unsent.waits'} />
        </Tag>
      </div>
      <p className="muted small">
        {inner && inner !== question && (
          <>
            <Words text={inner.label} />
            {' · '}
          </>
        )}
        <FormattedMessage id={aspectWord(change.aspect)} />
        {' · '}
        {intl.formatDate(at, dayAndTimeFormat)}
      </p>
      <UnsentValue change={change} question={inner} document={document} />
      {isRefused && <p>{reasonText(intl, reason ?? 'unexpected')}</p>}
      {isRefused && (
        <div className={classes.actions}>
          <Button size="compact-md" variant="default" onClick={({ currentTarget }) => retry(currentTarget)}>
            <FormattedMessage id="form.retry" />
          </Button>
          <Button size="compact-md" variant="subtle" onClick={({ currentTarget }) => discard(currentTarget)}>
            <FormattedMessage id="form.discard" />
          </Button>
        </div>
      )}
    </li>
  );
}
