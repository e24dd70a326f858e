import { Section, Tag } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { daysUntil, useDay } from '../../parts/day.tsx';
import { reportWaiting } from '../../parts/waiting-counts.ts';
import { Words } from '../../parts/wording.tsx';
import classes from './home.module.css';
import type { Waiting } from './waiting.ts';

/** What waits for the reader, ordered by date; says so when nothing does. */
export function WaitingList({ items }: { readonly items: readonly Waiting[] }) {
  const count = items.length;
  const isOnBoard = items.some(({ cycleId }) => cycleId !== null);
  useEffect(() => {
    reportWaiting({ '/': count, [isOnBoard ? '/cycles' : '/assessments']: count });
  }, [count, isOnBoard]);
  return (
    <Section title={<FormattedMessage id="home.waits" />}>
      {count === 0 ? (
        <p className="muted">
          <FormattedMessage id="home.waits.nothing" />
        </p>
      ) : (
        <ul className={classes.waiting}>
          {items.map(({ key, what, count: open, assessmentId, cycleId, about, dueOn }) => (
            <li key={key}>
              <div>
                {cycleId ? (
                  <Link to="/cycles/$cycleId" params={{ cycleId }} search={{ review: assessmentId }}>
                    <FormattedMessage id={what} values={{ count: open }} />
                  </Link>
                ) : (
                  <Link to="/assessments/$assessmentId" params={{ assessmentId }}>
                    <FormattedMessage id={what} values={{ count: open }} />
                  </Link>
                )}
                <span className="muted">
                  <Words text={about} />
                </span>
              </div>
              {dueOn && <Due on={dueOn} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A day as its distance from today, the more pressing the louder. */
function Due({ on }: { readonly on: string }) {
  const intl = useIntl();
  const day = useDay();
  const days = daysUntil(on);
  return (
    <Tag tone={days < 0 ? 'bad' : days <= 7 ? 'warn' : 'plain'}>
      <time dateTime={on}>
        <FormattedMessage
          id="home.due"
          values={{ when: intl.formatRelativeTime(days, 'day', { numeric: 'auto' }), date: day(on) }}
        />
      </time>
    </Tag>
  );
}
