import { Button, Card, Page, PageHead } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Failure } from '../../parts/problem.tsx';
import { Words } from '../../parts/wording.tsx';
import {
  AcceptAssessmentDocument,
  DeclineAssessmentDocument,
  type OpenedAssessment,
} from './filling.graphql.ts';
import classes from './filling.module.css';

interface InvitedProps {
  readonly assessment: OpenedAssessment;
  readonly onAccepted: () => void;
}

/** Taking part is voluntary: what it means, and the two buttons for the one who may decide. */
export function Invited({ assessment, onAccepted }: InvitedProps) {
  const intl = useIntl();
  const [accepting, accept] = useMutation(AcceptAssessmentDocument);
  const [declining, decline] = useMutation(DeclineAssessmentDocument);
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const { id, abilities, status, cycleTitle, dueOn } = assessment;
  const error = accepting.error ?? declining.error;
  const due = intl.formatDate(`${dueOn}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <Page width="reading">
      <PageHead
        title={<Words text={cycleTitle} isMarkedWhenForeign />}
        lead={
          <FormattedMessage
            id={status === 'declined' ? 'filling.declined' : 'filling.invited'}
            values={{ date: due }}
          />
        }
      />
      <Card>
        <p>
          <FormattedMessage id="filling.invited.means" />
        </p>
        {error && <Failure error={error} />}
        {abilities.includes('assessment.accept') ? (
          <div className={classes.actions}>
            <Button
              loading={accepting.fetching}
              onClick={() => void accept({ id }).then(({ data }) => data && onAccepted())}
            >
              <FormattedMessage id="filling.accept" />
            </Button>
            {abilities.includes('assessment.decline') && !isDeclining && (
              <Button variant="default" onClick={() => setDeclining(true)}>
                <FormattedMessage id="filling.decline" />
              </Button>
            )}
          </div>
        ) : (
          <p className="muted">
            <FormattedMessage id="filling.invited.others" />
          </p>
        )}
        {isDeclining && (
          <div className={classes.decline}>
            <label>
              <FormattedMessage id="filling.decline.reason" />
              <input
                type="text"
                dir="auto"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
            <Button
              variant="default"
              loading={declining.fetching}
              onClick={() =>
                void decline({ id, reason: reason.trim() || null }).then(({ data }) => data && onAccepted())
              }
            >
              <FormattedMessage id="filling.decline.confirm" />
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}
