import { problemOf } from '@chorsu/api-client';
import { Button, Tag } from '@chorsu/ui';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { dayAndTimeFormat } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { EndSessionDocument, SessionsDocument } from './account.graphql.ts';
import { deviceName } from '../../parts/device-name.ts';
import classes from './account.module.css';

/** Where the person is signed in, and an end to each but the present one. */
export function Sessions() {
  const [{ data, error }, reload] = useQuery({ query: SessionsDocument });
  const [ending, endSession] = useMutation(EndSessionDocument);
  const askAgain = () => reload({ requestPolicy: 'network-only' });
  const end = async (id: string) => {
    await endSession({ id });
    askAgain();
  };
  if (!data) return error ? <Failure error={error} onRetry={askAgain} /> : <Loading lines={2} />;
  return (
    <>
      <p className="muted">
        <FormattedMessage id="account.sessions.help" />
      </p>
      <Refusal problem={problemOf(ending.error)} />
      <ul className={classes.list}>
        {data.sessions.map(({ id, device, startedAt, lastSeenAt, isCurrent }) => (
          <li key={id}>
            <div>
              <Device device={device} />{' '}
              {isCurrent && (
                <Tag tone="good">
                  <FormattedMessage id="account.sessions.current" />
                </Tag>
              )}
              <div className="muted small">
                <FormattedMessage
                  id="account.sessions.times"
                  values={{
                    started: <FormattedDate value={startedAt} {...dayAndTimeFormat} />,
                    seen: <FormattedDate value={lastSeenAt} {...dayAndTimeFormat} />,
                  }}
                />
              </div>
            </div>
            {!isCurrent && (
              <Button
                variant="default"
                size="compact-sm"
                loading={ending.fetching}
                onClick={() => void end(id)}
              >
                <FormattedMessage id="account.sessions.end" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Device({ device }: { readonly device: string }) {
  const name = deviceName(device);
  return name ? (
    <span title={device}>
      <FormattedMessage id="account.sessions.device" values={{ ...name }} />
    </span>
  ) : (
    <bdi>{device}</bdi>
  );
}
