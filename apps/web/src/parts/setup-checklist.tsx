import { graphql } from '@chorsu/api-client';
import type { MessageId } from '@chorsu/i18n';
import { Tag } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from './problem.tsx';
import classes from './setup-checklist.module.css';

const SetupChecklistDocument = graphql.persisted(
  'administration.checklist',
  graphql(`
    query SetupChecklist {
      setupChecklist {
        code
        isDone
        count
      }
    }
  `),
);

interface Step {
  readonly title: MessageId;
  readonly help: MessageId;
  readonly to: '/organisations' | '/members' | '/administration';
}

const steps: Readonly<Record<string, Step | undefined>> = {
  network: { title: 'administration.network', help: 'administration.network.help', to: '/organisations' },
  administrators: {
    title: 'administration.administrators',
    help: 'administration.administrators.help',
    to: '/members',
  },
  regions: { title: 'administration.regions', help: 'administration.regions.help', to: '/organisations' },
  secretariats: {
    title: 'administration.secretariats',
    help: 'administration.secretariats.help',
    to: '/members',
  },
  focalPoints: {
    title: 'administration.focal-points',
    help: 'administration.focal-points.help',
    to: '/members',
  },
  mail: { title: 'administration.mail', help: 'administration.mail.help', to: '/administration' },
};

/**
 * What an administrator sees to after the first start: what is done, what remains, where to do it. With `whenDone` only
 * what remains, and that in its place when nothing does.
 */
export function SetupChecklist({ whenDone }: { readonly whenDone?: ReactNode }) {
  const [{ data, error }, reload] = useQuery({
    query: SetupChecklistDocument,
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={5} />;
  const listed = data.setupChecklist.filter(({ isDone }) => whenDone === undefined || !isDone);
  if (listed.length === 0) return whenDone;
  return (
    <ol className={classes.list}>
      {listed.map(({ code, isDone, count }) => {
        const step = steps[code];
        return (
          step && (
            <li key={code} data-done={isDone}>
              <div>
                <Link to={step.to}>
                  <FormattedMessage id={step.title} />
                </Link>
                <p className="muted">
                  <FormattedMessage id={step.help} />
                </p>
              </div>
              <span className="muted num">{code !== 'mail' && count}</span>
              <Tag tone={isDone ? 'good' : 'warn'}>
                <FormattedMessage id={isDone ? 'administration.done' : 'administration.to-do'} />
              </Tag>
            </li>
          )
        );
      })}
    </ol>
  );
}
