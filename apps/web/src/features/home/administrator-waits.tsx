import { Section } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { dayFormat } from '../../parts/day.tsx';
import { Failure } from '../../parts/problem.tsx';
import { SetupChecklist } from '../../parts/setup-checklist.tsx';
import { reportWaiting } from '../../parts/waiting-counts.ts';
import { Words } from '../../parts/wording.tsx';
import { WaitingAppointmentsDocument } from './appointments.graphql.ts';
import classes from './home.module.css';

/** What waits for an administrator: appointments that others made, and what remains of setting up. */
export function AdministratorWaits() {
  const intl = useIntl();
  const [{ data, error }, reload] = useQuery({
    query: WaitingAppointmentsDocument,
    requestPolicy: 'cache-and-network',
    context: appointmentTypes,
  });
  const waiting = data?.waitingAppointments ?? [];
  const count = waiting.length;
  useEffect(() => {
    reportWaiting({ '/': count, '/members': count });
  }, [count]);
  return (
    <Section title={<FormattedMessage id="home.waits" />}>
      {error && !data && <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {count > 0 && (
        <ul className={classes.waiting}>
          {waiting.map(({ id, role, expiresAt, organisation }) => (
            <li key={id}>
              <div>
                <Link to="/members" search={{ organisation: organisation.id }}>
                  <FormattedMessage
                    id="home.waits.confirm"
                    values={{ role: intl.formatMessage({ id: `role.${role}` }) }}
                  />
                </Link>
                <span className="muted">
                  <Words text={organisation.name} />
                </span>
              </div>
              <span className="muted small">
                <FormattedMessage
                  id="home.waits.until"
                  values={{ date: <FormattedDate value={expiresAt} {...dayFormat} /> }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <SetupChecklist
        whenDone={
          count === 0 &&
          data && (
            <p className="muted">
              <FormattedMessage id="home.waits.nothing" />
            </p>
          )
        }
      />
    </Section>
  );
}

const appointmentTypes = { additionalTypenames: ['Invitation'] };
